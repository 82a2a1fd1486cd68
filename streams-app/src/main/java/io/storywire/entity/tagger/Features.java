package io.storywire.entity.tagger;

import java.util.Arrays;

/**
 * Turns the tokens of a sentence into rows of the weight table: about eighty hashed features a token. A buffer for one
 * thread.
 */
public final class Features {
    /** Most features a token has. */
    public static final int MOST = 112;

    private static final int PAD = 2;
    private static final int SIZE = Tokens.MAX + 2 * PAD;
    private static final long OUTSIDE = 0x5bd1e995;

    private final Lexicon lexicon;
    private final long[] cased = new long[SIZE];
    private final long[] lower = new long[SIZE];
    private final long[] shape = new long[SIZE];
    private final long[] affixes = new long[SIZE * 6];
    private final int[] news = new int[SIZE];
    private final int[] tweet = new int[SIZE];
    private final int[] parts = new int[SIZE];
    private final int[] listed = new int[SIZE];
    private final boolean[] capital = new boolean[SIZE];
    private final int[] runStart = new int[SIZE];
    private final int[] runEnd = new int[SIZE];
    private int size;
    private int mood;

    private int[] rows = new int[MOST];
    private int count;
    private int mask;

    /** Features that look words up in {@code lexicon}. */
    public Features(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Looks at every token of a sentence; must come before {@link #rows}. */
    public void read(String text, Tokens tokens) {
        size = tokens.size();
        pad(0);
        pad(1);
        pad(PAD + size);
        pad(PAD + size + 1);
        int capitals = 0;
        int letters = 0;
        for (int i = 0; i < size; i++) {
            look(text, tokens.start(i), tokens.end(i), PAD + i);
            if (Character.isLetter(text.charAt(tokens.start(i)))) {
                letters++;
                capitals += capital[PAD + i] ? 1 : 0;
            }
        }
        mood = letters < 4 ? 0 : capitals == 0 ? 1 : capitals * 10 / letters < 6 ? 2 : 3;
        markRuns();
        markPhrases();
    }

    private void pad(int at) {
        cased[at] = OUTSIDE;
        lower[at] = OUTSIDE;
        shape[at] = OUTSIDE;
        Arrays.fill(affixes, at * 6, at * 6 + 6, OUTSIDE);
        news[at] = 1;
        tweet[at] = 1;
        parts[at] = 0;
        listed[at] = 0;
        capital[at] = false;
    }

    private void look(String text, int from, int to, int at) {
        cased[at] = Hash.cased(text, from, to);
        lower[at] = Hash.lower(text, from, to);
        shape[at] = shape(text, from, to);
        for (int length = 1; length <= 3; length++) {
            affixes[at * 6 + length - 1] = to - from > length ? Hash.lower(text, to - length - 1, to) : OUTSIDE;
            affixes[at * 6 + length + 2] = to - from > length ? Hash.lower(text, from, from + length + 1) : OUTSIDE;
        }
        int clusters = lexicon.clusters(lower[at]);
        news[at] = lexicon.newsPath(clusters);
        tweet[at] = lexicon.tweetPath(clusters);
        char first = text.charAt(from);
        capital[at] = first >= 'A' && (first <= 'Z' || (first > 127 && Character.isUpperCase(first)));
        parts[at] = capital[at] ? lexicon.parts(cased[at]) : 0;
        listed[at] = 0;
    }

    /** What kinds of chars follow one another, runs of one kind as one or two. */
    private static long shape(String text, int from, int to) {
        long h = 1;
        int last = -1;
        int repeats = 0;
        int until = Math.min(to, from + 40);
        for (int i = from; i < until; i++) {
            int kind = kind(text.charAt(i));
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

    private void markRuns() {
        for (int i = PAD; i < PAD + size; i++) {
            runStart[i] = capital[i] && capital[i - 1] ? runStart[i - 1] : i;
        }
        for (int i = PAD + size - 1; i >= PAD; i--) {
            runEnd[i] = capital[i] && capital[i + 1] ? runEnd[i + 1] : i;
        }
    }

    /** Marks each token with the longest listed name that covers it: kinds, and place in the name. */
    private void markPhrases() {
        int free = PAD;
        for (int i = PAD; i < PAD + size; i++) {
            if (!capital[i]) {
                continue;
            }
            long h = 0;
            int kinds = 0;
            int end = i;
            for (int j = i; j < Math.min(PAD + size, i + Lexicon.LONGEST_PHRASE); j++) {
                h = Hash.phrase(h, cased[j]);
                int found = lexicon.phrase(h);
                if (found != 0) {
                    kinds = found;
                    end = j + 1;
                }
            }
            if (end > free) {
                mark(Math.max(i, free), i, end, kinds);
                free = end;
            }
        }
    }

    private void mark(int from, int first, int end, int kinds) {
        for (int j = from; j < end; j++) {
            int place = end - first == 1 ? 0 : j == first ? 1 : j == end - 1 ? 2 : 3;
            listed[j] = ((kinds << 2) | place) + 1;
        }
    }

    /**
     * The features of token {@code i}.
     *
     * @param into receives row numbers from 0 to {@code mask}; at least {@link #MOST} long
     * @param rowMask number of rows in the table, a power of two, less one
     * @return how many there are
     */
    public int rows(int i, int[] into, int rowMask) {
        rows = into;
        mask = rowMask;
        count = 0;
        int at = PAD + i;
        words(at);
        shapes(at);
        clusters(at);
        lists(at);
        runs(at);
        return count;
    }

    private void words(int at) {
        add(1, 0);
        add(2, cased[at]);
        add(3, lower[at]);
        add(4, cased[at - 1]);
        add(5, cased[at + 1]);
        add(6, lower[at - 1]);
        add(7, lower[at + 1]);
        add(8, lower[at - 2]);
        add(9, lower[at + 2]);
        add(10, lower[at - 1], lower[at]);
        add(11, lower[at], lower[at + 1]);
        add(12, lower[at - 2], lower[at - 1]);
        add(13, lower[at + 1], lower[at + 2]);
        add(14, lower[at - 1], shape[at]);
        add(15, lower[at + 1], shape[at]);
    }

    private void shapes(int at) {
        add(20, shape[at]);
        add(21, shape[at - 1]);
        add(22, shape[at + 1]);
        add(23, Hash.step(shape[at - 1], shape[at]), shape[at + 1]);
        add(24, shape[at], mood);
        add(25, shape[at], at == PAD ? 1 : 0);
        for (int k = 0; k < 6; k++) {
            add(26 + k, affixes[at * 6 + k]);
        }
        add(32, affixes[(at - 1) * 6 + 1]);
        add(33, affixes[(at + 1) * 6 + 1]);
        add(34, affixes[at * 6 + 1], shape[at]);
        add(35, affixes[at * 6 + 2], shape[at]);
        add(36, shape[at - 2], shape[at - 1]);
        add(37, shape[at + 1], shape[at + 2]);
    }

    private void clusters(int at) {
        for (int k = -2; k <= 2; k++) {
            int t = 40 + (k + 2) * 8;
            add(t, news[at + k]);
            add(t + 1, tweet[at + k]);
            if (k >= -1 && k <= 1) {
                add(t + 2, Lexicon.prefix(news[at + k], 4));
                add(t + 3, Lexicon.prefix(news[at + k], 6));
                add(t + 4, Lexicon.prefix(news[at + k], 10));
                add(t + 5, Lexicon.prefix(tweet[at + k], 6));
                add(t + 6, Lexicon.prefix(tweet[at + k], 10));
            }
        }
        add(80, news[at], shape[at]);
        add(81, news[at - 1], shape[at]);
        add(82, news[at + 1], shape[at]);
        add(83, tweet[at], shape[at]);
        add(84, tweet[at - 1], shape[at]);
        add(85, tweet[at + 1], shape[at]);
        add(86, news[at - 1], news[at]);
        add(87, news[at], news[at + 1]);
        add(88, news[at - 1], news[at + 1]);
        add(89, news[at], mood);
        add(90, tweet[at], mood);
    }

    private void lists(int at) {
        add(100, listed[at]);
        add(101, listed[at - 1]);
        add(102, listed[at + 1]);
        add(103, listed[at], shape[at]);
        add(104, listed[at], lower[at]);
        add(105, Hash.step(listed[at - 1], listed[at]), listed[at + 1]);
        add(106, listed[at], news[at]);
        int place = (listed[at] - 1) & 3;
        for (int kinds = (listed[at] - 1) >> 2; listed[at] != 0 && kinds != 0; kinds &= kinds - 1) {
            add(107, Integer.numberOfTrailingZeros(kinds), place);
        }
        add(110, parts[at]);
        add(111, parts[at - 1]);
        add(112, parts[at + 1]);
        add(113, parts[at], parts[at + 1]);
        add(114, parts[at - 1], parts[at]);
        add(115, parts[at], shape[at]);
    }

    /** The run of capitalised words around the token: what stands before it, after it, and at its ends. */
    private void runs(int at) {
        if (!capital[at]) {
            return;
        }
        int start = runStart[at];
        int end = runEnd[at];
        int length = Math.min(end - start, 4);
        int place = Math.min(at - start, 2) * 3 + Math.min(end - at, 2);
        add(120, length, place);
        add(121, lower[end], place);
        add(122, lower[start], place);
        add(123, lower[start - 1], place);
        add(124, lower[end + 1], place);
        add(125, news[end], place);
        add(126, news[start], place);
        add(127, news[start - 1], place);
        add(128, news[end + 1], place);
        add(129, news[start - 1], news[end + 1]);
        add(130, affixes[end * 6 + 2], place);
        add(131, parts[start], parts[end]);
        add(132, tweet[end], place);
    }

    private void add(int template, long value) {
        rows[count++] = (int) Hash.mix(Hash.step(template, value)) & mask;
    }

    private void add(int template, long value, long other) {
        rows[count++] = (int) Hash.mix(Hash.step(Hash.step(template, value), other)) & mask;
    }
}
