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

    private static final long[] NOTHING = new long[0];

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

    void read(ByteSource in) {
        key = in.i64();
        touched = in.i64();
        articles = in.i32();
        absorbed = readAbsorbed(in);
        firstDated = in.i64();
        lastDated = in.i64();
        mass = in.size();
        words = in.size();
        for (int view = 0; view < norms.length; view++) {
            norms[view] = in.f32();
        }
        actors = in.f32();
        people = in.f32();
        numbers = in.f32();
        when = in.f32();
        size = in.size();
        reserve(size);
        for (int i = 0; i < size; i++) {
            hashes[i] = in.i32();
            flags[i] = (byte) in.u8();
            if (articles == 1) {
                readSingle(i, in.u8());
            } else {
                masses[i] = in.size();
                weights[i] = in.size();
                actorCounts[i] = in.size();
                titles[i] = is(i, Terms.TITLE) ? in.size() : 0;
                leads[i] = is(i, Terms.LEAD) ? in.size() : 0;
            }
        }
    }

    /** What a term is in a story of one article follows from how often it occurs there. */
    private void readSingle(int i, int count) {
        masses[i] = mass;
        weights[i] = mass * Weights.of(count);
        actorCounts[i] = mass * Weights.actor(count, is(i, Terms.TITLE));
        titles[i] = is(i, Terms.TITLE) ? mass : 0;
        leads[i] = is(i, Terms.LEAD) ? mass : 0;
    }

    private static long[] readAbsorbed(ByteSource in) {
        int count = in.u8();
        long[] keys = count == 0 ? NOTHING : new long[count];
        for (int i = 0; i < count; i++) {
            keys[i] = in.i64();
        }
        return keys;
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

    void write(ByteSink out) {
        out.i64(key);
        out.i64(touched);
        out.i32(articles);
        out.u8(absorbed.length);
        for (long other : absorbed) {
            out.i64(other);
        }
        out.i64(firstDated);
        out.i64(lastDated);
        out.varint(mass);
        out.varint(words);
        for (float norm : norms) {
            out.f32(norm);
        }
        out.f32(actors);
        out.f32(people);
        out.f32(numbers);
        out.f32(when);
        out.varint(size);
        for (int i = 0; i < size; i++) {
            out.i32(hashes[i]);
            out.u8(flags[i]);
            if (articles == 1) {
                out.u8(Weights.count(weights[i] / mass));
            } else {
                out.varint(masses[i]);
                out.varint(weights[i]);
                out.varint(actorCounts[i]);
                writePlaces(i, out);
            }
        }
    }

    private void writePlaces(int i, ByteSink out) {
        if (is(i, Terms.TITLE)) {
            out.varint(titles[i]);
        }
        if (is(i, Terms.LEAD)) {
            out.varint(leads[i]);
        }
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
