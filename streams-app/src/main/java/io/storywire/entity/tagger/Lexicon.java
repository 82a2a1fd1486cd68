package io.storywire.entity.tagger;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What is known of words and phrases before the text is read: Brown clusters of words from news and from tweets, lists of
 * names, and how often a word stands in which place of a name in these lists.
 */
public final class Lexicon {
    /** Bits of a cluster number of the news clusters; the tweets' cluster number stands above it. */
    public static final int NEWS_BITS = 11;

    /** Bits of a cluster number of the tweet clusters. */
    public static final int TWEET_BITS = 10;

    /** Most words of a phrase in the list of names. */
    public static final int LONGEST_PHRASE = 6;

    private final PackedTable clusters;
    private final PackedTable phrases;
    private final PackedTable parts;
    private final int[] newsPaths;
    private final int[] tweetPaths;

    /**
     * Puts a lexicon together.
     *
     * @param clusters lower-cased word to cluster numbers, 0 for none
     * @param phrases names to a set of kinds, bits whose meaning only training knows
     * @param parts cased word to what part of which names it is
     * @param newsPaths the path of each cluster in the tree: a leading 1, then the path's bits; index 0 is for none
     * @param tweetPaths the same for the tweets' clusters
     */
    public Lexicon(PackedTable clusters, PackedTable phrases, PackedTable parts, int[] newsPaths, int[] tweetPaths) {
        this.clusters = clusters;
        this.phrases = phrases;
        this.parts = parts;
        this.newsPaths = newsPaths.clone();
        this.tweetPaths = tweetPaths.clone();
    }

    int clusters(long lower) {
        return clusters.get(lower);
    }

    int newsPath(int clusters) {
        int cluster = clusters & ((1 << NEWS_BITS) - 1);
        return cluster < newsPaths.length ? newsPaths[cluster] : 1;
    }

    int tweetPath(int clusters) {
        int cluster = clusters >>> NEWS_BITS;
        return cluster < tweetPaths.length ? tweetPaths[cluster] : 1;
    }

    int phrase(long hash) {
        return phrases.get(hash);
    }

    /** The kinds of many phrases. */
    void phrases(long[] hashes, int count, int[] into) {
        phrases.get(hashes, count, into);
    }

    int parts(long cased) {
        return parts.get(cased);
    }

    /** The first {@code bits} steps of a path. */
    static int prefix(int path, int bits) {
        int excess = (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(path)) - bits;
        return excess > 0 ? path >>> excess : path;
    }

    /** Writes the lexicon. */
    public void write(DataOutput out) throws IOException {
        clusters.write(out);
        phrases.write(out);
        parts.write(out);
        writePaths(newsPaths, out);
        writePaths(tweetPaths, out);
    }

    static Lexicon read(DataInput in) throws IOException {
        return new Lexicon(
                PackedTable.read(in), PackedTable.read(in), PackedTable.read(in), readPaths(in), readPaths(in));
    }

    private static void writePaths(int[] paths, DataOutput out) throws IOException {
        out.writeShort(paths.length);
        for (int path : paths) {
            out.writeInt(path);
        }
    }

    private static int[] readPaths(DataInput in) throws IOException {
        int[] paths = new int[in.readUnsignedShort()];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = in.readInt();
        }
        return paths;
    }
}
