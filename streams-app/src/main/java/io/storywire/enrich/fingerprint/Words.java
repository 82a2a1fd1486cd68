package io.storywire.enrich.fingerprint;

import io.storywire.enrich.segment.Dictionary;
import io.storywire.enrich.segment.Spaceless;
import java.text.Normalizer;

/**
 * The words of a text one after the other, in one pass and without a string for each: {@link #next} moves on, the
 * fields tell of the word at hand. A word is a run of letters, digits and marks; an apostrophe, a full stop or a comma
 * between digits or letters belongs to it ({@code don't}, {@code U.S}, {@code 1,000}). Ideographs and kana are words of
 * one character each; Thai, Lao, Khmer and Burmese are cut by dictionaries.
 */
final class Words {

    private static final int MAX_WORD = 64;
    private static final char FIRST_INDIC = '\u0900';
    private static final char LAST_INDIC = '\u0FFF';

    private final char[] text;
    private final int end;
    private final WordForms forms;
    private int at;
    private boolean atSentenceStart = true;
    /** Ends of the words of the stretch without spaces at hand, and the next of them. */
    private int[] cuts = {};

    private int cut;
    /** Where that stretch begins. */
    private int stretch;

    /** The word, and the state of its hash behind each of its chars. */
    private final char[] buffer = new char[MAX_WORD];

    private final long[] states = new long[MAX_WORD];
    private int length;

    /** First code unit of the word. */
    int start;
    /** One past its last. */
    int stop;
    /** Hash of its normal form: lower case, without marks, possessive and plural endings. */
    int hash;
    /** Hash of the word as written, in lower case. */
    int rawHash;

    boolean capital;
    boolean number;
    /** Whether it begins a sentence. */
    boolean first;
    /** Whether something other than blanks stands between it and the word before. */
    boolean apart;
    /** All letters are capitals and there is more than one. */
    boolean upper;

    Words(String text, int from, int to, WordForms forms) {
        this.text = text.substring(0, to).toCharArray();
        this.at = from;
        this.end = to;
        this.forms = forms;
    }

    /** Moves to the next word; false at the end of the text. */
    boolean next() {
        apart = false;
        for (int signs = 0; at < end; at++) {
            signs = Signs.of(text[at]);
            if ((signs & Signs.PART) != 0) {
                break;
            }
            atSentenceStart |= (signs & Signs.STOP) != 0;
            apart |= (signs & Signs.APART) != 0;
        }
        if (at >= end) {
            return false;
        }
        first = atSentenceStart;
        atSentenceStart = false;
        start = at;
        char head = text[at];
        if (isIdeograph(head)) {
            at++;
        } else if (Spaceless.is(head)) {
            at = dictionaryEnd();
        } else {
            do {
                at++;
                while (at < end && Signs.isPlainPart(text[at])) {
                    at++;
                }
            } while (at < end && belongs(at));
        }
        stop = at;
        describe(head);
        return true;
    }

    /** One past the word of a script without spaces that begins here. */
    private int dictionaryEnd() {
        if (cut == cuts.length || stretch + cuts[cut] <= at) {
            int stop = at;
            while (stop < end && Spaceless.is(text[stop]) && !isIdeograph(text[stop])) {
                stop++;
            }
            stretch = at;
            cuts = Dictionary.ends(new String(text, at, stop - at), 0, stop - at);
            cut = 0;
        }
        return stretch + cuts[cut++];
    }

    private boolean belongs(int i) {
        char c = text[i];
        if (isPart(c)) {
            return !isIdeograph(c) && !Spaceless.is(c);
        }
        boolean inner = c != ' ' && i > start && i + 1 < end && isPart(text[i + 1]);
        if (!inner) {
            return false;
        }
        boolean digits = Character.isDigit(text[i - 1]) && Character.isDigit(text[i + 1]);
        return switch (c) {
            case '\'', '\u2019' -> !digits;
            case '.' -> digits || isInitial(i);
            case ',' -> digits;
            default -> false;
        };
    }

