package io.storywire.story;

import java.util.Arrays;

/**
 * In which live stories a term occurs: an inverted index with open addressing over term hashes. The number of stories
 * of a term is its document frequency. Not thread safe.
 *
 * <p>Most terms occur in one story, some in nearly all. A term of one story has its slot in the table and nothing else; a
 * term of several has a {@link Postings} of its own, by number. So a term that is looked up in vain, or for its frequency
 * alone, costs one line of cache.
 *
 * <p>The order of postings depends on history and must not show: callers either read all postings of a term or none.
 */
final class TermIndex {

    /** Three numbers an entry: the term, in how many stories it is (0 for a free place), and the slot or the postings. */
    private static final int WIDTH = 3;

    private static final int STORIES = 1;
    private static final int WHERE = 2;

    private int[] table = new int[WIDTH << 12];
    private int places = 1 << 12;
    private int terms;
    private Postings[] postings = new Postings[1 << 10];
    private int[] free = new int[1 << 10];
    private int freeCount;
    private int used;
    private final int[] single = new int[1];

    /** Takes slots of a term, some at a time. */
    interface Reader {

        /** Takes the first so many of these, which are not kept and not changed. */
        void slots(int[] slots, int count);
    }

    /** How many stories have the term. */
    int stories(int hash) {
        return table[find(hash) + STORIES];
    }

    /** Reads the slots of all stories that have the term. */
    void read(int hash, Reader reader) {
        int at = find(hash);
        int stories = table[at + STORIES];
        if (stories == 1) {
            single[0] = table[at + WHERE];
            reader.slots(single, 1);
        } else if (stories > 1) {
            postings[table[at + WHERE]].read(reader);
        }
    }

    void add(int hash, int slot) {
        int at = find(hash);
        if (table[at + STORIES] == 0) {
            if (++terms * 4L > places * 3L) {
                grow();
                at = find(hash);
            }
            table[at] = hash;
            table[at + WHERE] = slot;
        } else {
            if (table[at + STORIES] == 1) {
                int place = takePlace();
                postings[place].add(table[at + WHERE]);
                table[at + WHERE] = place;
            }
            postings[table[at + WHERE]].add(slot);
        }
        table[at + STORIES]++;
    }

    /** Takes out a slot that was added before. */
    void remove(int hash, int slot) {
        int at = find(hash);
        int left = --table[at + STORIES];
        if (left == 0) {
            delete(at);
            return;
        }
        int place = table[at + WHERE];
        postings[place].remove(slot);
        if (left == 1) {
            table[at + WHERE] = postings[place].only();
            leavePlace(place);
        }
    }

    private int takePlace() {
        if (freeCount > 0) {
            int place = free[--freeCount];
            postings[place] = new Postings();
            return place;
        }
        if (used == postings.length) {
            postings = Arrays.copyOf(postings, used * 2);
        }
        postings[used] = new Postings();
        return used++;
    }

    @SuppressWarnings("NullAway") // a place without postings is not pointed to
    private void leavePlace(int place) {
        postings[place] = null;
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, freeCount * 2);
        }
        free[freeCount++] = place;
    }

    private int find(int hash) {
        int at = home(hash);
        while (table[at * WIDTH + STORIES] != 0 && table[at * WIDTH] != hash) {
            at = next(at);
        }
        return at * WIDTH;
    }

    private int next(int at) {
        return at + 1 == places ? 0 : at + 1;
    }

    /** Where a term would stand if nothing else did: its mixed hash as a fraction of the table (Lemire 2019). */
    private int home(int hash) {
        return (int) (Integer.toUnsignedLong(hash * 0x9E3779B9) * places >>> 32);
    }

    /** Closes the gap so that linear probing finds what was placed behind it (Knuth 6.4, algorithm R). */
    private void delete(int gap) {
        int hole = gap / WIDTH;
        terms--;
        for (int at = next(hole); table[at * WIDTH + STORIES] != 0; at = next(at)) {
            if (distance(home(table[at * WIDTH]), at) >= distance(hole, at)) {
                System.arraycopy(table, at * WIDTH, table, hole * WIDTH, WIDTH);
                table[at * WIDTH + STORIES] = 0;
                hole = at;
            }
        }
    }

    private int distance(int from, int to) {
        return to >= from ? to - from : to - from + places;
    }

    private void grow() {
        int[] old = table;
        places += places / 2;
        table = new int[places * WIDTH];
        for (int at = 0; at < old.length; at += WIDTH) {
            if (old[at + STORIES] != 0) {
                System.arraycopy(old, at, table, find(old[at]), WIDTH);
            }
        }
    }
}
