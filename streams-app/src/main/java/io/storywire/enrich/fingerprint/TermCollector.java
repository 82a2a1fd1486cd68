package io.storywire.enrich.fingerprint;

import io.storywire.story.MixedSort;
import io.storywire.story.Terms;
import java.util.Arrays;

/**
 * Counts the terms of one text in a table of fixed size. When the table is full, further new terms are left out: what
 * comes late in a very long text says least.
 */
final class TermCollector {

    private static final int INDEX_BITS = 12;

    /** How many different terms are looked at; a power of two, of which the table fills at most half. */
    private static final int TABLE = 1 << INDEX_BITS;

    private static final int FIRST_CAPACITY = 1 << 9;
    /** How many words, names and numbers a fingerprint keeps. */
    static final int MAX_WORDS = 144;
    /** How many word pairs. */
    static final int MAX_PAIRS = 40;

    /** One more than the place of a term, by slot. */
    private final short[] slots = new short[TABLE];

    private int[] hashes = new int[FIRST_CAPACITY];
    private byte[] flags = new byte[FIRST_CAPACITY];
    private byte[] counts = new byte[FIRST_CAPACITY];
    private int[] starts = new int[FIRST_CAPACITY];
    private int[] stops = new int[FIRST_CAPACITY];
    private int size;

    /** Counts a term; the span tells how it is written, a negative start for nowhere that matters. */
    void add(int hash, int termFlags, int start, int stop) {
        int slot = home(hash);
        while (slots[slot] != 0 && hashes[slots[slot] - 1] != hash) {
            slot = (slot + 1) & (TABLE - 1);
        }
        int at = slots[slot] - 1;
        if (at < 0) {
            if (size * 2 >= TABLE) {
                return;
            }
            at = append(hash, start, stop);
            slots[slot] = (short) size;
        }
        counts[at] = (byte) Math.min(counts[at] + 1, Byte.MAX_VALUE);
        flags[at] |= (byte) termFlags;
    }

    private int append(int hash, int start, int stop) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
            flags = Arrays.copyOf(flags, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            stops = Arrays.copyOf(stops, 2 * size);
        }
        hashes[size] = hash;
        starts[size] = start;
        stops[size] = stop;
        return size++;
    }

    private static int home(int hash) {
        return ((hash * 0x9E3779B9) >>> 7) & (TABLE - 1);
    }

    /** The terms that say most: those of headline and lead first, then the frequent, then the early ones. */
    Terms terms(String title, String body) {
        long[] words = new long[size];
        long[] pairs = new long[size];
        int wordCount = 0;
        int pairCount = 0;
        for (int at = 0; at < size; at++) {
            long ranked = rank(at) << INDEX_BITS | at;
            if ((flags[at] & Terms.PAIR) != 0) {
                pairs[pairCount++] = ranked;
            } else {
                words[wordCount++] = ranked;
            }
        }
        Arrays.sort(words, 0, wordCount);
        Arrays.sort(pairs, 0, pairCount);
        return collect(words, Math.min(wordCount, MAX_WORDS), pairs, Math.min(pairCount, MAX_PAIRS), title, body);
    }

    /** The lower the more it says. */
    private long rank(int at) {
        int place = (flags[at] & Terms.TITLE) != 0 ? 0 : (flags[at] & Terms.LEAD) != 0 ? 1 : 2;
        boolean name = (flags[at] & (Terms.NAME | Terms.NUMBER)) != 0;
        int often = Math.min(counts[at] * (name ? 2 : 1), 255);
        return (long) place << 32 | (long) (255 - often) << 16 | at;
    }

    private Terms collect(long[] words, int wordCount, long[] pairs, int pairCount, String title, String body) {
        long[] chosen = new long[wordCount + pairCount];
        for (int i = 0; i < chosen.length; i++) {
            int at = (int) (i < wordCount ? words[i] : pairs[i - wordCount]) & (TABLE - 1);
            chosen[i] = ((long) hashes[at] - Integer.MIN_VALUE) << INDEX_BITS | at;
        }
        MixedSort.sort(chosen, chosen.length, Integer.SIZE + INDEX_BITS);
        int[] keptHashes = new int[chosen.length];
        byte[] keptFlags = new byte[chosen.length];
        byte[] keptCounts = new byte[chosen.length];
        String[] surfaces = new String[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            int at = (int) chosen[i] & (TABLE - 1);
            keptHashes[i] = hashes[at];
            keptFlags[i] = flags[at];
            keptCounts[i] = counts[at];
            surfaces[i] = surface(at, title, body);
        }
        return new Terms(keptHashes, keptFlags, keptCounts, surfaces);
    }

    private String surface(int at, String title, String body) {
        if ((flags[at] & Terms.PAIR) != 0) {
            return "";
        }
        boolean inTitle = starts[at] < 0;
        return inTitle ? title.substring(-starts[at] - 1, stops[at]) : body.substring(starts[at], stops[at]);
    }
}
