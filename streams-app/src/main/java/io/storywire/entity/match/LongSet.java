package io.storywire.entity.match;

/**
 * A set of token hashes: open addressing, at most half full, no boxes. Hashes are mixed already, so the low bits serve
 * as they are. A sparse table of bits is asked first: most answers are no, and that is easy to guess there. Not thread-safe
 * while it is filled.
 */
public final class LongSet {

    /** How many slots share a {@code long} of the filter: 16 bits an element at least. */
    private static final int SLOTS = 8;

    private long[] slots;
    private long[] filter;
    private int size;
    private boolean zero;

    /** An empty set with room for some elements before it grows. */
    public LongSet(int expected) {
        slots = new long[Integer.highestOneBit(Math.max(8, expected)) * 4];
        filter = new long[slots.length / SLOTS];
    }

    /** The hashes of words that are parted by spaces. */
    public static LongSet ofWords(String words) {
        String[] parts = words.split(" ");
        var set = new LongSet(parts.length);
        for (String word : parts) {
            set.add(Tokeniser.hash(word));
        }
        return set;
    }

    /** Adds an element, unless it is there. */
    public void add(long element) {
        if (element == 0) {
            zero = true;
            return;
        }
        int slot = slot(element);
        if (slots[slot] == 0) {
            slots[slot] = element;
            mark(element);
            if (++size * 2 > slots.length) {
                grow();
            }
        }
    }

    /** Whether an element is there. */
    public boolean contains(long element) {
        return isMarked(element) ? slots[slot(element)] != 0 : zero && element == 0;
    }

    private void mark(long element) {
        filter[place(element)] |= 1L << element;
    }

    private boolean isMarked(long element) {
        return element != 0 && (filter[place(element)] >>> element & 1) != 0;
    }

    private int place(long element) {
        return (int) (element >>> Integer.SIZE) & (filter.length - 1);
    }

    /** Whether nothing is there. */
    public boolean isEmpty() {
        return size == 0 && !zero;
    }

    private int slot(long element) {
        int mask = slots.length - 1;
        int slot = (int) element & mask;
        while (slots[slot] != 0 && slots[slot] != element) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        filter = new long[slots.length / SLOTS];
        for (long element : old) {
            if (element != 0) {
                slots[slot(element)] = element;
                mark(element);
            }
        }
    }
}
