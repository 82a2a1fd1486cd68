package io.storywire.entity.tagger;

import org.jspecify.annotations.Nullable;

/**
 * The words seen lately, each with the sums of the weights that it brings by itself, so that more than half of the
 * features are not made and added up anew at each occurrence. The answers are the same as without it. For one thread.
 *
 * <p>Two slots a hash; of three words the one that was not asked for longest is driven out. Words are told apart by 64
 * bits of their chars: that any two of a million words meet is less likely than one in ten million.
 */
final class WordCache {
    private static final int SLOTS = 1 << 16;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    /** What stands before and behind a sentence. */
    final Word outside = Word.outside();

    private final Lexicon lexicon;
    private final Weights weights;
    private final Rows rows;
    private final Sum sum = new Sum();
    private final int[] counts = new int[2 * Word.REACH + 1];
    private final long[] keys = new long[SLOTS];
    private final @Nullable Word[] words = new Word[SLOTS];

    WordCache(Lexicon lexicon, Weights weights) {
        this.lexicon = lexicon;
        this.weights = weights;
        this.rows = new Rows(weights.mask());
        for (int i = 0; i < counts.length; i++) {
            rows.clear();
            outside.rows(i - Word.REACH, rows);
            counts[i] = rows.count();
        }
    }

    /** The word of a text from {@code from} to {@code to}. */
    Word get(char[] text, int from, int to) {
        long key = (long) to - from;
        for (int i = from; i < to; i++) {
            key = (key ^ text[i]) * PRIME;
        }
        key ^= key >>> 32;
        int slot = (int) key & (SLOTS - 2);
        Word last = words[slot];
        if (last != null && keys[slot] == key) {
            return last;
        }
        Word other = words[slot + 1];
        Word word = other != null && keys[slot + 1] == key ? other : new Word(lexicon, text, from, to);
        words[slot + 1] = last;
        keys[slot + 1] = keys[slot];
        words[slot] = word;
        keys[slot] = key;
        return word;
    }

    /** Adds what a word brings to the token that it stands {@code offset} tokens behind. */
    void add(Word word, int offset, Sum to) {
        int at = 2 * (offset + Word.REACH);
        if (word.sums[at] == 0) {
            fill(word, offset, at);
        }
        to.add(word.sums[at], word.sums[at + 1], counts[offset + Word.REACH]);
    }

    private void fill(Word word, int offset, int at) {
        rows.clear();
        word.rows(offset, rows);
        sum.clear();
        weights.add(rows, sum);
        word.sums[at] = sum.even();
        word.sums[at + 1] = sum.odd();
    }
}
