package io.storywire.entity;

import io.storywire.events.EntityType;
import java.util.BitSet;
import java.util.List;

/** Finds names that no catalogue needs to know. Implementations are pure and thread-safe. */
public interface Recogniser {

    /** The names in a text, in order, without overlaps; never fails. Linear in the length of the text. */
    default List<Span> recognise(String text) {
        return recognise(text, new BitSet());
    }

    /**
     * The names in a text that are worth finding where some are known already.
     *
     * @param known chars of names that the caller knows; names whose capitalised words all begin there may be left out
     */
    List<Span> recognise(String text, BitSet known);

    /**
     * A name in a text.
     *
     * @param start      first UTF-16 code unit
     * @param end        one past the last, greater than {@code start}
     * @param type       what it seems to be
     * @param confidence how sure, in [0, 1]
     */
    record Span(int start, int end, EntityType type, double confidence) {

        /** @throws IllegalArgumentException if the span is empty or before the text */
        public Span {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("a span needs 0 <= start < end, was " + start + ".." + end);
            }
        }
    }
}
