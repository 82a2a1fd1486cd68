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

    /** Whether two values may be tellings of one number. */
    static boolean areNear(float one, float two) {
        return Math.abs(one - two) <= TOLERANCE * Math.max(Math.abs(one), Math.abs(two));
    }

    /** Numbers of different sorts are never the same; counts, measures and ages are one, being told with and without their nouns. */
    Figure.Kind sort() {
        return kind == Figure.Kind.MEASURE || kind == Figure.Kind.AGE ? Figure.Kind.COUNT : kind;
    }
}
