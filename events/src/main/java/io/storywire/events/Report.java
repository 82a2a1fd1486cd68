package io.storywire.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one article: which story, which relation, why; the value of {@code news.reports}. The newest report
 * of an article id is the one that holds.
 *
 * @param articleId the article
 * @param origin    as in {@link Article}
 * @param status    as in {@link Article}; a withdrawn text that is published again under its id stays {@code RETRACTED}
 * @param revision  1 for the first text under this id, one more for each changed text
 * @param relation  how it relates to its story
 * @param storyId   its story
 * @param parentId  the article it was compared with or copies, {@code ""} for the first report of a story
 * @param evidence  why
 * @param title     headline
 * @param publisher who published it, {@code ""} when unknown
 * @param url       where
 * @param language  ISO 639-1
 * @param kind      what sort of text
 * @param citedSources whom it takes its news from
 * @param published when the publisher says it was published; absent when unknown
 * @param eventTime what decided
 * @param collectedAt when it was collected
 * @param backfill as in {@link Article}; such a report is no news of today
 * @param reason    why it was withdrawn, {@code ""} otherwise
 * @param retractedOriginal the withdrawn article whose text this one repeats, {@code ""} otherwise; such a copy counts for
 *                  nothing in the story
 * @param splitFrom the story that turned out to be two, {@code ""} otherwise: the article was reported on before, and belongs
 *                  to another story now, or (when this is its {@code storyId}) relates otherwise to that
 */
public record Report(
        String articleId,
        String origin,
        Article.Status status,
        int revision,
        Relation relation,
        String storyId,
        String parentId,
        Evidence evidence,
        String title,
        String publisher,
        String url,
        String language,
        Kind kind,
        List<CitedSource> citedSources,
        @Nullable Instant published,
        Instant eventTime,
        Instant collectedAt,
        boolean backfill,
        String reason,
        String retractedOriginal,
        String splitFrom)
        implements Event {

    /** @throws IllegalArgumentException if an id, the relation, the evidence or a time is missing */
    public Report {
        articleId = Checks.required(articleId, "articleId");
        origin = Checks.text(origin);
        status = status == null ? Article.Status.PUBLISHED : status;
        relation = Checks.required(relation, "relation");
        storyId = Checks.required(storyId, "storyId");
        parentId = Checks.text(parentId);
        evidence = Checks.required(evidence, "evidence");
        title = Checks.text(title);
        publisher = Checks.text(publisher);
        url = Checks.text(url);
        language = Checks.text(language);
        kind = kind == null ? Kind.NEWS : kind;
        citedSources = Checks.list(citedSources);
        eventTime = Checks.required(eventTime, "eventTime");
        collectedAt = Checks.required(collectedAt, "collectedAt");
        reason = Checks.text(reason);
        retractedOriginal = Checks.text(retractedOriginal);
        splitFrom = Checks.text(splitFrom);
    }

    @Override
    public String eventId() {
        String verdict = Ids.of(
                "report",
                articleId,
                storyId,
                relation.name(),
                "" + revision,
                collectedAt.toString(),
                status == Article.Status.RETRACTED ? status.name() : "");
        return splitFrom.isEmpty() ? verdict : Ids.of("report after a split", verdict, parentId, splitFrom);
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
        return Event.marked(backfill, Map.of("relation", relation.name(), "storyid", storyId, "status", status.name()));
    }
}
