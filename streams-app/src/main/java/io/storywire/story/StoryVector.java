package io.storywire.story;

import java.util.Arrays;

/**
 * The part of a story that articles are compared with: its terms with what its articles make of them. Terms stand in
 * the order of their hashes. Mutable, so that one instance serves many comparisons.
 */
final class StoryVector {

    /** No article of the story has a date of its own. */
    static final long UNDATED = Long.MIN_VALUE;

    static final int MAX_ABSORBED = 16;

    static final long[] NOTHING = new long[0];

    long key;
    /** The engine's clock when the story last changed, in milliseconds of the epoch. */
    long touched;

    long firstDated = UNDATED;
    long lastDated = UNDATED;
    int articles;
    /** Keys of stories that were merged into this one, the latest last, at most {@value #MAX_ABSORBED}. */
    long[] absorbed = NOTHING;
    /** Sum of the masses of its articles, see {@link Mass}. */
    int mass;
    /** Words of all its articles together. */
    int words;
    /** Lengths of the vector in each view, when it last changed. */
    final float[] norms = new float[Views.COUNT];
    /** Sum of {@link #actor} times rarity over its names, when it last changed. */
    float actors;
    /** The same of persons alone. */
    float people;
    /** Sum of the rarities of its numbers, times the share of its articles that have each. */
    float numbers;
    /** Length of the vector of its weekdays, months and years. */
    float when;

    int size;
    int[] hashes = new int[0];
    byte[] flags = new byte[0];
    /** Per term, the masses of the articles that have it; in the headline; in the lead. */
    int[] masses = new int[0];

    int[] titles = new int[0];
    int[] leads = new int[0];
    /** Per term, the weights it has in the articles, times their masses. */
    int[] weights = new int[0];
    /** Per term, how often it occurs, see {@link Weights#actor}, times the masses of the articles. */
    int[] actorCounts = new int[0];

    /** Share of the articles that have a term, in [0, 1]. */
    float share(int i) {
        return (float) masses[i] / mass;
    }

    /** Mean weight of a term in its articles. */
    float weight(int i) {
        return (float) weights[i] / (mass * Weights.UNIT);
    }

    /** Mean weight of a term as an actor. */
    float actor(int i) {
        return (float) actorCounts[i] / (mass * Weights.ACTOR_UNIT);
    }

    /** Mean number of words of its articles. */
    double meanWords() {
        return articles == 0 ? 0 : (double) words / articles;
    }

    void reserve(int terms) {
        if (hashes.length < terms) {
            int room = Math.max(terms, 64);
            hashes = Arrays.copyOf(hashes, room);
            flags = Arrays.copyOf(flags, room);
            masses = Arrays.copyOf(masses, room);
            titles = Arrays.copyOf(titles, room);
            leads = Arrays.copyOf(leads, room);
            weights = Arrays.copyOf(weights, room);
            actorCounts = Arrays.copyOf(actorCounts, room);
        }
    }

    /** Makes a term what it is when it occurs so many times in one article of a mass, and its flags are set. */
    void single(int i, int count, int articleMass) {
        masses[i] = articleMass;
        weights[i] = articleMass * Weights.of(count);
        actorCounts[i] = articleMass * Weights.actor(count, is(i, Terms.TITLE));
        titles[i] = is(i, Terms.TITLE) ? articleMass : 0;
        leads[i] = is(i, Terms.LEAD) ? articleMass : 0;
    }

    /** Counts the articles of another story as its own. */
    void addCounts(StoryVector other) {
        articles += other.articles;
        mass += other.mass;
        words += other.words;
        lastDated = Math.max(lastDated, other.lastDated);
        boolean otherOnly = firstDated == UNDATED;
        boolean earlier = other.firstDated != UNDATED && other.firstDated < firstDated;
        firstDated = otherOnly || earlier ? other.firstDated : firstDated;
    }

    /** Remembers that another story was merged into this one, and those that were merged into that. */
    void absorb(StoryVector other) {
        long[] all = Arrays.copyOf(absorbed, absorbed.length + other.absorbed.length + 1);
        System.arraycopy(other.absorbed, 0, all, absorbed.length, other.absorbed.length);
        all[all.length - 1] = other.key;
        absorbed = Arrays.copyOfRange(all, Math.max(0, all.length - MAX_ABSORBED), all.length);
    }

    boolean is(int i, int mask) {
        return (flags[i] & mask) != 0;
    }

    /** Takes the terms of another vector, which is of no use then. */
    void takeTerms(StoryVector other) {
        size = other.size;
        hashes = other.hashes;
        flags = other.flags;
        masses = other.masses;
        titles = other.titles;
        leads = other.leads;
        weights = other.weights;
        actorCounts = other.actorCounts;
    }

    /** Copies term {@code from} of another vector to place {@code to} of this one, which must have room. */
    void copy(StoryVector other, int from, int to) {
        hashes[to] = other.hashes[from];
        flags[to] = other.flags[from];
        masses[to] = other.masses[from];
        titles[to] = other.titles[from];
        leads[to] = other.leads[from];
        weights[to] = other.weights[from];
        actorCounts[to] = other.actorCounts[from];
    }

    /** Adds what another story makes of a term to the term at a place. */
    void addAll(int at, StoryVector other, int from) {
        flags[at] |= other.flags[from];
        masses[at] += other.masses[from];
        titles[at] += other.titles[from];
        leads[at] += other.leads[from];
        weights[at] += other.weights[from];
        actorCounts[at] += other.actorCounts[from];
    }

    /** Adds what an article makes of its i-th term, {@code sign} times its mass, to the term at a place. */
    void add(int at, Terms terms, int i, int signedMass) {
        int own = terms.flags(i);
        flags[at] |= (byte) own;
        masses[at] = Math.max(0, masses[at] + signedMass);
        weights[at] = Math.max(0, weights[at] + signedMass * Weights.of(terms.count(i)));
        actorCounts[at] =
                Math.max(0, actorCounts[at] + signedMass * Weights.actor(terms.count(i), (own & Terms.TITLE) != 0));
        titles[at] = Math.max(0, titles[at] + ((own & Terms.TITLE) != 0 ? signedMass : 0));
        leads[at] = Math.max(0, leads[at] + ((own & Terms.LEAD) != 0 ? signedMass : 0));
    }
}
