package io.storywire.story;

import java.util.Arrays;

/**
 * A sample of the word shingles of a text from which resemblance and containment of two texts are estimated.
 *
 * <p>Idea (Broder 1997 [1], "mod m" sampling): every shingle has a hash; a text keeps the shingles whose hash lies in
 * the first 1/2^level of the range, with the lowest level that leaves at most {@value #MAX_SAMPLES}. A text of up to
 * {@value #MAX_SAMPLES} shingles is therefore kept whole and its comparisons are exact but for hash collisions. Two
 * samples are compared at the coarser of both levels, where each is an unbiased sample of its text; unlike min-hash
 * signatures they give containment as well as resemblance.
 *
 * <p>Error: with n common samples the standard error of a share p is about sqrt(p (1 - p) / n); 0.025 for p = 0.8 and
 * n = 256. Hashes have {@value #BITS} bits, so a shingle is taken for another with a probability of at most
 * {@value #MAX_SAMPLES} / 2^(21 - level).
 *
 * <p>[1] A. Broder, On the resemblance and containment of documents, SEQUENCES 1997.
 */
public final class Sketch {

    /** How many shingles a sketch keeps at most. */
    public static final int MAX_SAMPLES = 256;

    /** The sketch of a text without shingles. */
    public static final Sketch EMPTY = new Sketch(0, 0, new int[0]);

    private static final int BITS = 21;

    private final int shingles;
    private final int level;
    private final int[] samples;

    private Sketch(int shingles, int level, int[] samples) {
        this.shingles = shingles;
        this.level = level;
        this.samples = samples;
    }

    /**
     * The sketch of a text. O(n log n) in the number of shingles.
     *
     * @param hashes well mixed hashes of its shingles, in any order, repetitions allowed
     * @param count  how many of them to read
     */
    public static Sketch of(int[] hashes, int count) {
        int[] distinct = new int[count];
        for (int i = 0; i < count; i++) {
            distinct[i] = hashes[i] >>> (32 - BITS);
        }
        Arrays.sort(distinct);
        int size = dropRepeated(distinct);
        int level = 0;
        while (below(distinct, size, level) > MAX_SAMPLES) {
            level++;
        }
        return new Sketch(size, level, Arrays.copyOf(distinct, below(distinct, size, level)));
    }

    /** How many different shingles the text has. */
    public int shingles() {
        return shingles;
    }

    /** Whether the comparison with another text counts every shingle of both, so that only collisions err. */
    public boolean exactWith(Sketch other) {
        return level == 0 && other.level == 0;
    }

    /** Jaccard index of the two sets of shingles, in [0, 1]; 0 when one has none. */
    public double resemblance(Sketch other) {
        int coarser = Math.max(level, other.level);
        int common = common(other, coarser);
        int union = size(coarser) + other.size(coarser) - common;
        return union == 0 ? 0 : (double) common / union;
    }

    /** Share of the shingles of the shorter text that the longer has too, in [0, 1]; 0 when one has none. */
    public double containment(Sketch other) {
        int coarser = Math.max(level, other.level);
        int shorter = shingles <= other.shingles ? size(coarser) : other.size(coarser);
        return shorter == 0 ? 0 : Math.min(1, (double) common(other, coarser) / shorter);
    }

    void write(ByteSink out) {
        out.varint(shingles);
        out.u8(level);
        out.varint(samples.length);
        int last = 0;
        for (int sample : samples) {
            out.varint(sample - last);
            last = sample;
        }
    }

    static Sketch read(ByteSource in) {
        int shingles = in.size();
        int level = in.u8();
        int[] samples = new int[in.size()];
        int last = 0;
        for (int i = 0; i < samples.length; i++) {
            last += in.size();
            samples[i] = last;
        }
        return new Sketch(shingles, level, samples);
    }

    private int common(Sketch other, int atLevel) {
        int[] a = samples;
        int[] b = other.samples;
        int endA = size(atLevel);
        int endB = other.size(atLevel);
        int common = 0;
        for (int i = 0, j = 0; i < endA && j < endB; ) {
            int order = Integer.compare(a[i], b[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }

    private int size(int atLevel) {
        return atLevel == level ? samples.length : below(samples, samples.length, atLevel);
    }

    /** How many of the sorted values lie in the part of the range that a level keeps. */
    private static int below(int[] sorted, int size, int level) {
        int at = Arrays.binarySearch(sorted, 0, size, 1 << (BITS - Math.min(level, BITS)));
        return at < 0 ? -at - 1 : at;
    }

    private static int dropRepeated(int[] sorted) {
        int size = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[size++] = sorted[i];
            }
        }
        return size;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch that
                && shingles == that.shingles
                && level == that.level
                && Arrays.equals(samples, that.samples);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(samples) * 31 + shingles;
    }
}
