package io.storywire.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an entity in a story; the value of {@code news.entities} and of every {@code news.entity.<slug>}.
 * Self-sufficient: a consumer needs no other topic to show it.
 *
 * @param entity    the entity
 * @param relation  what is told
 * @param storyId   the story
 * @param storyVersion version of the story after the report
 * @param headline  headline of the story
 * @param mergedInto the story it was merged into, {@code ""} unless {@code MERGED}
 * @param article   the report that is the cause
 * @param role      what the entity does in that article
 * @param salience  how much that article is about the entity, in [0, 1]
 * @param sentences sentences in which it occurs, first ones first, at most three; none when the article, withdrawn or
 *                  corrected, does not name it any more
 * @param added     facts that the story did not have before, in words
 * @param together  the other entities of the article, most salient first, at most ten
 * @param citedSources whom the article takes its news from
 * @param independentPublishers how many independent publishers report the story so far
 * @param backfill  whether the report that is the cause comes from an archive, not from the live stream; absent means that
 *                  it does not
 */
public record EntityEvent(
        EntityRef entity,
        EntityRelation relation,
        String storyId,
        long storyVersion,
        String headline,
        String mergedInto,
        ArticleRef article,
        ArticleEntity.Role role,
        double salience,
        List<Sentence> sentences,
        List<String> added,
        List<EntityRef> together,
        List<CitedSource> citedSources,
        int independentPublishers,
        boolean backfill)
        implements Event {

    /**
     * The article behind the event.
     *
     * @param articleId which
     * @param title     headline
     * @param lead      first sentence that carries news
     * @param url       where it was published, {@code ""} when unknown
     * @param publisher by whom, {@code ""} when unknown
     * @param language  ISO 639-1
     * @param published when, absent when unknown
     * @param eventTime what decided
     * @param status    {@code RETRACTED} when its publisher withdrew it; absent means {@code PUBLISHED}
     * @param reason    why it was withdrawn, {@code ""} otherwise
     */
    public record ArticleRef(
            String articleId,
            String title,
            String lead,
            String url,
            String publisher,
            String language,
            @Nullable Instant published,
            Instant eventTime,
            Article.Status status,
            String reason) {

        /** @throws IllegalArgumentException if the id or the event time is missing */
        public ArticleRef {
            articleId = Checks.required(articleId, "articleId");
            title = Checks.text(title);
            lead = Checks.text(lead);
            url = Checks.text(url);
            publisher = Checks.text(publisher);
            language = Checks.text(language);
            eventTime = Checks.required(eventTime, "eventTime");
            status = status == null ? Article.Status.PUBLISHED : status;
            reason = Checks.text(reason);
        }
    }

    /**
     * A sentence in which the entity occurs.
     *
     * @param field title or body
     * @param start where the sentence begins in that field
     * @param text  the sentence, cut at 400 characters
     */
    public record Sentence(Mention.Field field, int start, String text) {

        /** Fills in what is absent. */
        public Sentence {
            field = field == null ? Mention.Field.BODY : field;
            text = Checks.text(text);
        }
    }

    /** @throws IllegalArgumentException if entity, relation, story or article is missing */
    public EntityEvent {
        entity = Checks.required(entity, "entity");
        relation = Checks.required(relation, "relation");
        storyId = Checks.required(storyId, "storyId");
        headline = Checks.text(headline);
        mergedInto = Checks.text(mergedInto);
        article = Checks.required(article, "article");
        role = role == null ? ArticleEntity.Role.MENTIONED : role;
        salience = Checks.share(salience, "salience");
        sentences = Checks.list(sentences);
        added = Checks.list(added);
        together = Checks.list(together);
        citedSources = Checks.list(citedSources);
    }

    @Override
    public String eventId() {
        return Ids.of("entity", entity.entityId(), storyId, relation.name(), article.articleId(), "" + storyVersion);
    }

    @Override
    public String subject() {
        return article.articleId();
    }

    @Override
    public Instant time() {
        return article.eventTime();
    }

    @Override
    public Map<String, String> attributes() {
        return Event.marked(
                backfill, Map.of("relation", relation.name(), "storyid", storyId, "entityid", entity.entityId()));
    }
}
