package io.storywire.enrich.clean;

import io.storywire.enrich.segment.Spaceless;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words of a line as the phrase table knows them: letters in lower case without apostrophes, {@value #NUMBER} for
 * anything that begins with a digit, and each character of a script without spaces as a word of its own.
 */
final class PhraseWords {

    /** Stands for a number. */
    static final String NUMBER = "#";

    /** How many hashes there are. */
    static final int HASHES = 1 << 12;

    /** Of all numbers. */
    static final int NUMBER_HASH = 0;

    private static final boolean[] ASCII = ascii();

    /** Words that are not made anew; threads may overwrite each other's, a word is a word. */
    private static final @Nullable String[] SEEN = new String[HASHES];

    private PhraseWords() {}

    /** The first words of a text, at most {@code most}. */
    static List<String> of(String text, int most) {
        List<String> words = new ArrayList<>();
        add(words, text, 0, text.length(), most);
        return words;
    }

    /** Adds the words of a part of a text until there are {@code most}; where the part cuts a word, the piece of it. */
    static void add(List<String> words, String text, int from, int to, int most) {
        int i = from;
        while (i < to && words.size() < most) {
            char c = text.charAt(i);
            if (!wordCharacter(c)) {
                i++;
                continue;
            }
            int end = end(text, i, to);
            words.add(Character.isDigit(c) ? NUMBER : lower(text, i, end));
            i = end;
        }
    }

    /** One past the word that begins at a place of a part of a text. */
    static int end(String text, int start, int to) {
        if (Spaceless.is(text.charAt(start))) {
            return start + 1;
        }
        int i = start + 1;
        while (i < to && wordOrApostrophe(text, i, to) && !Spaceless.is(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean wordOrApostrophe(String text, int i, int to) {
        char c = text.charAt(i);
        return wordCharacter(c) || ((c == '\'' || c == '’') && i + 1 < to && wordCharacter(text.charAt(i + 1)));
    }

    /** A number below {@value #HASHES} for a word in ASCII, the same in any case; -1 for any other word. */
    static int hash(String text, int start, int end) {
        if (Character.isDigit(text.charAt(start))) {
            return NUMBER_HASH;
        }
        int hash = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '’') {
                continue;
            }
            if (c >= 0x80) {
                return -1;
            }
            hash = 31 * hash + (c | 0x20);
        }
        return (hash ^ hash >>> 12) & (HASHES - 1);
    }

    private static String lower(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < 'a' || c > 'z') {
                return changed(text, start, end);
            }
            hash = 31 * hash + c;
        }
        return small(text, start, end, (hash ^ hash >>> 12) & (HASHES - 1));
    }

    /** A word in small letters; the first of each hash, which are mostly frequent ones, are made once. */
    private static String small(String text, int start, int end, int slot) {
        String seen = SEEN[slot];
        if (seen != null && seen.length() == end - start && text.startsWith(seen, start)) {
            return seen;
        }
        String word = text.substring(start, end);
        if (seen == null) {
            SEEN[slot] = word;
        }
        return word;
    }

    private static String changed(String text, int start, int end) {
        StringBuilder word = new StringBuilder(end - start);
        boolean ascii = true;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != '\'' && c != '’') {
                word.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == 'İ' ? 'i' : c);
                ascii &= c < 0x80;
            }
        }
        return ascii ? word.toString() : word.toString().toLowerCase(Locale.ROOT);
    }

    static boolean wordCharacter(char c) {
        return c < 0x80
                ? ASCII[c]
                : Character.isLetterOrDigit(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean[] ascii() {
        boolean[] inWord = new boolean[0x80];
        for (char c = 0; c < inWord.length; c++) {
            inWord[c] = Character.isLetterOrDigit(c);
        }
        return inWord;
    }
}
