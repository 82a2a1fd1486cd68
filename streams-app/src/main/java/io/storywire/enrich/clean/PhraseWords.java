package io.storywire.enrich.clean;

import io.storywire.enrich.segment.Spaceless;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words of a line as the phrase table knows them: letters in lower case without apostrophes, {@value #NUMBER} for
 * anything that begins with a digit, and each character of a script without spaces as a word of its own. A word is made
 * when it is asked for, for most never are: their first letters tell enough. Not thread-safe.
 */
final class PhraseWords extends AbstractList<String> {

    /** Stands for a number. */
    static final String NUMBER = "#";

    /** How many hashes there are. */
    static final int HASHES = 1 << 12;

    /** Of all numbers. */
    static final int NUMBER_HASH = 0;

    private static final boolean[] ASCII = ascii();

    private final String text;
    private final int to;
    private int[] starts = new int[16];
    private @Nullable String[] made = {};
    private int size;

    private PhraseWords(String text, int to) {
        this.text = text;
        this.to = to;
    }

    /** The first words of a text, at most {@code most}. */
    static PhraseWords of(String text, int most) {
        return of(text, 0, text.length(), most);
    }

    /** The first words of a part of a text, at most {@code most}; where the part cuts a word, the piece of it. */
    static PhraseWords of(String text, int from, int to, int most) {
        PhraseWords words = new PhraseWords(text, to);
        for (int i = next(text, from, to); i < to && words.size < most; i = next(text, end(text, i, to), to)) {
            words.add(i);
        }
        return words;
    }

    private void add(int start) {
        starts = size == starts.length ? Arrays.copyOf(starts, 3 * size) : starts;
        starts[size++] = start;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String get(int word) {
        Objects.checkIndex(word, size);
        made = made.length == 0 ? new String[size] : made;
        String known = made[word];
        if (known == null) {
            int start = starts[word];
            known = Character.isDigit(text.charAt(start)) ? NUMBER : lower(text, start, end(text, start, to));
            made[word] = known;
        }
        return known;
    }

    /** Whether a phrase of a table may begin with a word; asked before {@link #get}. */
    boolean mayBegin(Phrases.Table table, int word) {
        return table.mayHave(text, starts[word], to);
    }

    /** Where the next word of a part of a text begins, {@code to} if there is none. */
    static int next(String text, int from, int to) {
        int i = from;
        while (i < to && !wordCharacter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** One past the word that begins at a place of a part of a text. */
    static int end(String text, int start, int to) {
        int i = plainEnd(text, start, to);
        if (i > start && (i == to || text.charAt(i) == ' ')) {
            return i;
        }
        if (Spaceless.is(text.charAt(start))) {
            return start + 1;
        }
        i = Math.max(i, start + 1);
        while (i < to && wordOrApostrophe(text, i, to) && !Spaceless.is(text.charAt(i))) {
            i = plainEnd(text, i + 1, to);
        }
        return i;
    }

    /** Behind the letters and digits of ASCII that begin here: all of most words. */
    private static int plainEnd(String text, int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) < 0x80 && ASCII[text.charAt(i)]) {
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
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < 'a' || c > 'z') {
                return changed(text, start, end);
            }
        }
        return text.substring(start, end);
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
