package io.storywire.story;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * In which share of ordinary news texts a term occurs: what is known of rarity before a stream has shown its own.
 * What it says never changes.
 */
public final class Background {

    /** Knows no term, weighs nothing. */
    public static final Background NONE = new Background(0, 1, new int[0], new int[0]);

    private static final int VERSION = 1;

    private final double weight;
    private final int documents;
    private final int[] hashes;
    private final int[] counts;
    /** A hash table of pairs: a term and the number of texts that have it, 0 for a free place. */
    private final int[] table;

    /** What {@link #load} came upon: a loop without an effect would be left out. */
    @SuppressWarnings("UnusedVariable")
    private int loaded;

    private Background(double weight, int documents, int[] hashes, int[] counts) {
        this.weight = weight;
        this.documents = documents;
        this.hashes = hashes;
        this.counts = counts;
        this.table = new int[Integer.highestOneBit(Math.max(1, hashes.length)) * 4 * 2];
        for (int i = 0; i < hashes.length; i++) {
            int at = find(hashes[i]);
            table[at] = hashes[i];
            table[at + 1] = counts[i];
        }
    }

    /**
     * Counts terms.
     *
     * @param texts    of ordinary news
     * @param weight   as how many stories they are to count, at least 0
     * @param minTexts terms of fewer texts are left out, at least 1
     */
    public static Background of(Collection<Fingerprint> texts, double weight, int minTexts) {
        SortedMap<Integer, Integer> found = new TreeMap<>();
        for (Fingerprint text : texts) {
            for (int i = 0; i < text.terms().size(); i++) {
                found.merge(text.terms().hash(i), 1, Integer::sum);
            }
        }
        found.values().removeIf(count -> count < minTexts);
        int[] hashes = found.keySet().stream().mapToInt(Integer::intValue).toArray();
        int[] counts = found.values().stream().mapToInt(Integer::intValue).toArray();
        return new Background(weight, Math.max(1, texts.size()), hashes, counts);
    }

    /** As how many stories it counts. */
    double weight() {
        return weight;
    }

    /** Share of texts that have the term, in [0, 1]; 0 for a term that is not known. */
    double share(int hash) {
        return (double) table[find(hash) + 1] / documents;
    }

    /** Has the processor fetch the places of terms that are asked for next, many at once. */
    void load(int[] terms, int from, int to) {
        int mask = table.length - 1;
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += table[(terms[i] * 0x9E3779B9) >>> 6 & mask & ~1];
        }
        loaded = sum;
    }

    /** Where a term stands in the table, or would stand. */
    private int find(int hash) {
        int mask = table.length - 1;
        int at = (hash * 0x9E3779B9) >>> 6 & mask & ~1;
        while (table[at + 1] != 0 && table[at] != hash) {
            at = (at + 2) & mask;
        }
        return at;
    }

    /** The bytes of which {@link #fromBytes} makes it again; versioned. */
    public byte[] toBytes() {
        ByteSink out = new ByteSink();
        out.u8(VERSION);
        out.f32((float) weight);
        out.varint(documents);
        out.varint(hashes.length);
        long last = Integer.MIN_VALUE;
        for (int i = 0; i < hashes.length; i++) {
            out.varint(hashes[i] - last);
            out.varint(counts[i]);
            last = hashes[i];
        }
        return out.toBytes();
    }

    /**
     * Makes it from its bytes.
     *
     * @throws IllegalArgumentException if they are of a version that this program does not know
     */
    public static Background fromBytes(byte[] bytes) {
        ByteSource in = new ByteSource(bytes, 0);
        int version = in.u8();
        if (version != VERSION) {
            throw new IllegalArgumentException("a background of version " + version + " is not known here");
        }
        double weight = in.f32();
        int documents = in.size();
        int[] hashes = new int[in.size()];
        int[] counts = new int[hashes.length];
        long last = Integer.MIN_VALUE;
        for (int i = 0; i < hashes.length; i++) {
            last += in.varint();
            hashes[i] = (int) last;
            counts[i] = in.size();
        }
        return new Background(weight, documents, hashes, counts);
    }
}
