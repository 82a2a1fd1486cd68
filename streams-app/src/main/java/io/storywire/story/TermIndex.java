package io.storywire.story;

/**
 * In which live stories a term occurs: an inverted index with open addressing over term hashes. The number of stories
 * of a term is its document frequency. Not thread safe.
 *
 * <p>Most terms occur in one story, some in nearly all. An entry is one number of 64 bits, in one line of cache: the term,
 * and either the slot of its only story or where its list stands in {@link PostingBlocks}. The table is cut into
 * {@value #SEGMENTS} segments that grow one at a time, so that no article waits until all of it is copied, and no moment
 * needs room for two tables.
 *
 * <p>The order of postings depends on history and must not show: callers either read all postings of a term or none.
 */
final class TermIndex {

    private static final int SEGMENT_BITS = 8;
    private static final int SEGMENTS = 1 << SEGMENT_BITS;
    private static final int FIRST_PLACES = 16;

    /** Per segment its entries, 0 for a free place: the term above, below one more than a slot, or the complement of a block. */
    private final long[][] segments = new long[SEGMENTS][FIRST_PLACES];

    private final int[] terms = new int[SEGMENTS];
    private final PostingBlocks blocks = new PostingBlocks();
    private final int[] single = new int[1];
    /** What {@link #load} came upon: a loop without an effect would be left out. */
    @SuppressWarnings("UnusedVariable")
    private long loaded;

    /** Takes slots of a term, some at a time. */
    interface Reader {

        /** Takes those from here up to there, which are not kept and not changed. */
        void slots(int[] slots, int from, int to);
    }

    /** How many stories have the term. */
    int stories(int hash) {
        int mixed = mixed(hash);
        long[] segment = segments[mixed >>> (Integer.SIZE - SEGMENT_BITS)];
        int where = (int) segment[find(segment, mixed, hash)];
        return where >= 0 ? Math.min(where, 1) : blocks.size(~where);
    }

    /**
     * How many stories have each of some terms. Looks at all places first and then at all lists: the processor waits for many
     * of them at once then, and not for one after the other.
     *
     * @param counts the answers, at the places of the terms
     */
    void stories(int[] hashes, int from, int to, int[] counts) {
        load(hashes, from, to);
        long sum = 0;
        for (int i = from; i < to; i++) {
            int mixed = mixed(hashes[i]);
            long[] segment = segments[mixed >>> (Integer.SIZE - SEGMENT_BITS)];
            counts[i] = (int) segment[find(segment, mixed, hashes[i])];
            sum += counts[i] < 0 ? blocks.size(~counts[i]) : 0;
        }
        loaded = sum;
        for (int i = from; i < to; i++) {
            counts[i] = counts[i] >= 0 ? Math.min(counts[i], 1) : blocks.size(~counts[i]);
        }
    }

    private void load(int[] hashes, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            int mixed = mixed(hashes[i]);
            long[] segment = segments[mixed >>> (Integer.SIZE - SEGMENT_BITS)];
            sum += segment[home(mixed, segment.length)];
        }
        loaded = sum;
    }

    /** Reads the slots of all stories that have the term. */
    void read(int hash, Reader reader) {
        int mixed = mixed(hash);
        long[] segment = segments[mixed >>> (Integer.SIZE - SEGMENT_BITS)];
        int where = (int) segment[find(segment, mixed, hash)];
        if (where > 0) {
            single[0] = where - 1;
            reader.slots(single, 0, 1);
        } else if (where < 0) {
            blocks.read(~where, reader);
        }
    }

    void add(int hash, int slot) {
        int mixed = mixed(hash);
        int number = mixed >>> (Integer.SIZE - SEGMENT_BITS);
        int at = find(segments[number], mixed, hash);
        int where = (int) segments[number][at];
        if (where == 0) {
            if (++terms[number] * 4L > segments[number].length * 3L) {
                grow(number);
                at = find(segments[number], mixed, hash);
            }
            segments[number][at] = entry(hash, slot + 1);
        } else {
            int block = where > 0 ? blocks.of(where - 1, slot) : blocks.add(~where, slot);
            segments[number][at] = entry(hash, ~block);
        }
    }

    /** Takes out a slot that was added before. */
    void remove(int hash, int slot) {
        int mixed = mixed(hash);
        int number = mixed >>> (Integer.SIZE - SEGMENT_BITS);
        long[] segment = segments[number];
        int at = find(segment, mixed, hash);
        int where = (int) segment[at];
        if (where > 0) {
            terms[number]--;
            delete(segment, at);
        } else if (blocks.size(~where) == 2) {
            segment[at] = entry(hash, blocks.dissolve(~where, slot) + 1);
        } else {
            segment[at] = entry(hash, ~blocks.remove(~where, slot));
        }
    }

    private static long entry(int hash, int where) {
        return (long) hash << Integer.SIZE | Integer.toUnsignedLong(where);
    }

    private static int mixed(int hash) {
        return hash * 0x9E3779B9;
    }

    private static int find(long[] segment, int mixed, int hash) {
        int at = home(mixed, segment.length);
        while (segment[at] != 0 && (int) (segment[at] >>> Integer.SIZE) != hash) {
            at = at + 1 == segment.length ? 0 : at + 1;
        }
        return at;
    }

    /** Where a term would stand if nothing else did: its mixed hash as a fraction of the segment (Lemire 2019). */
    private static int home(int mixed, int places) {
        return (int) (Integer.toUnsignedLong(mixed << SEGMENT_BITS) * places >>> Integer.SIZE);
    }

    private static int homeOf(long entry, int places) {
        return home(mixed((int) (entry >>> Integer.SIZE)), places);
    }

    /** Closes the gap so that linear probing finds what was placed behind it (Knuth 6.4, algorithm R). */
    private static void delete(long[] segment, int gap) {
        int places = segment.length;
        int hole = gap;
        for (int at = (gap + 1) % places; segment[at] != 0; at = (at + 1) % places) {
            if (distance(homeOf(segment[at], places), at, places) >= distance(hole, at, places)) {
                segment[hole] = segment[at];
                hole = at;
            }
        }
        segment[hole] = 0;
    }

    private static int distance(int from, int to, int places) {
        return to >= from ? to - from : to - from + places;
    }

    private void grow(int number) {
        long[] old = segments[number];
        long[] larger = new long[old.length + old.length / 2];
        for (long entry : old) {
            if (entry != 0) {
                int hash = (int) (entry >>> Integer.SIZE);
                larger[find(larger, mixed(hash), hash)] = entry;
            }
        }
        segments[number] = larger;
    }
}
