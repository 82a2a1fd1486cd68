package io.storywire.bench.load;

import java.util.Locale;
import java.util.stream.LongStream;

/**
 * How long articles took, from the call that sent them to the poll that brought their report.
 *
 * @param nanos ascending
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Latencies(long[] nanos) {

    static Latencies of(LongStream nanos) {
        return new Latencies(nanos.sorted().toArray());
    }

    /** The value that this share of the articles did not exceed, in milliseconds. */
    double millis(double share) {
        int at = (int) Math.ceil(share * nanos.length) - 1;
        return nanos[Math.max(0, at)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%5d articles, p50 %4.0f, p90 %4.0f, p99 %4.0f, longest %5.0f ms",
                nanos.length,
                millis(0.5),
                millis(0.9),
                millis(0.99),
                millis(1));
    }
}
