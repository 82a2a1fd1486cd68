package io.storywire.story;

import java.util.Arrays;

/**
 * In which share of ordinary news texts a term occurs: what is known of rarity before a stream has shown its own.
 * Immutable.
 */
public final class Background {

    /** Knows no term. */
    public static final Background NONE = new Background(0, 1, new int[0], new int[0]);

    private final double weight;
    private final int documents;
    private final int[] hashes;
    private final int[] counts;

    /**
     * A background.
     *
     * @param weight    as how many stories it counts, at least 0
     * @param documents of how many texts it was made, at least 1
     * @param hashes    terms, strictly ascending
     * @param counts    in how many of the texts each occurs
     */
    Background(double weight, int documents, int[] hashes, int[] counts) {
        this.weight = weight;
        this.documents = documents;
        this.hashes = hashes;
        this.counts = counts;
    }

    double weight() {
        return weight;
    }

    /** Share of texts that have the term, in [0, 1]; 0 for a term that is not known. */
    double share(int hash) {
        int at = Arrays.binarySearch(hashes, hash);
        return at < 0 ? 0 : (double) counts[at] / documents;
    }

    Background withWeight(double other) {
        return new Background(other, documents, hashes, counts);
    }

    void write(ByteSink out) {
        out.varint(documents);
        out.varint(hashes.length);
        int last = 0;
        for (int i = 0; i < hashes.length; i++) {
            out.varint(hashes[i] - (long) last);
            out.varint(counts[i]);
            last = hashes[i];
        }
    }
}
