package io.storywire.report;

import io.storywire.events.Article;
import io.storywire.events.ArticleEntity;
import io.storywire.events.CitedSource;
import io.storywire.events.EnrichedArticle;
import io.storywire.events.EntityEvent;
import io.storywire.events.EntityRef;
import io.storywire.events.Kind;
import io.storywire.story.SeenArticle;
import java.time.Instant;
import java.util.List;

/**
 * What the story stage gets of an article: its fingerprint for the engine, and what reports and entity events quote.
 * The text stays behind, so that one partition can carry a whole shard.
 *
 * @param fingerprint  a {@link io.storywire.story.Fingerprint} as bytes
 * @param article      how events refer to the article
 * @param status       whether the publisher stands by it
 * @param origin       where it was collected
 * @param kind         what sort of text
 * @param collectedAt  when it was collected
 * @param entities     the entities that it concerns, most salient first
 * @param citedSources whom it takes its news from
 * @param backfill     whether it comes from an archive
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; bytes on their way
public record Brief(
        byte[] fingerprint,
        EntityEvent.ArticleRef article,
        Article.Status status,
        String origin,
        Kind kind,
        Instant collectedAt,
        List<Named> entities,
        List<CitedSource> citedSources,
        boolean backfill) {

    /**
     * An entity that an article concerns.
     *
     * @param entity    which
     * @param role      what it does there
     * @param salience  how much the article is about it, in [0, 1]
     * @param sentences where it occurs, at most three
     */
    public record Named(
            EntityRef entity, ArticleEntity.Role role, double salience, List<EntityEvent.Sentence> sentences) {}

    /** The brief of an enriched article with this fingerprint. */
    public static Brief of(EnrichedArticle article, byte[] fingerprint) {
        return new Brief(
                fingerprint,
                reference(article),
                article.status(),
                article.origin(),
                article.kind(),
                article.collectedAt(),
                named(article),
                article.citedSources(),
                article.backfill());
    }

    /** What is remembered of an article, when a decision on another one concerns it: no lead, and no sentences of entities. */
    static Brief of(Remembered remembered) {
        SeenArticle seen = remembered.article();
        Provenance from = remembered.provenance();
        var reference = new EntityEvent.ArticleRef(
                seen.articleId(),
                seen.title(),
                "",
                from.url(),
                seen.publisher(),
                seen.language(),
                from.published(),
                from.eventTime(),
                Article.Status.PUBLISHED,
                "");
        List<Named> named = seen.entities().stream()
                .map(entity -> new Named(entity, ArticleEntity.Role.MENTIONED, 0, List.of()))
                .toList();
        return new Brief(
                new byte[0],
                reference,
                Article.Status.PUBLISHED,
                from.origin(),
                seen.kind(),
                from.collectedAt(),
                named,
                from.citedSources(),
                from.backfill());
    }

    /** This, with what is remembered of the article in place of what a retraction leaves out, or says otherwise. */
    Brief completedBy(Remembered remembered) {
        if (status == Article.Status.PUBLISHED) {
            return this;
        }
        SeenArticle seen = remembered.article();
        var completed = new EntityEvent.ArticleRef(
                article.articleId(),
                seen.title().isEmpty() ? article.title() : seen.title(),
                article.lead(),
                article.url().isEmpty() ? remembered.provenance().url() : article.url(),
                seen.publisher().isEmpty() ? article.publisher() : seen.publisher(),
                seen.language(),
                article.published(),
                article.eventTime(),
                article.status(),
                article.reason());
        return new Brief(fingerprint, completed, status, origin, kind, collectedAt, entities, citedSources, backfill);
    }

    private static EntityEvent.ArticleRef reference(EnrichedArticle article) {
        return new EntityEvent.ArticleRef(
                article.articleId(),
                article.title(),
                article.lead(),
                article.url(),
                article.publisher(),
                article.language(),
                article.published(),
                article.eventTime(),
                article.status(),
                article.reason());
    }

    private static List<Named> named(EnrichedArticle article) {
        var sentences = new MentionSentences(article);
        return article.entities().stream()
                .filter(ArticleEntity::concerned)
                .map(entity -> new Named(
                        entity.entity(), entity.role(), entity.salience(), sentences.around(entity.mentions())))
                .toList();
    }
}
