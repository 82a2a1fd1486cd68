package io.storywire.enrich.segment;

/**
 * A part of a text.
 *
 * @param start first UTF-16 code unit
 * @param end   one past the last
 */
public record Span(int start, int end) {

    /** What stands there. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
