package io.storywire.story;

import io.storywire.events.Figure;

/**
 * A number that a text tells.
 *
 * @param kind  what sort of number
 * @param value its value; numbers that are not told to a full precision differ a little
 * @param words the number and what is counted, for people
 */
public record NumberFact(Figure.Kind kind, float value, String words) {

    /** How far two tellings of one number may be apart, as a share of it: "nearly 70 billion", "69.3 billion". */
    static final double TOLERANCE = 0.02;

    /** Whether both tell the same number. */
    boolean tellsThe(NumberFact other) {
        return sameSort(other)
                && Math.abs(value - other.value) <= TOLERANCE * Math.max(Math.abs(value), Math.abs(other.value));
    }

    /** Counts, measures and ages are told with and without their nouns, so they are not kept apart. */
    private boolean sameSort(NumberFact other) {
        return kind == other.kind || (plain() && other.plain());
    }

    private boolean plain() {
        return kind == Figure.Kind.COUNT || kind == Figure.Kind.MEASURE || kind == Figure.Kind.AGE;
    }
}
