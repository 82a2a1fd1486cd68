package io.storywire.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article with what it says made explicit; the value of {@code news.articles.enriched}.
 *
 * @param articleId  as in {@link Article}
 * @param status     as in {@link Article}
 * @param origin     as in {@link Article}
 * @param title      headline; derived from the text when the publisher gave none
 * @param lead       the first sentence that carries news, {@code ""} when there is none
 * @param body       clean text, paragraphs separated by an empty line
 * @param language   ISO 639-1 code, {@code und} when unknown
 * @param languageConfidence in [0, 1]
 * @param kind       what sort of text
 * @param kindConfidence in [0, 1]
 * @param byline     as in {@link Article}
 * @param publisher  display name of the publisher, {@code ""} when unknown
 * @param url        as in {@link Article}
 * @param published  as in {@link Article}
 * @param eventTime  what decides about stories: {@code published} where that is known and not in the future of the
 *                   record, else the time of the record
 * @param collectedAt as in {@link Article}
 * @param removed    what was taken out of the published body, in order
 * @param entities   entities, most salient first
 * @param citedSources whom the article takes its news from, first named first
 * @param figures    numbers, in order of the text
 * @param quotes     quotations, in order of the text
 * @param keywords   up to ten, most telling first
 * @param tickers    as in {@link Article}
 * @param reason     as in {@link Article}
 * @param backfill as in {@link Article}
 * @param ambiguous  names that may mean several known entities; they are not in {@code entities}
 */
public record EnrichedArticle(
        String articleId,
        Article.Status status,
        String origin,
        String title,
        String lead,
        String body,
        String language,
        double languageConfidence,
        Kind kind,
        double kindConfidence,
        String byline,
        String publisher,
        String url,
        @Nullable Instant published,
        Instant eventTime,
        Instant collectedAt,
        List<Removal> removed,
        List<ArticleEntity> entities,
        List<CitedSource> citedSources,
        List<Figure> figures,
        List<Quote> quotes,
        List<String> keywords,
        List<String> tickers,
        String reason,
        boolean backfill,
        List<AmbiguousName> ambiguous)
        implements Event {

    /** The language code of a text whose language is unknown (ISO 639-2). */
    public static final String UNKNOWN_LANGUAGE = "und";

    /** @throws IllegalArgumentException if id or a time is missing or a confidence is out of range */
    public EnrichedArticle {
        articleId = Checks.required(articleId, "articleId");
        status = status == null ? Article.Status.PUBLISHED : status;
        origin = Checks.text(origin);
        title = Checks.text(title);
        lead = Checks.text(lead);
        body = Checks.text(body);
        language = language == null || language.isBlank() ? UNKNOWN_LANGUAGE : language;
        languageConfidence = Checks.share(languageConfidence, "languageConfidence");
        kind = kind == null ? Kind.NEWS : kind;
        kindConfidence = Checks.share(kindConfidence, "kindConfidence");
        byline = Checks.text(byline);
        publisher = Checks.text(publisher);
        url = Checks.text(url);
        eventTime = Checks.required(eventTime, "eventTime");
        collectedAt = Checks.required(collectedAt, "collectedAt");
        removed = Checks.list(removed);
        entities = Checks.list(entities);
        citedSources = Checks.list(citedSources);
        figures = Checks.list(figures);
        quotes = Checks.list(quotes);
        keywords = Checks.list(keywords);
        tickers = Checks.list(tickers);
        reason = Checks.text(reason);
        ambiguous = Checks.list(ambiguous);
    }

    /**
     * A live article in which nothing was found.
     *
     * @param time when it was published and collected
     */
    public static EnrichedArticle of(
            String articleId, String title, String body, String language, String publisher, Instant time) {
        return new EnrichedArticle(
                articleId,
                Article.Status.PUBLISHED,
                "",
                title,
                "",
                body,
                language,
                0,
                Kind.NEWS,
                0,
                "",
                publisher,
                "",
                time,
                time,
                time,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "");
    }

    /** A live article without ambiguous names. */
    public EnrichedArticle(
            String articleId,
            Article.Status status,
            String origin,
            String title,
            String lead,
            String body,
            String language,
            double languageConfidence,
            Kind kind,
            double kindConfidence,
            String byline,
            String publisher,
            String url,
            @Nullable Instant published,
            Instant eventTime,
            Instant collectedAt,
            List<Removal> removed,
            List<ArticleEntity> entities,
            List<CitedSource> citedSources,
            List<Figure> figures,
            List<Quote> quotes,
            List<String> keywords,
            List<String> tickers,
            String reason) {
        this(
                articleId,
                status,
                origin,
                title,
                lead,
                body,
                language,
                languageConfidence,
                kind,
                kindConfidence,
                byline,
                publisher,
                url,
                published,
                eventTime,
                collectedAt,
                removed,
                entities,
                citedSources,
                figures,
                quotes,
                keywords,
                tickers,
                reason,
                false,
                List.of());
    }

    @Override
    public String eventId() {
        return Ids.of("enriched", articleId, status.name(), title, body, collectedAt.toString());
    }

    @Override
    public String subject() {
        return articleId;
    }

    @Override
    public Instant time() {
        return eventTime;
    }

    @Override
    public Map<String, String> attributes() {
        return Event.marked(backfill, Map.of());
    }
}
