package io.storywire.story;

/**
 * What is kept of the wording of a text, to see whether another text is essentially the same: a sample of its word triples
 * and the facts that it tells.
 *
 * <p>An article brings up to {@value #MAX_SAMPLES} triples, so texts of some 2,000 words are compared exactly, but for
 * collisions of hashes of {@value LowestHashes#BITS} bits: of the triples that a text does not have, {@link #shingles} /
 * 2^{@value LowestHashes#BITS} are taken for its own. A story keeps {@value #KEPT} of each article and no facts, enough to
 * see which articles may be the same; the article itself is remembered elsewhere and then compared in full.
 *
 * <p>Error: with n triples to compare out of N, the standard error of a share p is sqrt(p (1 - p) / n * (1 - n / N)). That
 * is 0.06 for a resemblance of 0.8 and the sample of a story, 0.009 for two texts of far more than 2,000 words.
 *
 * <p>Resemblance and containment: A. Broder, On the resemblance and containment of documents, SEQUENCES 1997.
 */
public final class Sketch {

    /** How many triples the sketch of an article has at most. */
    public static final int MAX_SAMPLES = 2048;

    /** How many of them a story keeps. */
    static final int KEPT = 48;

    /** The sketch of a text without triples. */
    public static final Sketch EMPTY = new Sketch(0, LowestHashes.EMPTY, ToldFacts.NONE);

    private final int shingles;
    private final LowestHashes samples;
    private final ToldFacts facts;

    private Sketch(int shingles, LowestHashes samples, ToldFacts facts) {
        this.shingles = shingles;
        this.samples = samples;
        this.facts = facts;
    }

    /**
     * The sketch of a text. O(n log n) in the number of triples.
     *
     * @param hashes well mixed hashes of its word triples, in any order, repetitions allowed
     * @param count  how many of them to read
     * @param facts  what it tells
     */
    public static Sketch of(int[] hashes, int count, ToldFacts facts) {
        long[] sorted = new long[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = Integer.toUnsignedLong(hashes[i]) >>> (32 - LowestHashes.BITS);
        }
        MixedSort.sort(sorted, count, LowestHashes.BITS);
        int[] different = new int[count];
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                different[size++] = (int) sorted[i];
            }
        }
        return new Sketch(size, LowestHashes.of(different, size, MAX_SAMPLES), facts);
    }

    /** What a story keeps of it. */
    Sketch kept() {
        return new Sketch(shingles, samples.lowest(KEPT), ToldFacts.NONE);
    }

    /** The lowest hashes of its triples, ascending; a text that is nearly the same has nearly the same. */
    int[] lowest(int most) {
        return samples.first(most);
    }

    /** How many different word triples the text has. */
    public int shingles() {
        return shingles;
    }

    /** How near another text is. Symmetrical. O(samples). */
    public Nearness to(Sketch other) {
        int bound = Math.min(samples.bound(), other.samples.bound());
        int own = samples.size(bound);
        int others = other.samples.size(bound);
        int common = samples.common(other.samples, bound);
        int union = own + others - common;
        int shorter = shingles <= other.shingles ? own : others;
        int shorterAll = Math.min(shingles, other.shingles);
        boolean exact = samples.isWhole() && other.samples.isWhole();
        return new Nearness(
                union == 0 ? 0 : (double) common / union,
                shorter == 0 ? 0 : Math.min(1, (double) common / shorter),
                exact ? 0 : error(Nearness.COPY_RESEMBLANCE, union, Math.max(shingles, other.shingles)),
                exact ? 0 : error(Nearness.COPY_CONTAINMENT, shorter, shorterAll),
                shorterAll,
                facts.changed(other.facts));
    }

    private static double error(double share, int sampled, int all) {
        double unseen = Math.max(0, 1 - (double) sampled / Math.max(1, all));
        return Math.sqrt(share * (1 - share) / Math.max(1, sampled) * unseen);
    }

    void write(ByteSink out) {
        out.varint(shingles);
        samples.write(out);
        facts.write(out);
    }

    static Sketch read(ByteSource in) {
        return new Sketch(in.size(), LowestHashes.read(in), ToldFacts.read(in));
    }

    /** Writes what a story keeps. */
    void writeKept(ByteSink out) {
        out.varint(shingles);
        if (shingles > 0) {
            samples.writeDense(out);
        }
    }

    static Sketch readKept(ByteSource in) {
        int shingles = in.size();
        return shingles == 0 ? EMPTY : new Sketch(shingles, LowestHashes.readDense(in), ToldFacts.NONE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch that
                && shingles == that.shingles
                && samples.equals(that.samples)
                && facts.equals(that.facts);
    }

    @Override
    public int hashCode() {
        return samples.hashCode() * 31 + shingles;
    }
}
