package io.storywire.enrich.segment;

/**
 * How some words begin: a bit for each pair of first letters, in a cache line or two. Asked before anything dearer, it
 * turns down most words of a text after two characters. Filled first, then only read; thread-safe then.
 */
public final class Beginnings {

    private static final int LETTERS = 32;

    private final int[] seconds = new int[LETTERS];

    /** Takes a word in lower case; one that does not begin with two letters of ASCII lets more through. */
    public void add(String word) {
        char first = word.charAt(0);
        if (letter(first)) {
            boolean pair = word.length() > 1 && letter(word.charAt(1));
            seconds[first % LETTERS] |= pair ? 1 << word.charAt(1) % LETTERS : -1;
        }
    }

    /**
     * Whether one of the words may begin at a place of a text, in any case. Always true where the first two characters of the
     * text are not both letters of ASCII.
     */
    public boolean mayBegin(String text, int at) {
        if (at + 1 >= text.length()) {
            return true;
        }
        char first = text.charAt(at);
        char second = text.charAt(at + 1);
        return !letter(first) || !letter(second) || (seconds[first % LETTERS] >>> second % LETTERS & 1) != 0;
    }

    private static boolean letter(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }
}
