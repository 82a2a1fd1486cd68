package io.storywire.story;

import java.util.Arrays;

/**
 * The words, names, numbers and word pairs of one text, each once, in the order of their hashes.
 *
 * <p>A term is a hash of 32 bits; two terms of a million are taken for one another with a probability of 1 in 4,000.
 */
public final class Terms {

    /** Written like a name: with a capital where the sentence does not ask for one. */
    public static final int NAME = 1;
    /** A number. */
    public static final int NUMBER = 2;
    /** Two neighbouring words. */
    public static final int PAIR = 4;
    /** Stands in the headline. */
    public static final int TITLE = 8;
    /** Stands at the beginning of the body. */
    public static final int LEAD = 16;
    /** A weekday, a month or a year. */
    public static final int WHEN = 32;
    /** Part of the name of a person. */
    public static final int PERSON = 64;

    /** No terms. */
    public static final Terms NONE = new Terms(new int[0], new byte[0], new byte[0], new String[0]);

    private final int[] hashes;
    private final byte[] flags;
    private final byte[] counts;
    private final String[] surfaces;

    /**
     * Terms in ascending order of their hashes; the arrays are kept, not copied.
     *
     * @param hashes   strictly ascending
     * @param flags    what each is, a sum of the constants of this class
     * @param counts   how often each occurs, 1 to 127
     * @param surfaces as written, {@code ""} where nobody needs to read it
     * @throws IllegalArgumentException if the arrays differ in length or the hashes do not ascend
     */
    public Terms(int[] hashes, byte[] flags, byte[] counts, String[] surfaces) {
        if (flags.length != hashes.length || counts.length != hashes.length || surfaces.length != hashes.length) {
            throw new IllegalArgumentException("the arrays of terms differ in length");
        }
        for (int i = 1; i < hashes.length; i++) {
            if (hashes[i - 1] >= hashes[i]) {
                throw new IllegalArgumentException("hashes of terms must ascend");
            }
        }
        this.hashes = hashes;
        this.flags = flags;
        this.counts = counts;
        this.surfaces = surfaces;
    }

    /** How many. */
    public int size() {
        return hashes.length;
    }

    /** The hash of the i-th. */
    public int hash(int i) {
        return hashes[i];
    }

    /** What the i-th is: a sum of the constants of this class. */
    public int flags(int i) {
        return flags[i];
    }

    /** Whether the i-th is one of these. */
    public boolean is(int i, int mask) {
        return (flags[i] & mask) != 0;
    }

    /** How often the i-th occurs, at least 1; more than 127 count as 127. */
    public int count(int i) {
        return counts[i];
    }

    /** The i-th as written, {@code ""} for word pairs. */
    public String surface(int i) {
        return surfaces[i];
    }

    void write(ByteSink out, boolean withSurfaces) {
        out.varint(hashes.length);
        for (int i = 0; i < hashes.length; i++) {
            out.i32(hashes[i]);
            out.u8(flags[i]);
            out.u8(counts[i]);
        }
        if (withSurfaces) {
            for (String surface : surfaces) {
                out.text(surface);
            }
        }
    }

    static Terms read(ByteSource in, boolean withSurfaces) {
        int size = in.size();
        int[] hashes = new int[size];
        byte[] flags = new byte[size];
        byte[] counts = new byte[size];
        String[] surfaces = new String[size];
        for (int i = 0; i < size; i++) {
            hashes[i] = in.i32();
            flags[i] = (byte) in.u8();
            counts[i] = (byte) in.u8();
        }
        for (int i = 0; i < size; i++) {
            surfaces[i] = withSurfaces ? in.text() : "";
        }
        return new Terms(hashes, flags, counts, surfaces);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Terms that
                && Arrays.equals(hashes, that.hashes)
                && Arrays.equals(flags, that.flags)
                && Arrays.equals(counts, that.counts)
                && Arrays.equals(surfaces, that.surfaces);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }
}
