package io.storywire.entity.match;

import java.util.Arrays;

/**
 * A text as words: parallel arrays, because a text of 10 MB has two million of them and most are never looked at.
 * A headline and a body are one sequence; the first {@link #titleCount()} tokens are the headline's.
 *
 * <p>Offsets count UTF-16 code units within the field that the token stands in. Indices that are out of range are the
 * caller's mistake, save where a method says otherwise. Not to be changed once read.
 */
public final class Tokens {

    /** Begins with a capital. */
    public static final int CAPITAL = 1;
    /** At least two letters or digits, of them at least one capital and no small letter. */
    public static final int ALL_CAPITALS = 2;
    /** Begins with a digit. */
    public static final int NUMBER = 4;
    /** Of a script without case. */
    public static final int CASELESS = 8;
    /** First of its sentence or paragraph. */
    public static final int SENTENCE_START = 16;
    /** In a sentence all in capitals, or a headline with every word capitalised: case says nothing. */
    public static final int CASE_BLIND = 32;
    /** Has a capital after the first letter, such as {@code iPhone} or {@code McDonald}. */
    public static final int INNER_CAPITAL = 64;

    /** What stands between a token and the one before it. */
    public enum Gap {
        /** Nothing: the script changes, or has no spaces. */
        NONE,
        /** White space, or the full stop of an abbreviation. */
        SPACE,
        /** One hyphen, without spaces. */
        HYPHEN,
        /** One of {@code . & ' / ·} without spaces. */
        TIGHT,
        COMMA,
        /** Other punctuation: brackets, quotation marks, dashes, colons. */
        BREAK,
        /** The end of a sentence, a line or the headline; also before the first token. */
        SENTENCE;

        private static final Gap[] VALUES = values();
    }

    private final char[] title;
    private final char[] body;
    private int count;
    private int titleCount;
    private int[] starts;
    private int[] ends;
    private long[] hashes;
    private byte[] shapes;
    private byte[] gaps;
    private int[] sentences;
    private int sentenceCount;
    private int[] sentenceStarts = new int[16];

    Tokens(char[] title, char[] body) {
        this.title = title;
        this.body = body;
        int capacity = Math.max(16, (title.length + body.length) / 5);
        starts = new int[capacity];
        ends = new int[capacity];
        hashes = new long[capacity];
        shapes = new byte[capacity];
        gaps = new byte[capacity];
        sentences = new int[capacity];
    }

    void add(int start, int end, long hash, int shape, Gap gap) {
        if (count == starts.length) {
            grow();
        }
        boolean first = gap == Gap.SENTENCE;
        if (first) {
            addSentence();
        }
        starts[count] = start;
        ends[count] = end;
        hashes[count] = hash;
        shapes[count] = (byte) (first ? shape | SENTENCE_START : shape);
        gaps[count] = (byte) gap.ordinal();
        sentences[count] = sentenceCount - 1;
        count++;
    }

    private void addSentence() {
        if (sentenceCount == sentenceStarts.length) {
            sentenceStarts = Arrays.copyOf(sentenceStarts, sentenceCount * 2);
        }
        sentenceStarts[sentenceCount++] = count;
    }

    private void grow() {
        int capacity = count + count / 2 + 16;
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        hashes = Arrays.copyOf(hashes, capacity);
        shapes = Arrays.copyOf(shapes, capacity);
        gaps = Arrays.copyOf(gaps, capacity);
        sentences = Arrays.copyOf(sentences, capacity);
    }

    void endTitle() {
        titleCount = count;
    }

    void blindCase(int from, int to) {
        for (int i = from; i < to; i++) {
            shapes[i] |= CASE_BLIND;
        }
    }

    /** How many. */
    public int count() {
        return count;
    }

    /** How many of them stand in the headline. */
    public int titleCount() {
        return titleCount;
    }

    /** Whether a token stands in the headline. */
    public boolean inTitle(int token) {
        return token < titleCount;
    }

    /** Its first code unit. */
    public int start(int token) {
        return starts[token];
    }

    /** One past its last code unit. */
    public int end(int token) {
        return ends[token];
    }

    /** One past the last code unit of a name, with the full stop that belongs to it: {@code U.S.}, {@code D.C.} */
    public int endWithStop(int first, int last) {
        boolean initials = last > first && length(last) == 1 && charAt(last, starts[last] - 1) == '.';
        return initials && charAt(last, ends[last]) == '.' ? ends[last] + 1 : ends[last];
    }

    /** A hash of its folded letters: tokens that differ in case or accents only have the same. */
    public long hash(int token) {
        return hashes[token];
    }

    /** Whether the text has an apostrophe anywhere; reads on to the first one. */
    boolean hasApostrophe() {
        return hasApostrophe(title) || hasApostrophe(body);
    }

    private static boolean hasApostrophe(char[] text) {
        for (char c : text) {
            if (c == '\'' || c == '’') {
                return true;
            }
        }
        return false;
    }

    /** Whether it has all of these marks, such as {@link #CAPITAL}. */
    public boolean is(int token, int marks) {
        return (shapes[token] & marks) == marks;
    }

    /** What stands before it; {@link Gap#SENTENCE} for indices out of range. */
    public Gap gap(int token) {
        return token < 0 || token >= count ? Gap.SENTENCE : Gap.VALUES[gaps[token]];
    }

    /** The number of its sentence, from 0; headlines and lines are sentences too. */
    public int sentence(int token) {
        return sentences[token];
    }

    /** How many sentences. */
    public int sentenceCount() {
        return sentenceCount;
    }

    /** The first token of a sentence; the number of tokens for the sentence after the last. */
    public int sentenceStart(int sentence) {
        return sentence >= sentenceCount ? count : sentenceStarts[sentence];
    }

    /** What stands from one token to another, both included, which must be in one field. */
    public String text(int first, int last) {
        return textTo(first, ends[last]);
    }

    /** What stands from a token to an offset of its field. */
    public String textTo(int first, int end) {
        return new String(field(first), starts[first], end - starts[first]);
    }

    /** The code unit at an offset of a token's field; a newline outside of it. */
    public char charAt(int token, int offset) {
        char[] field = field(token);
        return offset < 0 || offset >= field.length ? '\n' : field[offset];
    }

    /** The hash of a part of a token, as if it were one; offsets count from its beginning. */
    long hashOfPart(int token, int from, int to) {
        return Tokeniser.hash(field(token), starts[token] + from, starts[token] + to);
    }

    /** How many code units a token has. */
    public int length(int token) {
        return ends[token] - starts[token];
    }

    private char[] field(int token) {
        return token < titleCount ? title : body;
    }
}
