package io.storywire.bench.story;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The values of one measure, sorted into bins of about equal size, so that a split is found by looking at bins and not at
 * values. The upper end is cut finer: that is where stories are decided.
 */
final class Bins {

    private static final int COUNT = 48;
    private static final int SAMPLE = 20_000;
    private static final double[] UPPER = {0.985, 0.99, 0.995, 0.998, 0.999};

    private final float[] cuts;
    private final byte[] ofRow;

    private Bins(float[] cuts, byte[] ofRow) {
        this.cuts = cuts;
        this.ofRow = ofRow;
    }

    static Bins of(Rows rows, int measure) {
        float[] cuts = cuts(rows, measure);
        byte[] ofRow = new byte[rows.size()];
        for (int i = 0; i < ofRow.length; i++) {
            int at = java.util.Arrays.binarySearch(cuts, rows.measured(i)[measure]);
            ofRow[i] = (byte) (at < 0 ? -at - 1 : at);
        }
        return new Bins(cuts, ofRow);
    }

    private static float[] cuts(Rows rows, int measure) {
        int size = Math.min(SAMPLE, rows.size());
        double[] values = IntStream.range(0, size)
                .mapToDouble(i -> rows.measured((int) ((long) i * rows.size() / size))[measure])
                .sorted()
                .toArray();
        SortedSet<Float> cuts = new TreeSet<>();
        for (int bin = 1; bin < COUNT; bin++) {
            cuts.add((float) values[(int) ((long) bin * size / COUNT)]);
        }
        for (double share : UPPER) {
            cuts.add((float) values[(int) (share * size)]);
        }
        float[] array = new float[cuts.size()];
        int at = 0;
        for (float cut : cuts) {
            array[at++] = cut;
        }
        return array;
    }

    int count() {
        return cuts.length + 1;
    }

    int of(int row) {
        return ofRow[row];
    }

    /** The highest value of a bin. */
    float upTo(int bin) {
        return cuts[bin];
    }
}
