package io.storywire.report;

import io.storywire.events.ArticleEntity;
import io.storywire.events.EntityEvent;
import io.storywire.events.EntityRef;
import io.storywire.events.EntityRelation;
import io.storywire.events.Relation;
import io.storywire.events.Story;
import java.util.List;

/** Which entities are told what. */
final class EntityEvents {

    private static final int MOST_TOGETHER = 10;

    private EntityEvents() {}

    /** Whether a report with this relation tells entities anything: copies, retellings and replays never do. */
    static boolean tells(Relation relation) {
        return relation == Relation.NEW || relation == Relation.DEVELOPMENT;
    }

    /**
     * What a report tells: {@code NEW} to each entity that is told of the story for the first time, and something else
     * to the others.
     *
     * @param story  the story after the report
     * @param before who had been told
     * @param after  who is told now
     * @param again  what those are told that had been told before
     * @param added  facts that are new, in words
     */
    static List<EntityEvent> ofReport(
            Story story, Brief brief, Told before, Told after, EntityRelation again, List<String> added) {
        List<EntityRef> all = brief.entities().stream().map(Brief.Named::entity).toList();
        return brief.entities().stream()
                .filter(named -> after.has(named.entity()))
                .map(named -> {
                    EntityRelation relation = before.has(named.entity()) ? again : EntityRelation.NEW;
                    return event(story, brief, named, relation, added, others(all, named.entity()));
                })
                .toList();
    }

    /** What those are told that had been told by a report which does not name them any more. */
    static List<EntityEvent> ofCorrection(Story story, Brief brief, List<EntityRef> entities) {
        return entities.stream()
                .map(entity -> event(story, brief, bare(entity), EntityRelation.CORRECTED, List.of(), List.of()))
                .toList();
    }

    /** What the end of a story (merged, retracted) tells everyone who had been told of it. */
    static List<EntityEvent> ofEnd(Story story, Brief brief, Told told, EntityRelation relation) {
        return told.entities().stream()
                .map(entity -> event(story, brief, bare(entity), relation, List.of(), List.of()))
                .toList();
    }

    private static List<EntityRef> others(List<EntityRef> all, EntityRef one) {
        return all.stream()
                .filter(entity -> !entity.entityId().equals(one.entityId()))
                .limit(MOST_TOGETHER)
                .toList();
    }

    private static Brief.Named bare(EntityRef entity) {
        return new Brief.Named(entity, ArticleEntity.Role.MENTIONED, 0, List.of());
    }

    private static EntityEvent event(
            Story story,
            Brief brief,
            Brief.Named named,
            EntityRelation relation,
            List<String> added,
            List<EntityRef> together) {
        return new EntityEvent(
                named.entity(),
                relation,
                story.storyId(),
                story.version(),
                story.headline(),
                story.mergedInto(),
                brief.article(),
                named.role(),
                named.salience(),
                named.sentences(),
                added,
                together,
                brief.citedSources(),
                story.independentPublishers(),
                brief.backfill());
    }
}
