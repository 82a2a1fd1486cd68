package io.storywire.enrich.clean;

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

    /** Letters and digits of ASCII in lower case; {@value #ODD} for the apostrophe, which may join words; 0 for all else. */
    private static final byte[] ASCII = ascii();

    private static final int ODD = -1;

    private final String text;
    private int[] starts;
    private short[] hashes;
    private int size;

    private TextWords(String text) {
        this.text = text;
        int most = text.length() / 2 + 2; // but for scripts without spaces
        starts = new int[most];
        hashes = new short[most];
    }

    /** Splits a text. */
    static TextWords of(String text) {
        TextWords words = new TextWords(text);
        char[] chars = text.toCharArray();
        for (int i = words.takePlain(chars, 0); i < chars.length; i = words.takePlain(chars, i)) {
            i = wordCharacter(chars[i]) ? words.take(i) : i + 1;
        }
        return words;
    }

    /**
     * Takes words of nothing but letters and digits of ASCII. Without a branch at their ends, of which a processor guesses
     * half wrong: what is known of the word so far is written down at each character.
     *
     * @return the first place that is not taken
     */
    private int takePlain(char[] chars, int from) {
        int word = size;
        int start = from;
        int hash = 0;
        int inside = 0;
        int number = 0;
        int i = from;
        for (; i < chars.length; i++) {
            int letter = chars[i] < 0x80 ? ASCII[chars[i]] : ODD;
            if (letter == ODD) {
                size = word;
                return inside == 0 ? i : start;
            }
            int now = letter + 0x7F >>> 7;
            int begins = now & ~inside;
            word += inside & ~now;
            start += i - start & -begins;
            number = number & -inside | letter - ('9' + 1) >>> 31 & 1 - inside;
            hash = Integer.rotateLeft(hash & -inside, 5) ^ letter;
            inside = now;
            starts[word] = start;
            hashes[word] = (short) (mixed(hash) & number - 1);
        }
        size = word + inside;
        return i;
    }

    private static int mixed(int hash) {
        return hash * GOLDEN >>> 20;
    }

    /** Takes the word that begins here and may have any characters; of them, those of ASCII count in its hash. */
    private int take(int start) {
        int end = end(start, text.length());
        int hash = 0;
        boolean known = true;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            hash = c < 0x80 && ASCII[c] > 0 ? Integer.rotateLeft(hash, 5) ^ ASCII[c] : hash;
            known &= c != 'İ' && c != '\u212A';
        }
        boolean number = Character.isDigit(text.charAt(start));
        add(start, number ? NUMBER_HASH : known ? mixed(hash) : UNKNOWN_HASH, end);
        return end;
    }

    private void add(int start, int hash, int end) {
        starts[size] = start;
        hashes[size++] = (short) hash;
        if (size + (text.length() - end) / 2 + 2 > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            hashes = Arrays.copyOf(hashes, 2 * hashes.length);
        }
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
        boolean apostrophe = (c == '\'' || c == '’') && i + 1 < to && wordCharacter(text.charAt(i + 1));
        return apostrophe || wordCharacter(c) && !Spaceless.is(c);
    }

    private static boolean wordCharacter(char c) {
        return c < 0x80
                ? ASCII[c] > 0
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
            lower[c] = Character.isLetterOrDigit(c) ? (byte) Character.toLowerCase(c) : c == '\'' ? (byte) ODD : 0;
        }
        return lower;
    }
}
