package io.storywire.entity;

import io.storywire.events.ArticleEntity;
import io.storywire.events.CitedSource;
import java.util.List;

/** Reads the names in a clean text: which entities it is about, and whom it takes its news from. */
public interface NameReader {

    /** Entities, most salient first, and cited sources in order of the text. */
    Names read(CleanText text);

    /**
     * A text without dirt.
     *
     * @param title     headline
     * @param body      paragraphs separated by an empty line
     * @param language  ISO 639-1, or {@code und}
     * @param publisher display name or host of the publisher, {@code ""} when unknown
     * @param byline    author line, or {@code ""}
     * @param tickers   hints, not mentions
     */
    record CleanText(
            String title, String body, String language, String publisher, String byline, List<String> tickers) {}

    /** What was read. */
    record Names(List<ArticleEntity> entities, List<CitedSource> citedSources) {}
}
