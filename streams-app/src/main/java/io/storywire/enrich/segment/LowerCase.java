package io.storywire.enrich.segment;

import java.util.Locale;

/** Lower case without strings: characters and hashes of words, the same whatever the default locale. */
final class LowerCase {

    /** The hash of no characters. */
    static final long SEED = 0xCBF29CE484222325L;

    private static final long PRIME = 0x100000001B3L;
    private static final char[] ASCII = ascii();

    private LowerCase() {}

    /** Hash of a part of a text in lower case; equal to that of {@link #of} as a text of its own. */
    static long hash(String text, int start, int end) {
        long hash = SEED;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && !simple(c)) {
                String lower = of(text, start, end);
                return hashOfLower(lower);
            }
            hash = (hash ^ character(c)) * PRIME;
        }
        return hash;
    }

    /** The hash with one more character of ASCII. */
    static long hash(long before, char ascii) {
        return (before ^ ASCII[ascii]) * PRIME;
    }

    private static long hashOfLower(String lower) {
        long hash = SEED;
        for (int i = 0; i < lower.length(); i++) {
            hash = (hash ^ lower.charAt(i)) * PRIME;
        }
        return hash;
    }

    /** Whether a part of a text in lower case is this word. */
    static boolean is(String text, int start, int end, String lower) {
        int length = end - start;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(start + i);
            if (c >= 0x80 && !simple(c)) {
                return of(text, start, end).equals(lower);
            }
            if (i >= lower.length() || character(c) != lower.charAt(i)) {
                return false;
            }
        }
        return lower.length() == length;
    }

    /** A part of a text in lower case; a curly apostrophe becomes a straight one. */
    static String of(String text, int start, int end) {
        String part = text.substring(start, end);
        return isLower(part) ? part : part.replace('’', '\'').toLowerCase(Locale.ROOT);
    }

    /** Whether a word is in lower case for sure. */
    private static boolean isLower(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 0x80 || ASCII[c] != c) {
                return false;
            }
        }
        return true;
    }

    private static char character(char c) {
        if (c < 0x80) {
            return ASCII[c];
        }
        return c == '’' ? '\'' : Character.toLowerCase(c);
    }

    /** Whether the lower case of a character is one character whatever stands around it. */
    private static boolean simple(char c) {
        return c != 'İ' && c != 'Σ' && !Character.isSurrogate(c);
    }

    private static char[] ascii() {
        char[] lower = new char[0x80];
        for (char c = 0; c < lower.length; c++) {
            lower[c] = Character.toLowerCase(c);
        }
        return lower;
    }
}