    /** Whether the full stop at i follows a single letter, as in U.S. */
    private boolean isInitial(int i) {
        boolean single = i - 1 == start || text[i - 2] == '.';
        return single && Character.isLetter(text[i - 1]);
    }

    private void describe(char head) {
        int signs = Signs.of(head);
        capital = (signs & Signs.CAPITAL) != 0;
        number = (signs & Signs.DIGIT) != 0;
        boolean ascii = fill();
        if (!forms.isEnglish() && !number) {
            take(forms.of(buffer, length));
            return;
        }
        if (!ascii) {
            dropMarks();
        }
        rawHash = Hashes.mix(length == 0 ? Hashes.START : states[length - 1]);
        normalise();
        hash = prefixHash();
    }

    /** The hash of the buffer, of which no char but the last was changed since it was filled. */
    private int prefixHash() {
        if (length == 0) {
            return Hashes.mix(Hashes.START);
        }
        long before = length == 1 ? Hashes.START : states[length - 2];
        return Hashes.mix(Hashes.step(before, buffer[length - 1]));
    }

    private void take(WordForms.Form form) {
        rawHash = form.rawHash();
        hash = form.hash();
        length = form.length();
    }

    /** Whether the word says nothing about what a text is about. */
    boolean isStop() {
        return forms.isEnglish() ? StopWords.has(hash) : forms.isStop(rawHash);
    }

    /** Fills the buffer with the word in small letters; whether they are all ASCII. */
    private boolean fill() {
        length = 0;
        int kept = 0;
        long state = Hashes.START;
        int letters = 0;
        int capitals = 0;
        boolean ascii = true;
        for (int i = start; i < stop && kept < MAX_WORD; i++) {
            char c = text[i];
            int signs = Signs.of(c);
            letters += (signs & Signs.LETTER) != 0 ? 1 : 0;
            capitals += (signs & Signs.CAPITAL) != 0 ? 1 : 0;
            if (c == '.' || (c == ',' && number)) {
                if (c == ',' || !number) {
                    continue;
                }
            }
            ascii &= c < 128;
            char small = c == '\u2019' ? '\'' : Signs.lower(c);
            state = Hashes.step(state, small);
            states[kept] = state;
            buffer[kept++] = small;
        }
        length = kept;
        upper = capitals > 1 && capitals == letters;
        return ascii;
    }

    private void dropMarks() {
        String plain = Normalizer.normalize(new String(buffer, 0, length), Normalizer.Form.NFKD);
        length = 0;
        long state = Hashes.START;
        for (int i = 0; i < plain.length() && length < MAX_WORD; i++) {
            char c = plain.charAt(i);
            if (!isMark(c)) {
                state = Hashes.step(state, c);
                states[length] = state;
                buffer[length++] = c;
            }
        }
    }

    /** An accent or the like, which does not make another word; the vowels of Indic scripts and Thai do. */
    static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK && (c < FIRST_INDIC || c > LAST_INDIC);
    }

    private void normalise() {
        if (endsWith("'s")) {
            length -= 2;
        } else if (endsWith("'")) {
            length--;
        }
        if (!number) {
            length = Stemmer.stem(buffer, length);
        }
    }

    private boolean endsWith(String ending) {
        int from = length - ending.length();
        if (from <= 0) {
            return false;
        }
        for (int i = 0; i < ending.length(); i++) {
            if (buffer[from + i] != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** How many characters its normal form has. */
    int length() {
        return length;
    }

    /** Its normal form, for numbers and in English. */
    String normal() {
        return new String(buffer, 0, length);
    }

    String surface() {
        return new String(text, start, stop - start);
    }

    private static boolean isPart(char c) {
        return (Signs.of(c) & Signs.PART) != 0;
    }

    private static boolean isIdeograph(char c) {
        return c >= 0x2E80 && (Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30FF));
    }
}
