package io.storywire.enrich.segment;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of words, looked up by the words of a text without making strings of them: an open-addressing table, half
 * full at most, of the hashes that {@link Tokens} has anyway, which stand for the words. Immutable, thread-safe.
 *
 * @param <V> what is known
 */
public final class WordMap<V> {

    /** No word has this hash. */
    private static final long FREE = 0;

    /** Bits for each word, one of them set for each: sparse, so that the answer to most words, no, is easy to guess. */
    private static final int FILTER_BITS = 32;

    private final long[] filter;
    private final long[] hashes;
    private final @Nullable Object[] values;

    /** Takes words in lower case with straight apostrophes. */
    public WordMap(Map<String, V> entries) {
        int slots = Integer.highestOneBit(Math.max(1, entries.size())) * 4;
        filter = new long[Math.max(1, slots / 4 * FILTER_BITS / Long.SIZE)];
        hashes = new long[slots];
        values = new Object[slots];
        new TreeMap<>(entries).forEach(this::put);
    }

    /** A set: {@link #contains} is all that is asked of it. */
    public static WordMap<Boolean> of(Set<String> words) {
        return new WordMap<>(words.stream().collect(Collectors.toMap(Function.identity(), word -> true)));
    }

    private void put(String word, V value) {
        long hash = LowerCase.hash(word, 0, word.length());
        int slot = slot(hash);
        while (values[slot] != null) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        hashes[slot] = hash;
        values[slot] = value;
        filter[place(hash)] |= 1L << hash;
    }

    private int place(long hash) {
        return (int) (hash >>> Integer.SIZE) & (filter.length - 1);
    }

    private int slot(long hash) {
        return (int) (hash ^ hash >>> 32) & (hashes.length - 1);
    }

    /** What is known of a word of a text, or null; null too beyond either end of the text. */
    @SuppressWarnings("unchecked") // put takes nothing but V
    public @Nullable V get(Tokens tokens, int word) {
        if (word < 0 || word >= tokens.size()) {
            return null;
        }
        long hash = tokens.hash(word);
        if ((filter[place(hash)] >>> hash & 1) == 0) {
            return null;
        }
        int slot = slot(hash);
        for (long there = hashes[slot]; there != hash; there = hashes[slot]) {
            if (there == FREE) {
                return null; // without a look at the values: most words are not known
            }
            slot = (slot + 1) & (hashes.length - 1);
        }
        return (V) values[slot];
    }

    /** Whether anything is known of a word of a text. */
    public boolean contains(Tokens tokens, int word) {
        return get(tokens, word) != null;
    }
}
