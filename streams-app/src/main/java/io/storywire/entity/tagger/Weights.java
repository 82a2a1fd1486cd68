package io.storywire.entity.tagger;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The weights of a linear-chain conditional random field [1] with hashed features [2].
 *
 * <p>A feature is a row number; features that share a row share its weights. A row holds a signed byte for each tag but
 * {@link Tag#OUTSIDE}, whose weights are 0 by definition: eight bytes, one {@code long}, one memory access a feature.
 *
 * <p>[1] Lafferty, McCallum, Pereira: Conditional Random Fields (2001). [2] Weinberger et al.: Feature Hashing for Large
 * Scale Multitask Learning (2009).
 */
public final class Weights {
    private static final int LANES = Tag.COUNT - 1;
    private static final int LARGEST = 127;

    private final long[] rows;
    private final int[] steps;
    private final float unit;

    private Weights(long[] rows, int[] steps, float unit) {
        this.rows = rows;
        this.steps = steps;
        this.unit = unit;
    }

    /**
     * Rounds trained weights.
     *
     * @param weights for each row its eight weights; the number of rows is a power of two
     * @param steps natural weight of each step from tag to tag, and in the last row from the start of a sentence
     * @param unit what a rounded weight of 1 stands for; larger weights than 127 units are cut
     */
    public static Weights of(float[] weights, double[][] steps, float unit) {
        long[] rows = new long[weights.length / LANES];
        for (int i = 0; i < weights.length; i++) {
            int rounded = Math.max(-LARGEST, Math.min(LARGEST, Math.round(weights[i] / unit)));
            rows[i / LANES] |= (rounded & 0xffL) << (i % LANES * Byte.SIZE);
        }
        int[] flat = new int[(Tag.COUNT + 1) * Tag.COUNT];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (int) Math.round(steps[i / Tag.COUNT][i % Tag.COUNT] / unit);
        }
        return new Weights(rows, flat, unit);
    }

    /** The highest row number; one less than a power of two. */
    int mask() {
        return rows.length - 1;
    }

    /** What a score of 1 stands for, in natural units. */
    float unit() {
        return unit;
    }

    /** Weight of the step from a tag, or {@link Tag#COUNT} at the start of a sentence, to another. */
    int step(int from, int to) {
        return steps[from * Tag.COUNT + to];
    }

    /** Adds the weights of rows to a sum. */
    void add(Rows features, Sum sum) {
        long even = 0;
        long odd = 0;
        for (int i = 0; i < features.count(); i++) {
            long row = rows[features.number(i)];
            even += Sum.even(row);
            odd += Sum.odd(row);
        }
        sum.add(even, odd, features.count());
    }

    /** Writes the weights, tag by tag. */
    public void write(DataOutput out) throws IOException {
        out.writeFloat(unit);
        out.writeInt(rows.length);
        byte[] plane = new byte[rows.length];
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (byte) (rows[i] >>> shift);
            }
            out.write(plane);
        }
        for (int step : steps) {
            out.writeInt(step);
        }
    }

    static Weights read(DataInput in) throws IOException {
        float unit = in.readFloat();
        long[] rows = new long[in.readInt()];
        byte[] plane = new byte[rows.length];
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            in.readFully(plane);
            for (int i = 0; i < plane.length; i++) {
                rows[i] |= (plane[i] & 0xffL) << shift;
            }
        }
        int[] steps = new int[(Tag.COUNT + 1) * Tag.COUNT];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = in.readInt();
        }
        return new Weights(rows, steps, unit);
    }
}
