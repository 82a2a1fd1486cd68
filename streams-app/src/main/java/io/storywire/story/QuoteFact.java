package io.storywire.story;

import java.util.Arrays;

/**
 * A quotation in a text.
 *
 * @param words    its beginning, for people
 * @param shingles hashes of its word triples, a sample of at most {@value #MAX_SHINGLES}, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode are written out below
public record QuoteFact(String words, int[] shingles) {

    /** How many word triples of a quotation are kept at most. */
    public static final int MAX_SHINGLES = 6;

    @Override
    public boolean equals(Object other) {
        return other instanceof QuoteFact that && words.equals(that.words) && Arrays.equals(shingles, that.shingles);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(shingles);
    }
}
