package io.storywire.story;

import java.util.Arrays;

/** Finds what stands where in the order of some numbers, without putting all of them in order. */
final class Ranks {

    /** How many bits of a number say in which bucket it is. */
    private static final int BUCKET_BITS = 8;
    /** So few numbers are put in order. */
    private static final int FEW = 16;

    private Ranks() {}

    /**
     * The number before which so many stand in ascending order. Counts how many fall into equal parts of their range, and goes
     * on with those of one part: O(n) for numbers that are spread, O(n log range) at worst.
     */
    static long select(long[] numbers, int rank) {
        long[] rest = numbers;
        int place = rank;
        int size = numbers.length;
        while (size > FEW) {
            long least = least(rest, size);
            long range = most(rest, size) - least;
            if (range == 0) {
                return least;
            }
            int shift = shift(range);
            int[] counts = new int[1 << BUCKET_BITS];
            for (int i = 0; i < size; i++) {
                counts[(int) (rest[i] - least >>> shift)]++;
            }
            int bucket = 0;
            while (place >= counts[bucket]) {
                place -= counts[bucket++];
            }
            rest = ofBucket(rest, size, least, shift, bucket, counts[bucket]);
            size = counts[bucket];
        }
        long[] few = Arrays.copyOf(rest, size);
        Arrays.sort(few);
        return few[place];
    }

    /** By how much to shift what lies in a range, so that it tells the bucket. */
    private static int shift(long range) {
        return Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(range) - BUCKET_BITS);
    }

    private static long least(long[] numbers, int size) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            least = Math.min(least, numbers[i]);
        }
        return least;
    }

    private static long most(long[] numbers, int size) {
        long most = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, numbers[i]);
        }
        return most;
    }

    private static long[] ofBucket(long[] numbers, int size, long least, int shift, int bucket, int count) {
        long[] found = new long[count + 1]; // every number is written down, and kept when it belongs there
        int at = 0;
        for (int i = 0; i < size; i++) {
            found[at] = numbers[i];
            at += numbers[i] - least >>> shift == bucket ? 1 : 0;
        }
        return found;
    }
}
