package io.storywire.entity.route;

import io.storywire.events.Article;
import io.storywire.events.ArticleEntity;
import io.storywire.events.EntityEvent;
import io.storywire.events.EntityRef;
import io.storywire.events.EntityRelation;
import io.storywire.events.EntityType;
import java.time.Instant;
import java.util.List;

/** Entity events for tests of routing, of which only entity, relation, story, time and mark matter. */
public final class SampleEvents {

    private SampleEvents() {}

    /** An organisation. */
    public static EntityRef entity(String entityId, String name) {
        return new EntityRef(entityId, name, EntityType.ORGANISATION);
    }

    /** The first report of a story, of the earliest time there is. */
    public static EntityEvent event(EntityRef entity, String storyId) {
        return event(entity, EntityRelation.NEW, storyId, "", Instant.EPOCH, false);
    }

    /** The same, from an archive. */
    public static EntityEvent archived(EntityRef entity, String storyId) {
        return event(entity, EntityRelation.NEW, storyId, "", Instant.EPOCH, true);
    }

    /** What is told of a story by a report of this time. */
    public static EntityEvent event(
            EntityRef entity, EntityRelation relation, String storyId, String mergedInto, Instant time) {
        return event(entity, relation, storyId, mergedInto, time, false);
    }

    private static EntityEvent event(
            EntityRef entity,
            EntityRelation relation,
            String storyId,
            String mergedInto,
            Instant time,
            boolean backfill) {
        var article = new EntityEvent.ArticleRef(
                "a-" + storyId, "t", "", "", "", "en", null, time, Article.Status.PUBLISHED, "");
        return new EntityEvent(
                entity,
                relation,
                storyId,
                1,
                "",
                mergedInto,
                article,
                ArticleEntity.Role.SUBJECT,
                0.5,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                1,
                backfill);
    }
}
