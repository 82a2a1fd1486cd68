package io.storywire.story;

import java.util.Arrays;

/**
 * The numbers, names and dates of a text with the words around each, as hashes: shows whether two texts say something else
 * in the same words, as templated texts do. Immutable.
 *
 * <p>A slot is a place in a text where a fact stands, known by the words before and after it. Two texts that have the same
 * slot agree when all that one says there, the other says too. Slots that only one text has say nothing: a text may be cut,
 * padded or put in another order.
 *
 * <p>A slot has 31 bits: {@value #PLACE_BITS} of its surroundings, the others of what stands there. Of two texts with n and m
 * slots, about n * m / 2^{@value #PLACE_BITS} are taken for the same by accident; a change is overlooked once in 1,024.
 */
public final class ToldFacts {

    /** How many slots are kept at most: those with the lowest hashes, so that two texts keep the same. */
    public static final int MAX_SLOTS = 256;

    /** A text without facts. */
    public static final ToldFacts NONE = new ToldFacts(new int[0]);

    private static final int PLACE_BITS = 21;
    private static final int VALUE_BITS = 10;
    private static final int VALUE = (1 << VALUE_BITS) - 1;

    private final int[] slots;

    private ToldFacts(int[] slots) {
        this.slots = slots;
    }

    /** A slot, from well mixed hashes of what stands around a fact and of the fact. */
    public static int slot(int place, int value) {
        return place >>> (32 - PLACE_BITS) << VALUE_BITS | value & VALUE;
    }

    /**
     * The facts of a text.
     *
     * @param found its slots, in any order, repetitions allowed
     * @param count how many of them to read
     */
    public static ToldFacts of(int[] found, int count) {
        int[] different = Arrays.stream(found, 0, count).sorted().distinct().toArray();
        if (different.length <= MAX_SLOTS) {
            return new ToldFacts(different);
        }
        int size = MAX_SLOTS;
        while (size > 0 && place(different[size - 1]) == place(different[MAX_SLOTS])) {
            size--;
        }
        return new ToldFacts(Arrays.copyOf(different, size));
    }

    /** Of the slots that both have, the share at which they do not agree, in [0, 1]; 0 when they have none in common. */
    double changed(ToldFacts other) {
        int compared = 0;
        int changed = 0;
        int i = 0;
        int j = 0;
        while (i < slots.length && j < other.slots.length) {
            int a = place(slots[i]);
            int b = place(other.slots[j]);
            int endA = a <= b ? end(slots, i) : i;
            int endB = b <= a ? end(other.slots, j) : j;
            if (a == b) {
                compared++;
                changed += agree(i, endA, other, j, endB) ? 0 : 1;
            }
            i = endA;
            j = endB;
        }
        return compared == 0 ? 0 : (double) changed / compared;
    }

    private boolean agree(int from, int to, ToldFacts other, int otherFrom, int otherTo) {
        int common = 0;
        for (int i = from; i < to; i++) {
            common += Arrays.binarySearch(other.slots, otherFrom, otherTo, slots[i]) >= 0 ? 1 : 0;
        }
        return common == Math.min(to - from, otherTo - otherFrom);
    }

    /** One past the last slot with the same surroundings. */
    private static int end(int[] slots, int from) {
        int end = from + 1;
        while (end < slots.length && place(slots[end]) == place(slots[from])) {
            end++;
        }
        return end;
    }

    private static int place(int slot) {
        return slot >>> VALUE_BITS;
    }

    void write(ByteSink out) {
        out.varint(slots.length);
        int last = 0;
        for (int slot : slots) {
            out.varint(slot - last);
            last = slot;
        }
    }

    static ToldFacts read(ByteSource in) {
        int[] slots = new int[in.size()];
        int last = 0;
        for (int i = 0; i < slots.length; i++) {
            last += in.size();
            slots[i] = last;
        }
        return slots.length == 0 ? NONE : new ToldFacts(slots);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ToldFacts that && Arrays.equals(slots, that.slots);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(slots);
    }
}
