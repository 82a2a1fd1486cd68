package io.storywire.story;

import java.util.Arrays;

/**
 * In which live stories a term occurs: an inverted index with open addressing over term hashes. The number of stories
 * of a term is its document frequency. Not thread safe.
 *
 * <p>Most terms occur in one story, some in nearly all. An entry is one number of 64 bits, in one line of cache: 24 bits of the
 * term, the others being the number of its segment; in how many stories it is, up to {@value PostingBlocks#MOST}; and the slot of
 * its only story or where its list stands in {@link PostingBlocks}. Terms of more stories, which are few, are counted and listed
 * in {@link ManyPostings}. So asking how common a term is costs one look at memory that is in no cache. The table is cut into {@value #SEGMENTS} segments that grow one at a time, so that no article waits until all of it
 * is copied, and no moment needs room for two tables.
 *
 * <p>The order of postings depends on history and must not show: callers either read all postings of a term or none.
 */
final class TermIndex {

    private static final int SEGMENT_BITS = 8;
    private static final int SEGMENTS = 1 << SEGMENT_BITS;
    private static final int FIRST_PLACES = 16;

    /** Above, what of the mixed term its segment does not tell; then the number of stories; below, where they are. */
    private static final int TERM_AT = Integer.SIZE + SEGMENT_BITS;

    private static final int COUNT_AT = 30;
    private static final long TERM = -1L << TERM_AT;
    private static final long WHERE = (1L << COUNT_AT) - 1;

    /** Stands for the number of stories when their list is elsewhere. */
    private static final int MANY = (1 << TERM_AT - COUNT_AT) - 1;

    /** Per segment its entries, 0 for a free place. */
    private final long[][] segments = new long[SEGMENTS][FIRST_PLACES];

    /** Per segment how many places it has: asking the segment itself would be one more line of cache to wait for. */
    private final int[] places = new int[SEGMENTS];

    private final int[] terms = new int[SEGMENTS];
    private final PostingBlocks blocks = new PostingBlocks();
    private final ManyPostings many = new ManyPostings();
    private final int[] single = new int[1];

    /** What {@link #load} came upon: a loop without an effect would be left out. */
    @SuppressWarnings("UnusedVariable")
    private long loaded;

    TermIndex() {
        Arrays.fill(places, FIRST_PLACES);
    }

    /** Takes slots of a term, some at a time. */
    interface Reader {

        /** Takes those from here up to there, which are not kept and not changed. */
        void slots(int[] slots, int from, int to);
    }

    /**
     * Looks up some terms: what {@link #count} and {@link #read} take as long as nothing is added or taken out.
     * Looks at all places first, without a question: the processor waits for many of them at once then, and not for one after
     * the other.
     *
     * @param entries the answers, at the places of the terms; 0 for a term that no story has
     */
    void entries(int[] hashes, int from, int to, long[] entries) {
        for (int i = from; i < to; i++) {
            int mixed = mixed(hashes[i]);
            int number = number(mixed);
            entries[i] = segments[number][home(mixed, places[number])];
        }
        for (int i = from; i < to; i++) {
            int mixed = mixed(hashes[i]);
            if (entries[i] != 0 && (entries[i] & TERM) != (long) mixed << TERM_AT) {
                entries[i] = entry(mixed);
            }
        }
    }

    /** How many stories have the term of an entry. */
    int count(long entry) {
        int count = few(entry);
        return count < MANY ? count : many.size(where(entry));
    }

    private static int few(long entry) {
        return (int) (entry >>> COUNT_AT) & MANY;
    }

    private static int where(long entry) {
        return (int) (entry & WHERE);
    }

