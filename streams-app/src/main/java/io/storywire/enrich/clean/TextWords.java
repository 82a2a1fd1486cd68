package io.storywire.enrich.clean;

import io.storywire.enrich.segment.Runs;
import io.storywire.enrich.segment.Spaceless;
import java.util.Arrays;

/**
 * Where the words of a text begin, and a hash of each: split once for all who look at its lines and sentences. A word is
 * letters, digits, marks and the apostrophes between them; each character of a script without spaces is a word of its
 * own. Immutable once made.
 */
final class TextWords {

    /** How many hashes there are. */
    static final int HASHES = 1 << 12;

    /** Of all numbers. */
    static final int NUMBER_HASH = 0;

    /** Of a word with a letter that only in lower case is one of ASCII. */
    static final int UNKNOWN_HASH = -1;

    private static final int GOLDEN = 0x9E3779B9;

    /** Letters and digits of ASCII in lower case; 0 for all else. */
    private static final byte[] ASCII = ascii();

    private final String text;
    private int[] starts;
    private short[] hashes;
    private int size;

    private TextWords(String text) {
        this.text = text;
        int guess = 8 + text.length() / 5;
        starts = new int[guess];
        hashes = new short[guess];
    }

    /** Splits a text. */
    static TextWords of(String text) {
        TextWords words = new TextWords(text);
        Runs runs = new Runs(text, 0, text.length());
        int taken = 0;
        while (runs.next()) {
            if (runs.start() >= taken && runs.isPlain() && !words.isApostrophe(runs.end(), text.length())) {
                words.takePlain(runs.start(), runs.end());
            } else {
                taken = words.take(Math.max(taken, runs.start()), runs.end());
            }
        }
        return words;
    }

    /** Takes a word of nothing but letters and digits of ASCII. */
    private void takePlain(int start, int end) {
        int last = end - 1;
        int first = ASCII[text.charAt(start)];
        int second = ASCII[text.charAt(Math.min(start + 1, last))];
        int third = ASCII[text.charAt(Math.min(start + 2, last))];
        int hash = hash(first, second, third, ASCII[text.charAt(last)], end - start);
        add(start, first <= '9' ? NUMBER_HASH : hash);
    }

    /** Takes words that may have any characters, those that begin before a place; of them, those of ASCII count. */
    private int take(int from, int to) {
        int i = from;
        while (i < to) {
            if (wordCharacter(text.charAt(i))) {
                int end = end(i, text.length());
                add(i, Character.isDigit(text.charAt(i)) ? NUMBER_HASH : hash(i, end));
                i = end;
            } else {
                i++;
            }
        }
        return i;
    }

    private int hash(int start, int end) {
        int[] letters = new int[3];
        int last = 0;
        int length = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == 'İ' || c == '\u212A') {
                return UNKNOWN_HASH;
            }
            if (c < 0x80 && ASCII[c] != 0) {
                last = ASCII[c];
                Arrays.fill(letters, Math.min(length++, letters.length), letters.length, last);
            }
        }
        return hash(letters[0], letters[1], letters[2], last, length);
    }

    /** A hash of a word's first three letters, or its last one for those that it has not, of its last one and its length. */
    private static int hash(int first, int second, int third, int last, int length) {
        return (first + (second << 7) + (third << 14) + (last << 21) + (length << 27)) * GOLDEN >>> 20;
    }

    private void add(int start, int hash) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        starts[size] = start;
        hashes[size++] = (short) hash;
    }

    /** One past the word that begins at a place, or the piece of it before {@code to}. */
    private int end(int start, int to) {
        int i = start + 1;
        while (i < to && !Spaceless.is(text.charAt(start)) && goesOn(i, to)) {
            i++;
        }
        return i;
    }

    private boolean goesOn(int i, int to) {
        char c = text.charAt(i);
        return isApostrophe(i, to) || wordCharacter(c) && !Spaceless.is(c);
    }

    /** Whether an apostrophe with a word behind it stands at a place. */
    private boolean isApostrophe(int i, int to) {
        return i + 1 < to && (text.charAt(i) == '\'' || text.charAt(i) == '’') && wordCharacter(text.charAt(i + 1));
    }

    private static boolean wordCharacter(char c) {
        return c < 0x80
                ? ASCII[c] != 0
                : Character.isLetterOrDigit(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /** The text that was split. */
    String text() {
        return text;
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** Where a word begins. */
    int start(int word) {
        return starts[word];
    }

    /** One past a word, or the piece of it before {@code to}. */
    int endOf(int word, int to) {
        return end(starts[word], to);
    }

    /** A number below {@value #HASHES} that is the same in any case and without apostrophes, or {@value #UNKNOWN_HASH}. */
    int hash(int word) {
        return hashes[word];
    }

    /** The first word that begins at or after a place, looked for from a word on. */
    int firstFrom(int place, int word) {
        int i = word;
        while (i < size && starts[i] < place) {
            i++;
        }
        return i;
    }

    private static byte[] ascii() {
        byte[] lower = new byte[0x80];
        for (char c = 0; c < lower.length; c++) {
            lower[c] = Character.isLetterOrDigit(c) ? (byte) Character.toLowerCase(c) : 0;
        }
        return lower;
    }
}
