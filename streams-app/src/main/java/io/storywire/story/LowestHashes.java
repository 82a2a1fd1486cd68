package io.storywire.story;

import java.util.Arrays;

/**
 * A sample of a set of hashes: the lowest of them, with the bound below which all of the set are in the sample. Two samples
 * are compared below the lower of both bounds, where each is complete; so the part that is looked at is the same random part
 * of both sets (bottom-k sampling, Cohen and Kaplan 2007). Immutable.
 */
final class LowestHashes {

    /** How many bits a hash has. */
    static final int BITS = 21;

    private static final int ALL = 1 << BITS;

    /** The sample of an empty set. */
    static final LowestHashes EMPTY = new LowestHashes(ALL, new int[0]);

    private final int bound;
    private final int[] values;

    private LowestHashes(int bound, int[] values) {
        this.bound = bound;
        this.values = values;
    }

    /**
     * The lowest of some hashes.
     *
     * @param ascending different values of {@value #BITS} bits, ascending
     * @param size      how many of them to read
     * @param most      how many to keep
     */
    static LowestHashes of(int[] ascending, int size, int most) {
        return size <= most
                ? new LowestHashes(ALL, Arrays.copyOf(ascending, size))
                : new LowestHashes(ascending[most], Arrays.copyOf(ascending, most));
    }

    /** Fewer of them. */
    LowestHashes lowest(int most) {
        return values.length <= most ? this : of(values, values.length, most);
    }

    /** Whether the whole set is here. */
    boolean isWhole() {
        return bound == ALL;
    }

    /** The lowest of them, ascending. */
    int[] first(int most) {
        return Arrays.copyOf(values, Math.min(most, values.length));
    }

    int bound() {
        return bound;
    }

    /** How many are below a bound. */
    int size(int below) {
        if (below >= bound) {
            return values.length;
        }
        int at = Arrays.binarySearch(values, below);
        return at < 0 ? -at - 1 : at;
    }

    /** How many below a bound are in both. */
    int common(LowestHashes other, int below) {
        int[] a = values;
        int[] b = other.values;
        int endA = size(below);
        int endB = other.size(below);
        int common = 0;
        for (int i = 0, j = 0; i < endA && j < endB; ) {
            int left = a[i];
            int right = b[j];
            common += left == right ? 1 : 0;
            i += left <= right ? 1 : 0;
            j += left >= right ? 1 : 0;
        }
        return common;
    }

    void write(ByteSink out) {
        out.varint(ALL - bound);
        out.varint(values.length);
        int last = 0;
        for (int value : values) {
            out.varint(value - last);
            last = value;
        }
    }

    static LowestHashes read(ByteSource in) {
        int bound = ALL - in.size();
        int[] values = new int[in.size()];
        int last = 0;
        for (int i = 0; i < values.length; i++) {
            last += in.size();
            values[i] = last;
        }
        return new LowestHashes(bound, values);
    }

    /**
     * The same in fewer bytes and more time: of the distance to the value before, the upper bits as so many ones and a zero, the
     * lower as they are (Rice 1979).
     */
    void writeDense(ByteSink out) {
        out.varint(ALL - bound);
        out.varint(values.length);
        int lower = lowerBits(bound, values.length);
        int last = 0;
        for (int value : values) {
            out.ones(value - last >> lower);
            out.bits(value - last, lower);
            last = value;
        }
        out.endBits();
    }

    /** Of the mean distance. */
    private static int lowerBits(int bound, int size) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(Math.max(1, bound / Math.max(1, size)));
    }

    static LowestHashes readDense(ByteSource in) {
        int bound = ALL - in.size();
        int[] values = new int[in.size()];
        int lower = lowerBits(bound, values.length);
        int last = 0;
        for (int i = 0; i < values.length; i++) {
            int upper = in.ones();
            last += (upper << lower) + in.bits(lower);
            values[i] = last;
        }
        in.endBits();
        return new LowestHashes(bound, values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LowestHashes that && bound == that.bound && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
