package io.storywire.producer;

import io.storywire.producer.read.Format;
import java.io.InputStream;
import java.time.Clock;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How files are read.
 *
 * @param format   the format all files are in; {@code null} to recognise it by content, file by file
 * @param clock    gives the time of collection
 * @param standardInput what the path {@code -} stands for
 */
public record ReadOptions(@Nullable Format format, InstantSource clock, InputStream standardInput) {

    /** Formats recognised by content, the system's clock, the process's standard input. */
    public static ReadOptions defaults() {
        return new ReadOptions(null, Clock.systemUTC(), System.in);
    }

    /** The same with this format for all files. */
    public ReadOptions withFormat(Format forced) {
        return new ReadOptions(forced, clock, standardInput);
    }

    /** The same with this clock. */
    public ReadOptions withClock(InstantSource other) {
        return new ReadOptions(format, other, standardInput);
    }
}
