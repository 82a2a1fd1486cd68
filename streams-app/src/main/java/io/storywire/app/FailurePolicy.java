package io.storywire.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stream thread that fails is replaced, for most failures (a broker that went away, a fenced producer) pass; but
 * after {@value #MOST} failures within {@value #MINUTES} minutes the application stops, for a human to look.
 */
final class FailurePolicy implements StreamsUncaughtExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(FailurePolicy.class);
    private static final int MOST = 5;
    private static final long MINUTES = 10;

    private final Deque<Long> failures = new ArrayDeque<>();

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable cause) {
        long now = System.nanoTime();
        failures.addLast(now);
        while (now - failures.getFirst() > TimeUnit.MINUTES.toNanos(MINUTES)) {
            failures.removeFirst();
        }
        if (failures.size() > MOST) {
            log.atError().setCause(cause).log("too many failures; the application stops");
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        log.atWarn().setCause(cause).log("a stream thread failed and is replaced");
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
