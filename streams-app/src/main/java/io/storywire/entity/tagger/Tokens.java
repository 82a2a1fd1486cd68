package io.storywire.entity.tagger;

/** The tokens of one sentence as offsets into its text; a buffer that {@link Tokeniser} fills again and again. */
public final class Tokens {
    /** The most tokens a sentence has; a longer one is cut. */
    public static final int MAX = 256;

    private static final int FEWEST_CHARS = 1 << 13;

    final int[] start = new int[MAX];
    final int[] end = new int[MAX];
    int size;

    private final boolean[] small = new boolean[MAX];
    private String text = "";
    private char[] chars = {};

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

    /** The chars of the text, and perhaps others behind them. */
    char[] chars() {
        return chars;
    }

    /** Whether a capital is in token {@code i}, unless that needs a closer look: false only if there is none for sure. */
    boolean mayHoldCapital(int i) {
        return !small[i];
    }

    /** Begins a sentence of a text. */
    void over(String other) {
        size = 0;
        if (text.equals(other)) {
            return;
        }
        text = other;
        chars = other.length() > chars.length ? new char[Math.max(FEWEST_CHARS, other.length())] : chars;
        other.getChars(0, other.length(), chars, 0);
    }

    boolean full() {
        return size == MAX;
    }

    void add(int from, int to) {
        if (from < to && size < MAX) {
            small[size] = false;
            start[size] = from;
            end[size++] = to;
        }
    }

    /** Adds a token in lower case; there must be room. */
    void addSmall(int from, int to) {
        small[size] = true;
        start[size] = from;
        end[size++] = to;
    }
}
