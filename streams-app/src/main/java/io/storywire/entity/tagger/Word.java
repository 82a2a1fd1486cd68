package io.storywire.entity.tagger;

import java.util.Arrays;

/**
 * What is to be known of a word by itself, and the features that follow from it alone: for the token itself and for the
 * {@value #REACH} on either side of it. For one thread because of {@link #sums}; all else is final.
 */
final class Word {
    /** The largest distance at which a word tells something of a token. */
    static final int REACH = 2;

    private static final long NOTHING = 0x5bd1e995;
    private static final int LONGEST_AFFIX = 4;
    private static final int LONGEST_SHAPE = 40;

    final long cased;
    final long lower;
    final long shape;
    final int news;
    final int tweet;
    final int parts;
    final int listed;
    final boolean capital;

    /** What {@link WordCache} keeps with the word: two for each distance, 0 where not known yet. */
    final long[] sums = new long[2 * (2 * REACH + 1)];

    private final long[] suffixes = new long[LONGEST_AFFIX - 1];
    private final long[] prefixes = new long[LONGEST_AFFIX - 1];

    /** A word of a text. */
    Word(Lexicon lexicon, char[] text, int from, int to) {
        cased = Hash.cased(text, from, to);
        lower = Hash.lower(text, from, to);
        shape = shape(text, from, to);
        for (int length = 2; length <= LONGEST_AFFIX; length++) {
            boolean longer = to - from >= length;
            suffixes[length - 2] = longer ? Hash.lower(text, to - length, to) : NOTHING;
            prefixes[length - 2] = longer ? Hash.lower(text, from, from + length) : NOTHING;
        }
        int clusters = lexicon.clusters(lower);
        news = lexicon.newsPath(clusters);
        tweet = lexicon.tweetPath(clusters);
        capital = isCapital(text[from]);
        parts = capital ? lexicon.parts(cased) : 0;
        listed = capital ? lexicon.phrase(Hash.phrase(0, cased)) : 0;
    }

    /** What stands before and behind a sentence. */
    static Word outside() {
        return new Word();
    }

    private Word() {
        cased = NOTHING;
        lower = NOTHING;
        shape = NOTHING;
        Arrays.fill(suffixes, NOTHING);
        Arrays.fill(prefixes, NOTHING);
        news = 1;
        tweet = 1;
        capital = false;
        parts = 0;
        listed = 0;
    }

    /** The hash of the last four chars. */
    long suffix() {
        return suffixes[LONGEST_AFFIX - 2];
    }

    /** Whether a word that begins so is capitalised. */
    static boolean isCapital(char first) {
        return first >= 'A' && (first <= 'Z' || (first > 127 && Character.isUpperCase(first)));
    }

    /** What kinds of chars follow one another, runs of one kind as one or two. */
    private static long shape(char[] text, int from, int to) {
        long h = 1;
        int last = -1;
        int repeats = 0;
        int until = Math.min(to, from + LONGEST_SHAPE);
        for (int i = from; i < until; i++) {
            int kind = kind(text[i]);
            repeats = kind == last ? repeats + 1 : 0;
            last = kind;
            if (repeats < 2) {
                h = h * 31 + kind;
            }
        }
        return Hash.mix(h);
    }

    private static int kind(char c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' ? 1 : c >= 'A' && c <= 'Z' ? 2 : c >= '0' && c <= '9' ? 3 : c;
        }
        return Character.isLowerCase(c) ? 1 : Character.isUpperCase(c) ? 2 : Character.isLetter(c) ? 4 : Hash.plain(c);
    }

    /**
     * Adds what the word tells of another token.
     *
     * @param offset where the word stands, seen from the token, {@link #REACH} at most; 0 for the token itself
     */
    void rows(int offset, Rows rows) {
        int clusters = 40 + (offset + REACH) * 8;
        rows.add(clusters, news);
        rows.add(clusters + 1, tweet);
        if (Math.abs(offset) == REACH) {
            rows.add(offset < 0 ? 8 : 9, lower);
            return;
        }
        rows.add(clusters + 2, Lexicon.prefix(news, 4));
        rows.add(clusters + 3, Lexicon.prefix(news, 6));
        rows.add(clusters + 4, Lexicon.prefix(news, 10));
        rows.add(clusters + 5, Lexicon.prefix(tweet, 6));
        rows.add(clusters + 6, Lexicon.prefix(tweet, 10));
        if (offset == 0) {
            own(rows);
        } else {
            int side = offset < 0 ? 0 : 1;
            rows.add(4 + side, cased);
            rows.add(6 + side, lower);
            rows.add(21 + side, shape);
            rows.add(32 + side, suffixes[1]);
            rows.add(111 + side, parts);
        }
    }

    private void own(Rows rows) {
        rows.add(1, 0);
        rows.add(2, cased);
        rows.add(3, lower);
        rows.add(20, shape);
        for (int k = 0; k < LONGEST_AFFIX - 1; k++) {
            rows.add(26 + k, suffixes[k]);
            rows.add(29 + k, prefixes[k]);
        }
        rows.add(34, suffixes[1], shape);
        rows.add(35, suffixes[2], shape);
        rows.add(80, news, shape);
        rows.add(83, tweet, shape);
        rows.add(110, parts);
        rows.add(115, parts, shape);
    }
}
