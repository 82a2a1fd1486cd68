package io.storywire.topology;

import java.time.Duration;

/**
 * Keeps slow work that may wait (creating topics and opening them) from taking thread and broker away from events. After
 * some of it {@value #REST} times as long passes before there is more; and while events take more than {@value #BUSY} of
 * the time, as they do when they stand in a queue, there is some of it only once in {@value #PATIENCE} ms, so that it comes
 * to an end however long that lasts. Only when something happens depends on it, not what. Thread-safe.
 */
final class Pacing {

    private static final int REST = 4;
    private static final double BUSY = 0.1;
    private static final long PATIENCE = 1_000;

    private long began;
    private long notBefore;
    private Duration events = Duration.ZERO;

    /** Says that work on events took this long. */
    synchronized void worked(Duration onEvents) {
        events = events.plus(onEvents);
    }

    /**
     * Does the work if it is due.
     *
     * @param now  milliseconds by the clock; where it is set back, the work is due
     */
    void pace(long now, Runnable work) {
        if (begin(now)) {
            long start = System.nanoTime();
            work.run();
            rest(now, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private synchronized boolean begin(long now) {
        long passed = now - began;
        boolean due = now >= notBefore && (passed >= PATIENCE || events.toMillis() <= BUSY * passed);
        if (due || passed < 0) {
            began = now;
            notBefore = Long.MAX_VALUE; // until it is done
            events = Duration.ZERO;
            return true;
        }
        return false;
    }

    private synchronized void rest(long start, Duration took) {
        notBefore = start + (REST + 1) * took.toMillis();
    }
}
