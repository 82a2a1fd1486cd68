package io.storywire.entity.tagger;

/** The features of a token as rows of the weight table. A buffer for one thread. */
final class Rows {
    /** Most features a token has. */
    static final int MOST = 112;

    private final int[] numbers = new int[MOST];
    private final int mask;
    private int count;

    /** @param mask number of rows in the table, a power of two, less one */
    Rows(int mask) {
        this.mask = mask;
    }

    void clear() {
        count = 0;
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** The number of a row, 0 to the mask. */
    int number(int i) {
        return numbers[i];
    }

    /** Copies the numbers of all rows. */
    void copy(int[] into) {
        System.arraycopy(numbers, 0, into, 0, count);
    }

    void add(int template, long value) {
        numbers[count++] = (int) Hash.mix(Hash.step(template, value)) & mask;
    }

    void add(int template, long value, long other) {
        numbers[count++] = (int) Hash.mix(Hash.step(Hash.step(template, value), other)) & mask;
    }
}
