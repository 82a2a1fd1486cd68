package io.storywire.entity.tagger;

/**
 * A sum of rows of the weight table: two {@code long}s of four 16-bit lanes each. 128 is added to each byte before, so that
 * lanes never borrow from one another; {@link Rows#MOST} rows stay below 2^16.
 */
final class Sum {
    private static final long BIAS = 0x8080808080808080L;
    private static final long LANES = 0x00ff00ff00ff00ffL;
    private static final int LANE = 16;

    private long even;
    private long odd;
    private int count;

    void clear() {
        even = 0;
        odd = 0;
        count = 0;
    }

    /** The lanes of tags 1, 3, … of eight signed bytes. */
    static long even(long row) {
        return (row ^ BIAS) & LANES;
    }

    /** The lanes of tags 2, 4, … of eight signed bytes. */
    static long odd(long row) {
        return ((row ^ BIAS) >>> Byte.SIZE) & LANES;
    }

    /** Adds the lanes of {@code rows} rows. */
    void add(long evenLanes, long oddLanes, int rows) {
        even += evenLanes;
        odd += oddLanes;
        count += rows;
    }

    /** The lanes of tags 1, 3, …; never 0 when rows were added. */
    long even() {
        return even;
    }

    /** The lanes of tags 2, 4, … */
    long odd() {
        return odd;
    }

    /** Puts the score of each tag at {@code into[offset …]}; that of {@link Tag#OUTSIDE} is 0. */
    void scores(int[] into, int offset) {
        int raised = count * 128;
        into[offset] = 0;
        for (int lane = 0; lane < Tag.COUNT / 2; lane++) {
            into[offset + 1 + 2 * lane] = (int) ((even >>> (LANE * lane)) & 0xffff) - raised;
            into[offset + 2 + 2 * lane] = (int) ((odd >>> (LANE * lane)) & 0xffff) - raised;
        }
    }
}
