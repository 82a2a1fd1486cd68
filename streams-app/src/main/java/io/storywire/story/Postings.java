package io.storywire.story;

import java.util.Arrays;

/**
 * The slots of the stories that have a term, at least two. A list, as long as that is short; a set of bits for terms of so
 * many stories that looking for one in a list would take long, and a list more memory. Not thread safe.
 */
final class Postings {

    /** From so many slots on, they are bits if that takes no more memory. */
    private static final int MANY = 2_048;

    private static final int BUFFER = 1_024;

    private int size;
    /** The slots in any order. Empty when they are bits. */
    private int[] list = new int[2];

    private long[] bits = NO_BITS;

    private static final long[] NO_BITS = new long[0];
    private static final int[] NO_LIST = new int[0];

    void read(TermIndex.Reader reader) {
        if (isList()) {
            reader.slots(list, size);
            return;
        }
        int[] some = new int[BUFFER];
        int count = 0;
        for (int word = 0; word < bits.length; word++) {
            if (count > BUFFER - Long.SIZE) {
                reader.slots(some, count);
                count = 0;
            }
            for (long rest = bits[word]; rest != 0; rest &= rest - 1) {
                some[count++] = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
            }
        }
        reader.slots(some, count);
    }

    void add(int slot) {
        if (isList() && size == list.length) {
            grow();
        }
        if (isList()) {
            list[size] = slot;
        } else {
            set(slot);
        }
        size++;
    }

    private void grow() {
        if (size >= MANY && bitsFor(highest()) <= size / 2) {
            toBits();
        } else {
            list = Arrays.copyOf(list, size + Math.max(1, size / 4));
        }
    }

    void remove(int slot) {
        size--;
        if (!isList()) {
            bits[slot >> 6] &= ~(1L << slot);
            if (size < MANY / 2) {
                toList();
            }
            return;
        }
        for (int i = 0; i < size; i++) {
            if (list[i] == slot) {
                list[i] = list[size];
                return;
            }
        }
    }

    /** The slot of a term that is left with one. */
    int only() {
        return list[0];
    }

    private boolean isList() {
        return bits.length == 0;
    }

    private int highest() {
        int highest = 0;
        for (int i = 0; i < size; i++) {
            highest = Math.max(highest, list[i]);
        }
        return highest;
    }

    private static int bitsFor(int slot) {
        return (slot >> 6) + 1;
    }

    private void set(int slot) {
        if (slot >> 6 >= bits.length) {
            bits = Arrays.copyOf(bits, Math.max(bitsFor(slot), bits.length + bits.length / 2));
        }
        bits[slot >> 6] |= 1L << slot;
    }

    private void toBits() {
        bits = new long[bitsFor(highest())];
        for (int i = 0; i < size; i++) {
            set(list[i]);
        }
        list = NO_LIST;
    }

    private void toList() {
        int[] slots = new int[Math.max(2, size)];
        int[] count = new int[1];
        read((some, more) -> {
            System.arraycopy(some, 0, slots, count[0], more);
            count[0] += more;
        });
        list = slots;
        bits = NO_BITS;
    }
}
