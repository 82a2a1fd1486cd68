package io.storywire.entity;

import io.storywire.events.AmbiguousName;
import io.storywire.events.ArticleEntity;
import io.storywire.events.CitedSource;
import java.util.List;

/**
 * Reads the names in a clean text: which entities stand where, what they do there, and whom the text cites.
 * Implementations are pure and thread-safe; the same text gives the same answer in the same order.
 */
public interface NameReader {

    /** The names in a text; never fails, whatever the text holds. Linear in the length of the text. */
    Names read(CleanText text);

    /**
     * A text as enrichment leaves it.
     *
     * @param title     headline, or {@code ""}
     * @param body      paragraphs, without navigation, captions, related lists and the like
     * @param language  ISO 639-1 code, {@code und} when unknown
     * @param publisher name or host of the publisher, {@code ""} when unknown
     * @param byline    author line, or {@code ""}
     * @param tickers   securities that the page lists as related; hints, not mentions
     */
    record CleanText(
            String title, String body, String language, String publisher, String byline, List<String> tickers) {

        /** Copies the tickers. */
        public CleanText {
            tickers = List.copyOf(tickers);
        }
    }

    /**
     * What was read.
     *
     * @param entities     most salient first
     * @param citedSources first named first, each source once
     * @param ambiguous    names that may mean several entities, in order of the text; linked to none of them
     */
    record Names(List<ArticleEntity> entities, List<CitedSource> citedSources, List<AmbiguousName> ambiguous) {

        /** Copies the lists. */
        public Names {
            entities = List.copyOf(entities);
            citedSources = List.copyOf(citedSources);
            ambiguous = List.copyOf(ambiguous);
        }

        /** Names of which none is ambiguous. */
        public Names(List<ArticleEntity> entities, List<CitedSource> citedSources) {
            this(entities, citedSources, List.of());
        }
    }
}
