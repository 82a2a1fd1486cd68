package io.storywire.entity.tagger;

/** The tokens of one sentence as offsets into its text; a buffer that {@link Tokeniser} fills again and again. */
public final class Tokens {
    /** The most tokens a sentence has; a longer one is cut. */
    public static final int MAX = 256;

    final int[] start = new int[MAX];
    final int[] end = new int[MAX];
    int size;

    /** How many tokens there are, 0 to {@link #MAX}. */
    public int size() {
        return size;
    }

    /** First char of token {@code i}. */
    public int start(int i) {
        return start[i];
    }

    /** Behind the last char of token {@code i}. */
    public int end(int i) {
        return end[i];
    }

    void clear() {
        size = 0;
    }

    boolean full() {
        return size == MAX;
    }

    void add(int from, int to) {
        if (from < to && size < MAX) {
            start[size] = from;
            end[size++] = to;
        }
    }
}
