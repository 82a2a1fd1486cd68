package io.storywire.topology;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps slow work that may wait from taking the threads away from what may not: after some of it, {@value #REST} times as
 * long passes before there is more. Only when something happens depends on it, not what. Thread-safe.
 */
final class Pacing {

    private static final int REST = 4;

    private final AtomicLong notBefore = new AtomicLong(System.nanoTime());

    /** Does the work if it is due. */
    void pace(Runnable work) {
        long start = System.nanoTime();
        if (start - notBefore.get() >= 0) {
            work.run();
            long end = System.nanoTime();
            notBefore.set(end + REST * (end - start));
        }
    }
}
