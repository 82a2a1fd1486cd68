package io.storywire.story;

/**
 * How rare terms are in the stream: among the live stories, with a background as if so many more stories had been seen
 * before. What is rare depends on the stream: "police" says little among reports of crimes.
 */
final class Frequencies {

    private static final double UNSEEN = 0.5;
    /** No term is less rare than this. */
    static final double LEAST = 0.01;
    /** For how many terms the index is asked together. */
    private static final int AT_ONCE = 64;

    private final Background background;
    private final TermIndex index;
    private int stories;

    Frequencies(Background background, TermIndex index) {
        this.background = background;
        this.index = index;
    }

    void stories(int live) {
        stories = live;
    }

    /** The rarities of the terms of an article, in their order. */
    float[] rarities(Terms terms) {
        int[] hashes = new int[terms.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = terms.hash(i);
        }
        return rarities(hashes, hashes.length);
    }

    /** The rarities of the first so many terms. */
    float[] rarities(int[] hashes, int size) {
        float[] rarities = new float[size];
        rarities(hashes, size, new long[size], new int[size], rarities);
        return rarities;
    }

    /** Of the first so many terms, where they stand in the index, in how many stories they are, and how rare. */
    void rarities(int[] hashes, int size, long[] entries, int[] counts, float[] rarities) {
        for (int from = 0; from < size; from += AT_ONCE) {
            int to = Math.min(size, from + AT_ONCE);
            index.entries(hashes, from, to, entries);
            background.load(hashes, from, to);
            for (int i = from; i < to; i++) {
                counts[i] = index.count(entries[i]);
            }
            for (int i = from; i < to; i++) {
                rarities[i] = rarity(hashes[i], counts[i]);
            }
        }
    }

    /** Natural logarithm of one over the share of stories that have the term; at least a hundredth. */
    private float rarity(int hash, int count) {
        double with = count + background.weight() * background.share(hash) + UNSEEN;
        return (float) Math.max(LEAST, Logarithm.of(all() / with));
    }

    /** The rarity of a term that no story has. */
    double highest() {
        return Logarithm.of(all() / UNSEEN);
    }

    private double all() {
        return stories + background.weight() + 1;
    }
}