    /** Has the processor fetch what is read or changed next: places of terms, then their lists, many at once. */
    void loadLists(int[] hashes, int size) {
        load(hashes, 0, size);
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += load(entry(mixed(hashes[i])));
        }
        loaded = sum;
    }

    /** Has the processor fetch the places of terms that are asked for next, many at once. */
    private void load(int[] hashes, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            int mixed = mixed(hashes[i]);
            int number = number(mixed);
            sum += segments[number][home(mixed, places[number])];
        }
        loaded = sum;
    }

    /** Has the processor fetch the beginning of a list that is read next. */
    void loadList(long entry) {
        loaded += load(entry);
    }

    private int load(long entry) {
        int count = few(entry);
        return count == MANY ? many.load(where(entry)) : count > 1 ? blocks.load(where(entry)) : 0;
    }

    /** Reads the slots of all stories that have the term of an entry. */
    void read(long entry, Reader reader) {
        int count = few(entry);
        if (count == MANY) {
            many.read(where(entry), reader);
        } else if (count > 1) {
            blocks.read(where(entry), reader);
        } else if (count == 1) {
            single[0] = where(entry);
            reader.slots(single, 0, 1);
        }
    }

    void add(int hash, int slot) {
        int mixed = mixed(hash);
        int number = number(mixed);
        int at = find(segments[number], mixed);
        long entry = segments[number][at];
        int count = few(entry);
        int where = where(entry);
        if (count == 0) {
            if (++terms[number] * 4L > segments[number].length * 3L) {
                grow(number);
                at = find(segments[number], mixed);
            }
            segments[number][at] = entry(mixed, 1, slot);
        } else if (count == MANY) {
            many.add(where, slot);
        } else if (count == PostingBlocks.MOST) {
            segments[number][at] = entry(mixed, MANY, many.of(blocks.take(where), slot));
        } else {
            int block = count == 1 ? blocks.of(where, slot) : blocks.add(where, slot);
            segments[number][at] = entry(mixed, count + 1, block);
        }
    }

    /** Takes out a slot that was added before. */
    void remove(int hash, int slot) {
        int mixed = mixed(hash);
        int number = number(mixed);
        long[] segment = segments[number];
        int at = find(segment, mixed);
        int where = where(segment[at]);
        int count = few(segment[at]);
        if (count == 1) {
            terms[number]--;
            delete(segment, at);
        } else if (count == MANY) {
            many.remove(where, slot);
            if (many.size(where) < PostingBlocks.FEW) {
                segment[at] = entry(mixed, many.size(where), blocks.of(many.take(where)));
            }
        } else {
            int left = count == 2 ? blocks.dissolve(where, slot) : blocks.remove(where, slot);
            segment[at] = entry(mixed, count - 1, left);
        }
    }

    private static long entry(int mixed, int count, int where) {
        return (long) mixed << TERM_AT | (long) count << COUNT_AT | where;
    }

    private static int mixed(int hash) {
        return hash * 0x9E3779B9;
    }

    private static int number(int mixed) {
        return mixed >>> (Integer.SIZE - SEGMENT_BITS);
    }

    /** The entry of a term, 0 for none. */
    private long entry(int mixed) {
        long[] segment = segments[number(mixed)];
        return segment[find(segment, mixed)];
    }

    private static int find(long[] segment, int mixed) {
        long term = (long) mixed << TERM_AT;
        int at = home(mixed, segment.length);
        while (segment[at] != 0 && (segment[at] & TERM) != term) {
            at = at + 1 == segment.length ? 0 : at + 1;
        }
        return at;
    }

    /** Where a term would stand if nothing else did: its mixed hash as a fraction of the segment (Lemire 2019). */
    private static int home(int mixed, int places) {
        return (int) (Integer.toUnsignedLong(mixed << SEGMENT_BITS) * places >>> Integer.SIZE);
    }

    private static int homeOf(long entry, int places) {
        return home((int) (entry >>> TERM_AT), places);
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
                int mixed = (int) (entry >>> TERM_AT);
                larger[find(larger, mixed)] = entry;
            }
        }
        segments[number] = larger;
        places[number] = larger.length;
    }
}
