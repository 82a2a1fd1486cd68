package io.storywire.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One published text as it was collected; the value of {@code news.articles}. The same {@code articleId} with another
 * text is a revision, with the same text a replay.
 *
 * @param articleId stable id: the publisher's, or from the canonical URL, or from the content; never blank
 * @param status    whether the publisher stands by it; absent means {@code PUBLISHED}
 * @param title     headline, {@code ""} when none is known
 * @param description the publisher's own summary, or {@code ""}
 * @param body      the text, paragraphs separated by an empty line; a section heading is a paragraph of its own that
 *                  starts with {@code "## "}
 * @param language  the publisher's label (BCP 47, such as {@code en} or {@code zh-CN}), {@code ""} when unknown;
 *                  evidence, not truth
 * @param source    the publisher's name or host, {@code ""} when unknown
 * @param url       where it was published, {@code ""} when unknown
 * @param published when the publisher says it was published; absent when unknown
 * @param collectedAt when it was collected
 * @param byline    author line without e-mail addresses, or {@code ""}
 * @param tickers   securities which the page lists as related (hints, not mentions), such as {@code MSFT.US}
 * @param origin    where the collector found it, such as a file name and line; for people who look for a fault
 * @param reason    why it was retracted, {@code ""} otherwise
 * @param backfill  whether it comes from an archive, not from the live stream; absent means that it does not
 */
public record Article(
        String articleId,
        Status status,
        String title,
        String description,
        String body,
        String language,
        String source,
        String url,
        @Nullable Instant published,
        Instant collectedAt,
        String byline,
        List<String> tickers,
        String origin,
        String reason,
        boolean backfill)
        implements Event {

    /** Whether the publisher stands by the article. */
    public enum Status {
        PUBLISHED,
        RETRACTED
    }

    /** @throws IllegalArgumentException if the id or the time of collection is missing */
    public Article {
        articleId = Checks.required(articleId, "articleId");
        status = status == null ? Status.PUBLISHED : status;
        title = Checks.text(title);
        description = Checks.text(description);
        body = Checks.text(body);
        language = Checks.text(language);
        source = Checks.text(source);
        url = Checks.text(url);
        collectedAt = Checks.required(collectedAt, "collectedAt");
        byline = Checks.text(byline);
        tickers = Checks.list(tickers);
        origin = Checks.text(origin);
        reason = Checks.text(reason);
    }

    /** A live article. */
    public Article(
            String articleId,
            Status status,
            String title,
            String description,
            String body,
            String language,
            String source,
            String url,
            @Nullable Instant published,
            Instant collectedAt,
            String byline,
            List<String> tickers,
            String origin,
            String reason) {
        this(
                articleId,
                status,
                title,
                description,
                body,
                language,
                source,
                url,
                published,
                collectedAt,
                byline,
                tickers,
                origin,
                reason,
                false);
    }

    /** A live article that its publisher stands by and of which no more is known. */
    public static Article of(
            String articleId,
            String title,
            String body,
            String language,
            String source,
            String url,
            @Nullable Instant published,
            Instant collectedAt) {
        return new Article(
                articleId,
                Status.PUBLISHED,
                title,
                "",
                body,
                language,
                source,
                url,
                published,
                collectedAt,
                "",
                List.of(),
                "",
                "");
    }

    /**
     * The withdrawal of an article by its publisher.
     *
     * @param articleId which
     * @param url       where it was published, {@code ""} when its id is enough
     * @param origin    where the withdrawal was collected
     * @param reason    why
     */
    public static Article retraction(String articleId, String url, Instant collectedAt, String origin, String reason) {
        return new Article(
                articleId, Status.RETRACTED, "", "", "", "", "", url, null, collectedAt, "", List.of(), origin, reason);
    }

    /** The same under another id. */
    public Article under(String id) {
        return copy(id, backfill);
    }

    /** The same, from an archive. */
    public Article asBackfill() {
        return copy(articleId, true);
    }

    private Article copy(String id, boolean archived) {
        return new Article(
                id,
                status,
                title,
                description,
                body,
                language,
                source,
                url,
                published,
                collectedAt,
                byline,
                tickers,
                origin,
                reason,
                archived);
    }

    @Override
    public String eventId() {
        return Ids.of("article", articleId, status.name(), title, body, collectedAt.toString());
    }

    @Override
    public String subject() {
        return articleId;
    }

    /** When it was published, or collected when that is unknown. */
    @Override
    public Instant time() {
        return published == null ? collectedAt : published;
    }

    @Override
    public Map<String, String> attributes() {
        return Event.marked(backfill, Map.of());
    }
}
