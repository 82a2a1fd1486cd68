package io.storywire.producer;

import io.storywire.events.Article;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Counts, and tells the listener; entered by the thread that reads and by the one that sends, one at a time. */
final class Tally {

    private final PublishListener listener;
    private final long start = System.nanoTime();
    private int published;
    private int skipped;
    private int failed;
    private long bytes;
    private @Nullable Exception lost;

    Tally(PublishListener listener) {
        this.listener = listener;
    }

    synchronized void published(Article article, Path file, int line, long size) {
        published++;
        bytes += size;
        listener.published(article, file, line);
    }

    synchronized void failed(ReadFailure failure) {
        failed++;
        listener.failed(failure);
    }

    synchronized void skipped(Path file, String reason) {
        skipped++;
        listener.skipped(file, reason);
    }

    synchronized void progress(long read, long total) {
        listener.progress(read, total);
    }

    /** Remembers the first reason why nothing more can be published. */
    synchronized void lost(Exception reason) {
        lost = lost == null ? reason : lost;
    }

    /** @throws BrokerUnavailableException if nothing more can be published */
    synchronized void failIfLost() {
        if (lost != null) {
            throw new BrokerUnavailableException(
                    "the broker stopped taking articles after " + published + ": " + Reason.of(lost)
                            + "; publish the same files again, nothing will be doubled",
                    lost);
        }
    }

    synchronized PublishSummary summary() {
        return new PublishSummary(published, skipped, failed, bytes, Duration.ofNanos(System.nanoTime() - start));
    }
}
