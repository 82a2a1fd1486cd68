package io.storywire.story;

import java.util.Arrays;

/**
 * Sorts hashes. As these are spread evenly, their first bits say nearly where each belongs: they are dealt out by them, and
 * neighbours put right. Linear for hashes that are mixed well; never slower than O(n log n), whatever the numbers.
 */
public final class MixedSort {

    private static final int FEW = 24;

    private MixedSort() {}

    /**
     * Sorts the first numbers of an array, ascending.
     *
     * @param count how many
     * @param bits  all are at least 0 and below 2 to the power of this, at most 63
     */
    public static void sort(long[] numbers, int count, int bits) {
        if (count <= FEW) {
            Arrays.sort(numbers, 0, count);
            return;
        }
        int bucketBits = Math.min(bits, Integer.SIZE - Integer.numberOfLeadingZeros(count));
        int shift = bits - bucketBits;
        int[] ends = new int[1 << bucketBits];
        for (int i = 0; i < count; i++) {
            ends[(int) (numbers[i] >>> shift)]++;
        }
        for (int i = 1; i < ends.length; i++) {
            ends[i] += ends[i - 1];
        }
        long[] dealt = new long[count];
        for (int i = count - 1; i >= 0; i--) {
            dealt[--ends[(int) (numbers[i] >>> shift)]] = numbers[i];
        }
        sortFull(dealt, ends);
        insert(dealt, numbers);
    }

    /** Sorts each bucket that has many numbers; a bucket's place in {@code starts} is where it begins. */
    private static void sortFull(long[] dealt, int[] starts) {
        for (int i = 0; i < starts.length; i++) {
            int end = i + 1 < starts.length ? starts[i + 1] : dealt.length;
            if (end - starts[i] > FEW) {
                Arrays.sort(dealt, starts[i], end);
            }
        }
    }

    /** Insertion sort of numbers that are nearly in order. */
    private static void insert(long[] dealt, long[] into) {
        for (int i = 0; i < dealt.length; i++) {
            long number = dealt[i];
            int at = i;
            while (at > 0 && into[at - 1] > number) {
                into[at] = into[at - 1];
                at--;
            }
            into[at] = number;
        }
    }
}
