package io.storywire.story;

import java.util.Arrays;

/**
 * The part of a story that articles are compared with: its terms with what its articles make of them. Terms stand in
 * the order of their hashes. Mutable, so that one instance serves many comparisons.
 */
final class StoryVector {

    /** No article of the story has a date of its own. */
    static final long UNDATED = Long.MIN_VALUE;

    long key;
    /** The engine's clock when the story last changed, in milliseconds of the epoch. */
    long touched;

    long firstDated = UNDATED;
    long lastDated = UNDATED;
    int articles;
    /** Sum of the masses of its articles, see {@link Mass}. */
    int mass;
    /** Words of all its articles together. */
    int words;
    /** Lengths of the vector in each view, when it last changed. */
    final float[] norms = new float[Views.COUNT];

    int size;
    int[] hashes = new int[0];
    byte[] flags = new byte[0];
    /** Per term, the masses of the articles that have it; in the headline; in the lead. */
    int[] masses = new int[0];

    int[] titles = new int[0];
    int[] leads = new int[0];
    /** Per term, the weights it has in the articles, times their masses. */
    int[] weights = new int[0];

    void reserve(int terms) {
        if (hashes.length < terms) {
            int room = Math.max(terms, 64);
            hashes = Arrays.copyOf(hashes, room);
            flags = Arrays.copyOf(flags, room);
            masses = Arrays.copyOf(masses, room);
            titles = Arrays.copyOf(titles, room);
            leads = Arrays.copyOf(leads, room);
            weights = Arrays.copyOf(weights, room);
        }
    }

    void read(ByteSource in) {
        key = in.i64();
        touched = in.i64();
        articles = in.i32();
        firstDated = in.i64();
        lastDated = in.i64();
        mass = in.size();
        words = in.size();
        for (int view = 0; view < norms.length; view++) {
            norms[view] = in.f32();
        }
        size = in.size();
        reserve(size);
        for (int i = 0; i < size; i++) {
            hashes[i] = in.i32();
            flags[i] = (byte) in.u8();
            masses[i] = in.size();
            weights[i] = in.size();
            titles[i] = (flags[i] & Terms.TITLE) == 0 ? 0 : in.size();
            leads[i] = (flags[i] & Terms.LEAD) == 0 ? 0 : in.size();
        }
    }

    void write(ByteSink out) {
        out.i64(key);
        out.i64(touched);
        out.i32(articles);
        out.i64(firstDated);
        out.i64(lastDated);
        out.varint(mass);
        out.varint(words);
        for (float norm : norms) {
            out.f32(norm);
        }
        out.varint(size);
        for (int i = 0; i < size; i++) {
            out.i32(hashes[i]);
            out.u8(flags[i]);
            out.varint(masses[i]);
            out.varint(weights[i]);
            if ((flags[i] & Terms.TITLE) != 0) {
                out.varint(titles[i]);
            }
            if ((flags[i] & Terms.LEAD) != 0) {
                out.varint(leads[i]);
            }
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
    }

    /** Adds what an article makes of its i-th term, {@code sign} times its mass, to the term at a place. */
    void add(int at, Terms terms, int i, int signedMass) {
        int own = terms.flags(i);
        flags[at] |= (byte) own;
        masses[at] = Math.max(0, masses[at] + signedMass);
        weights[at] = Math.max(0, weights[at] + signedMass * Weights.of(terms.count(i)));
        titles[at] = Math.max(0, titles[at] + ((own & Terms.TITLE) != 0 ? signedMass : 0));
        leads[at] = Math.max(0, leads[at] + ((own & Terms.LEAD) != 0 ? signedMass : 0));
    }
}
