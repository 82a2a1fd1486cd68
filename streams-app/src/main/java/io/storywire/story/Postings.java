package io.storywire.story;

import java.util.Arrays;

/**
 * The slots of very many stories that have one term, in ascending order. Slots with the same upper bits are together: up to
 * {@value #LISTED} as a list of their lower 16 bits, more as a set of bits (Roaring bitmaps, Chambi et al. 2016). So a slot
 * takes two bytes at most, and adding or taking out one moves 8 kB at most. Not thread safe.
 *
 * <p>Terms of so many stories are changed by most articles and hardly ever read. So changes are only written down at first, and
 * {@value #PENDING} are made together, in the order of slots: what the first of them fetched into a cache serves the next.
 */
final class Postings {

    private static final int RANGE_BITS = 16;
    private static final int LISTED = 4_096;
    private static final int WORDS = 1 << RANGE_BITS - 6;
    private static final int BUFFER = 1_024;
    private static final int PENDING = 128;

    private Range[] ranges = {new Range()};
    /** Slots that were added since, and the complements of those that were taken out, in the order in which that was. */
    private final int[] pending = new int[PENDING];

    private int pendingCount;

    /** Slots with the same upper bits. */
    private static final class Range {

        private int size;
        /** The lower bits, ascending; empty when they are bits. */
        private char[] list = new char[4];

        private long[] bits = NO_BITS;

        boolean isList() {
            return bits.length == 0;
        }
    }

    private static final long[] NO_BITS = new long[0];
    private static final char[] NO_LIST = new char[0];

    void read(TermIndex.Reader reader) {
        makeChanges();
        int[] buffer = new int[BUFFER];
        for (int number = 0; number < ranges.length; number++) {
            if (ranges[number].isList()) {
                readList(ranges[number], number << RANGE_BITS, buffer, reader);
            } else {
                readBits(ranges[number].bits, number << RANGE_BITS, buffer, reader);
            }
        }
    }

    private static void readList(Range range, int base, int[] buffer, TermIndex.Reader reader) {
        for (int from = 0; from < range.size; from += BUFFER) {
            int count = Math.min(BUFFER, range.size - from);
            for (int i = 0; i < count; i++) {
                buffer[i] = base + range.list[from + i];
            }
            reader.slots(buffer, 0, count);
        }
    }

    private static void readBits(long[] bits, int base, int[] buffer, TermIndex.Reader reader) {
        int count = 0;
        for (int word = 0; word < WORDS; word++) {
            if (count > BUFFER - Long.SIZE) {
                reader.slots(buffer, 0, count);
                count = 0;
            }
            for (long rest = bits[word]; rest != 0; rest &= rest - 1) {
                buffer[count++] = base + word * Long.SIZE + Long.numberOfTrailingZeros(rest);
            }
        }
        reader.slots(buffer, 0, count);
    }

    /** Adds a slot that is not there. */
    void add(int slot) {
        change(slot);
    }

    /** Takes out a slot that is there. */
    void remove(int slot) {
        change(~slot);
    }

    /** Has the processor fetch what is changed next; what it answers means nothing. */
    int load() {
        return pending[pendingCount];
    }

    private void change(int change) {
        pending[pendingCount++] = change;
        if (pendingCount == PENDING) {
            makeChanges();
        }
    }

    /** A slot that came and went, or went and came back, is as it was; so of several changes of a slot the first is made, or none. */
    private void makeChanges() {
        long[] ordered = new long[pendingCount];
        for (int i = 0; i < ordered.length; i++) {
            int change = pending[i];
            ordered[i] = (long) (change < 0 ? ~change : change) << Integer.SIZE | i;
        }
        Arrays.sort(ordered);
        for (int i = 0, end; i < ordered.length; i = end) {
            int slot = (int) (ordered[i] >>> Integer.SIZE);
            end = i + 1;
            while (end < ordered.length && (int) (ordered[end] >>> Integer.SIZE) == slot) {
                end++;
            }
            if ((end - i & 1) == 1 && pending[(int) ordered[i]] >= 0) {
                insert(slot);
            } else if ((end - i & 1) == 1) {
                delete(slot);
            }
        }
        pendingCount = 0;
    }

    private void insert(int slot) {
        Range range = range(slot >> RANGE_BITS);
        char low = (char) slot;
        if (range.isList() && range.size == LISTED) {
            toBits(range);
        }
        if (range.isList()) {
            int at = -Arrays.binarySearch(range.list, 0, range.size, low) - 1;
            if (range.size == range.list.length) {
                range.list = Arrays.copyOf(range.list, Math.min(LISTED, range.size + range.size / 4 + 1));
            }
            System.arraycopy(range.list, at, range.list, at + 1, range.size - at);
            range.list[at] = low;
        } else {
            range.bits[low >> 6] |= 1L << low;
        }
        range.size++;
    }

    private void delete(int slot) {
        Range range = range(slot >> RANGE_BITS);
        char low = (char) slot;
        range.size--;
        if (range.isList()) {
            int at = Arrays.binarySearch(range.list, 0, range.size + 1, low);
            System.arraycopy(range.list, at + 1, range.list, at, range.size - at);
            return;
        }
        range.bits[low >> 6] &= ~(1L << low);
        if (range.size < LISTED / 2) {
            toList(range);
        }
    }

    private Range range(int number) {
        if (number >= ranges.length) {
            int had = ranges.length;
            ranges = Arrays.copyOf(ranges, number + 1);
            for (int i = had; i < ranges.length; i++) {
                ranges[i] = new Range();
            }
        }
        return ranges[number];
    }

    private static void toBits(Range range) {
        range.bits = new long[WORDS];
        for (int i = 0; i < range.size; i++) {
            range.bits[range.list[i] >> 6] |= 1L << range.list[i];
        }
        range.list = NO_LIST;
    }

    private static void toList(Range range) {
        char[] list = new char[range.size];
        int[] size = new int[1];
        readBits(range.bits, 0, new int[BUFFER], (slots, from, to) -> {
            for (int i = from; i < to; i++) {
                list[size[0]++] = (char) slots[i];
            }
        });
        range.list = list;
        range.bits = NO_BITS;
    }
}
