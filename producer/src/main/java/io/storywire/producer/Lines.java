package io.storywire.producer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a stream as bytes, without their ends; bytes of a line beyond a limit are counted but not kept, so that
 * memory is bounded whatever the stream holds.
 */
final class Lines {

    private final InputStream input;
    private final int limit;
    private final byte[] buffer = new byte[64 * 1024];
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int from;
    private int to;
    private int number;
    private long length;
    private long read;
    private boolean blank;

    Lines(InputStream input, int limit) {
        this.input = input;
        this.limit = limit;
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        kept.reset();
        length = 0;
        blank = true;
        boolean any = false;
        while (from < to || fill()) {
            any = true;
            int end = from;
            while (end < to && buffer[end] != '\n') {
                blank &= buffer[end] == ' ' || (buffer[end] >= '\t' && buffer[end] <= '\r');
                end++;
            }
            keep(end - from);
            boolean complete = end < to;
            from = complete ? end + 1 : end;
            if (complete) {
                break;
            }
        }
        number += any ? 1 : 0;
        return any;
    }

    /** Of the present line, from 1. */
    int number() {
        return number;
    }

    /** Whether the present line has nothing but white space. */
    boolean isBlank() {
        return blank;
    }

    /** Bytes of the present line, also those not kept. */
    long length() {
        return length;
    }

    /** The present line, or as much of it as the limit allows. */
    byte[] bytes() {
        return kept.toByteArray();
    }

    /** Bytes read so far, up to one buffer ahead of the present line. */
    long read() {
        return read;
    }

    private void keep(int count) {
        length += count;
        kept.write(buffer, from, Math.max(0, Math.min(count, limit - kept.size())));
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, input.read(buffer));
        read += to;
        return to > 0;
    }
}
