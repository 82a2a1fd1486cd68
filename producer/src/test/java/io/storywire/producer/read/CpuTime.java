package io.storywire.producer.read;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What a computation costs, however busy the machine is. */
final class CpuTime {

    /** For a megabyte; steps that are quadratic in the text take many minutes. */
    static final Duration LINEAR = Duration.ofSeconds(20);

    private CpuTime() {}

    /** The CPU time that the present thread needs for it. */
    static Duration of(Runnable computation) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        computation.run();
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
    }
}
