package io.storywire.story;

import java.util.Arrays;

/** Adds the terms of articles to the vectors of stories and takes them out. */
final class VectorEditor {

    /** How many terms a story keeps: those that say most. */
    static final int MAX_TERMS = 160;

    private VectorEditor() {}

    static void add(StoryVector vector, Terms terms, int mass, Frequencies frequencies) {
        StoryVector merged = merge(vector, terms, mass);
        keepBest(merged, frequencies);
        take(vector, merged);
        measure(vector, frequencies);
    }

    /** Adds all that another story has. */
    static void addAll(StoryVector vector, StoryVector other, Frequencies frequencies) {
        StoryVector merged = new StoryVector();
        merged.reserve(vector.size + other.size);
        int i = 0;
        int j = 0;
        while (i < vector.size || j < other.size) {
            boolean own = j == other.size || (i < vector.size && vector.hashes[i] <= other.hashes[j]);
            int at = merged.size++;
            if (own) {
                merged.copy(vector, i++, at);
            } else {
                merged.copy(other, j, at);
            }
            boolean both = own && j < other.size && other.hashes[j] == merged.hashes[at];
            if (both) {
                merged.addAll(at, other, j);
            }
            j += both || !own ? 1 : 0;
        }
        keepBest(merged, frequencies);
        take(vector, merged);
        measure(vector, frequencies);
    }

    static void remove(StoryVector vector, Terms terms, int mass, Frequencies frequencies) {
        for (int i = 0; i < terms.size(); i++) {
            int at = Arrays.binarySearch(vector.hashes, 0, vector.size, terms.hash(i));
            if (at >= 0) {
                vector.add(at, terms, i, -mass);
                vector.flags[at] &= (byte) (vector.titles[at] > 0 ? ~0 : ~Terms.TITLE);
                vector.flags[at] &= (byte) (vector.leads[at] > 0 ? ~0 : ~Terms.LEAD);
            }
        }
        int size = 0;
        for (int i = 0; i < vector.size; i++) {
            if (vector.masses[i] > 0) {
                vector.copy(vector, i, size++);
            }
        }
        vector.size = size;
        measure(vector, frequencies);
    }

    /** The vector that has the terms of both, in order. */
    private static StoryVector merge(StoryVector vector, Terms terms, int mass) {
        StoryVector merged = new StoryVector();
        merged.reserve(vector.size + terms.size());
        int i = 0;
        int j = 0;
        while (i < vector.size || j < terms.size()) {
            int at = merged.size++;
            boolean own = j == terms.size() || (i < vector.size && vector.hashes[i] <= terms.hash(j));
            if (own) {
                merged.copy(vector, i++, at);
            } else {
                merged.hashes[at] = terms.hash(j);
            }
            if (j < terms.size() && terms.hash(j) == merged.hashes[at]) {
                merged.add(at, terms, j++, mass);
            }
        }
        return merged;
    }

    /** Drops the terms that say least, weight times rarity, until the bound is kept; the order of the rest stays. */
    private static void keepBest(StoryVector vector, Frequencies frequencies) {
        if (vector.size <= MAX_TERMS) {
            return;
        }
        long[] ranked = new long[vector.size];
        for (int i = 0; i < vector.size; i++) {
            int flags = vector.flags[i];
            float boost = (flags & Terms.TITLE) != 0 ? 2 : (flags & Terms.LEAD) != 0 ? 1.5f : 1;
            float worth = boost * vector.weights[i] * frequencies.rarity(vector.hashes[i]);
            ranked[i] = (long) -Float.floatToIntBits(worth) << 32 | i;
        }
        Arrays.sort(ranked);
        boolean[] keep = new boolean[vector.size];
        for (int k = 0; k < MAX_TERMS; k++) {
            keep[(int) ranked[k]] = true;
        }
        int size = 0;
        for (int i = 0; i < vector.size; i++) {
            if (keep[i]) {
                vector.copy(vector, i, size++);
            }
        }
        vector.size = size;
    }

    private static void take(StoryVector vector, StoryVector from) {
        vector.reserve(from.size);
        vector.size = from.size;
        for (int i = 0; i < from.size; i++) {
            vector.copy(from, i, i);
        }
    }

    private static void measure(StoryVector vector, Frequencies frequencies) {
        double[] squares = new double[Views.COUNT];
        double actors = 0;
        double people = 0;
        double numbers = 0;
        double when = 0;
        for (int i = 0; i < vector.size; i++) {
            float rarity = frequencies.rarity(vector.hashes[i]);
            boolean word = !vector.is(i, Terms.PAIR);
            for (int view = 0; view < Views.COUNT; view++) {
                float weight = Views.ofStory(view, vector, i) * rarity;
                squares[view] += weight * weight;
            }
            double actor = word && vector.is(i, Terms.NAME) ? vector.actor(i) * rarity : 0;
            actors += actor;
            people += vector.is(i, Terms.PERSON) ? actor : 0;
            numbers += word && vector.is(i, Terms.NUMBER) ? vector.share(i) * rarity : 0;
            double time = vector.is(i, Terms.WHEN) ? vector.share(i) * rarity : 0;
            when += time * time;
        }
        for (int view = 0; view < Views.COUNT; view++) {
            vector.norms[view] = (float) Math.sqrt(squares[view]);
        }
        vector.actors = (float) actors;
        vector.people = (float) people;
        vector.numbers = (float) numbers;
        vector.when = (float) Math.sqrt(when);
    }
}
