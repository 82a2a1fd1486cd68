package io.storywire.producer;

import java.time.Duration;
import java.util.Locale;

/**
 * What became of everything.
 *
 * @param published articles that the broker has
 * @param skipped   files left out on purpose
 * @param failed    articles, files and folders that could not be read or published
 * @param bytes     size of the published records' keys and values, before compression
 * @param took      from the start of reading to the last acknowledgement
 */
public record PublishSummary(int published, int skipped, int failed, long bytes, Duration took) {

    /** In plain words, such as {@code 41 articles published, 1 file skipped, 4 failed; 98304 bytes in 1.2 s}. */
    public String inWords(String verb) {
        return String.format(
                Locale.ROOT,
                "%d %s %s, %d %s skipped, %d failed; %d bytes in %.1f s",
                published,
                published == 1 ? "article" : "articles",
                verb,
                skipped,
                skipped == 1 ? "file" : "files",
                failed,
                bytes,
                took.toMillis() / 1000.0);
    }
}
