package io.storywire.story;

import java.util.Arrays;
import java.util.List;

/** Adds the terms of articles to the vectors of stories and takes them out. */
final class VectorEditor {

    /** How many terms a story keeps: those that say most. */
    static final int MAX_TERMS = 120;

    /** The vector as it becomes, and the rarities of its terms. */
    private final StoryVector merged = new StoryVector();

    private final float[] rarities;

    private VectorEditor(int terms) {
        merged.reserve(terms);
        rarities = new float[terms];
    }

    /**
     * Adds the terms of an article.
     *
     * @param ofTerms rarities of these terms
     */
    static void add(StoryVector vector, Terms terms, float[] ofTerms, int mass, Frequencies frequencies) {
        VectorEditor editor = new VectorEditor(vector.size + terms.size());
        editor.merge(vector, new float[vector.size], terms, ofTerms, mass);
        editor.findRarities(frequencies);
        editor.keepBest();
        editor.giveTo(vector);
    }

    /**
     * Adds the terms of some articles to a vector that has none, one after the other.
     *
     * @param ofTerms per article, the rarities of its terms
     */
    static void addEach(StoryVector vector, List<Fingerprint> articles, List<float[]> ofTerms) {
        float[] known = new float[0];
        for (int i = 0; i < articles.size(); i++) {
            Fingerprint article = articles.get(i);
            VectorEditor editor = new VectorEditor(vector.size + article.terms().size());
            editor.merge(vector, known, article.terms(), ofTerms.get(i), Mass.of(article.kind()));
            editor.keepBest();
            vector.takeTerms(editor.merged);
            known = editor.rarities;
        }
        measure(vector, known);
    }

    /** Adds all that another story has. */
    static void addAll(StoryVector vector, StoryVector other, Frequencies frequencies) {
        VectorEditor editor = new VectorEditor(vector.size + other.size);
        editor.merge(vector, other);
        editor.findRarities(frequencies);
        editor.keepBest();
        editor.giveTo(vector);
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
        measure(vector, frequencies.rarities(vector.hashes, vector.size));
    }

    /** Takes the terms of both, in order, and their rarities; 0 stands for one that is found later. */
    private void merge(StoryVector vector, float[] known, Terms terms, float[] ofTerms, int mass) {
        int i = 0;
        int j = 0;
        while (i < vector.size || j < terms.size()) {
            int at = merged.size++;
            boolean own = j == terms.size() || (i < vector.size && vector.hashes[i] <= terms.hash(j));
            if (own) {
                rarities[at] = known[i];
                merged.copy(vector, i++, at);
            } else {
                merged.hashes[at] = terms.hash(j);
            }
            if (j < terms.size() && terms.hash(j) == merged.hashes[at]) {
                rarities[at] = ofTerms[j];
                merged.add(at, terms, j++, mass);
            }
        }
    }

    /** Finds the rarities that are not known, which are never 0. */
    private void findRarities(Frequencies frequencies) {
        int[] unknown = new int[merged.size];
        int size = 0;
        for (int i = 0; i < merged.size; i++) {
            if (rarities[i] == 0) {
                unknown[size++] = merged.hashes[i];
            }
        }
        float[] found = frequencies.rarities(unknown, size);
        for (int i = merged.size - 1; i >= 0; i--) {
            rarities[i] = rarities[i] == 0 ? found[--size] : rarities[i];
        }
    }

    private void merge(StoryVector vector, StoryVector other) {
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
    }

    /** Drops the terms that say least, weight times rarity, until the bound is kept; the order of the rest stays. */
    private void keepBest() {
        if (merged.size <= MAX_TERMS) {
            return;
        }
        long[] ranked = new long[merged.size];
        for (int i = 0; i < merged.size; i++) {
            int flags = merged.flags[i];
            float boost = (flags & Terms.TITLE) != 0 ? 2 : (flags & Terms.LEAD) != 0 ? 1.5f : 1;
            float worth = boost * merged.weights[i] * rarities[i];
            ranked[i] = (long) -Float.floatToIntBits(worth) << 32 | i;
        }
        long last = Ranks.select(ranked, MAX_TERMS - 1);
        int size = 0;
        for (int i = 0; i < merged.size; i++) {
            if (ranked[i] <= last) {
                rarities[size] = rarities[i];
                merged.copy(merged, i, size++);
            }
        }
        merged.size = size;
    }

    private void giveTo(StoryVector vector) {
        vector.takeTerms(merged);
        measure(vector, rarities);
    }

    private static void measure(StoryVector vector, float[] rarities) {
        double[] squares = new double[Views.COUNT];
        double actors = 0;
        double people = 0;
        double numbers = 0;
        double when = 0;
        for (int i = 0; i < vector.size; i++) {
            float rarity = rarities[i];
            float weight = vector.weight(i) * rarity;
            if (vector.is(i, Terms.PAIR)) {
                squares[Views.PAIRS] += weight * weight;
            } else {
                measureWord(vector, i, rarity, squares);
                double actor = vector.is(i, Terms.NAME) ? vector.actor(i) * rarity : 0;
                actors += actor;
                people += vector.is(i, Terms.PERSON) ? actor : 0;
                numbers += vector.is(i, Terms.NUMBER) ? vector.share(i) * rarity : 0;
            }
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

    private static void measureWord(StoryVector vector, int i, float rarity, double[] squares) {
        float weight = vector.weight(i) * rarity;
        float square = weight * weight;
        squares[Views.WORDS] += square;
        squares[Views.NAMES] += vector.is(i, Terms.NAME) ? square : 0;
        squares[Views.NUMBERS] += vector.is(i, Terms.NUMBER) ? square : 0;
        if (vector.is(i, Terms.TITLE | Terms.LEAD)) {
            float title = Views.ofStory(Views.TITLE, vector, i) * rarity;
            float lead = Views.ofStory(Views.LEAD, vector, i) * rarity;
            squares[Views.TITLE] += title * title;
            squares[Views.LEAD] += lead * lead;
        }
    }
}
