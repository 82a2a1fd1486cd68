package io.storywire.enrich.segment;

import java.util.Arrays;

/** The words of a text with hashes of their lower-case forms, split once for all who need them. Immutable once made. */
public final class Tokens {

    private final String text;
    private int[] bounds;
    private long[] hashes;
    private int size;

    private Tokens(String text) {
        this.text = text;
        int guess = 8 + text.length() / 5;
        bounds = new int[2 * guess];
        hashes = new long[guess];
    }

    /** Splits a text. */
    public static Tokens of(String text) {
        Tokens tokens = new Tokens(text);
        Words.split(text, tokens);
        return tokens;
    }

    /** Takes the next word. */
    void add(int start, int end) {
        add(start, end, LowerCase.hash(text, start, end));
    }

    /** Takes the next word with the hash of its lower case. */
    void add(int start, int end, long hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
            bounds = Arrays.copyOf(bounds, 4 * size);
        }
        bounds[2 * size] = start;
        bounds[2 * size + 1] = end;
        hashes[size++] = hash;
    }

    /** The text that was split. */
    public String text() {
        return text;
    }

    /** Number of words. */
    public int size() {
        return size;
    }

    /** First code unit of a word. */
    public int start(int word) {
        return bounds[2 * word];
    }

    /** One past the last code unit of a word. */
    public int end(int word) {
        return bounds[2 * word + 1];
    }

    /**
     * A word in lower case, a curly apostrophe as a straight one; {@code ""} beyond either end of the text. A new string
     * each time: where most answers are no, ask {@link #is} or a {@link WordMap}.
     */
    public String lower(int word) {
        return word >= 0 && word < size ? LowerCase.of(text, start(word), end(word)) : "";
    }

    /** Whether a word in lower case is this; no word beyond either end of the text is. */
    public boolean is(int word, String lower) {
        return word >= 0 && word < size && LowerCase.is(text, start(word), end(word), lower);
    }

    /** Whether two words have the same {@link #hash}; the other may be one of another text. */
    public boolean same(int word, Tokens other, int otherWord) {
        return hashes[word] == other.hashes[otherWord];
    }

    /**
     * A hash of the word in lower case, the same on every machine. Its 64 bits stand for the word: that any two of a million
     * words share one is less likely than one in ten million.
     */
    public long hash(int word) {
        return hashes[word];
    }

    /** The first character of a word, as written. */
    public char first(int word) {
        return text.charAt(start(word));
    }

    /** Whether a word begins with a digit. */
    public boolean isNumber(int word) {
        char first = first(word);
        return first < 0x80 ? first >= '0' && first <= '9' : Character.isDigit(first);
    }

    /** A word as written. */
    public String written(int word) {
        return text.substring(start(word), end(word));
    }

    /** Whether nothing but one blank or hyphen stands between a word and the next. */
    public boolean touches(int word) {
        if (word < 0 || word + 1 >= size) {
            return false;
        }
        int gap = start(word + 1) - end(word);
        return gap == 0 || (gap == 1 && (text.charAt(end(word)) == ' ' || text.charAt(end(word)) == '-'));
    }

    /** The first word that begins at or after a place; {@link #size} when none does. O(log n). */
    public int firstFrom(int place) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(middle) >= place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
