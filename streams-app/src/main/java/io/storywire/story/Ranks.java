package io.storywire.story;

/** Finds what stands where in the order of some numbers, without putting all of them in order. */
final class Ranks {

    private Ranks() {}

    /**
     * The number before which so many stand in ascending order; moves the numbers about. O(n) nearly always (Hoare 1961,
     * algorithm 65), O(n^2) at worst.
     */
    static long select(long[] numbers, int rank) {
        int low = 0;
        int high = numbers.length - 1;
        while (low < high) {
            long pivot = numbers[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (numbers[i] < pivot) {
                    i++;
                }
                while (numbers[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    long swapped = numbers[i];
                    numbers[i++] = numbers[j];
                    numbers[j--] = swapped;
                }
            }
            low = rank >= i ? i : low;
            high = rank <= j ? j : high;
            if (rank > j && rank < i) {
                return numbers[rank];
            }
        }
        return numbers[rank];
    }
}
