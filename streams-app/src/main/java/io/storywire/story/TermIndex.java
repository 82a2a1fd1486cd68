package io.storywire.story;

import java.util.Arrays;

/**
 * In which live stories a term occurs: an inverted index with open addressing over term hashes. The number of stories
 * of a term is its document frequency. Not thread safe.
 *
 * <p>The order of postings depends on history and must not show: callers either read all postings of a term or none.
 */
final class TermIndex {

    private static final int[] NONE = new int[0];

    private int[] keys = new int[1 << 12];
    private int[][] postings = new int[1 << 12][];
    private int[] sizes = new int[1 << 12];
    private int terms;

    /** How many stories have the term. */
    int stories(int hash) {
        int at = find(hash);
        return postings[at] == null ? 0 : sizes[at];
    }

    /** The slots of the stories that have the term; only the first {@link #stories} entries count. */
    int[] postings(int hash) {
        int[] found = postings[find(hash)];
        return found == null ? NONE : found;
    }

    void add(int hash, int slot) {
        int at = find(hash);
        if (postings[at] == null) {
            if (++terms * 2 > keys.length) {
                grow();
                at = find(hash);
            }
            keys[at] = hash;
            postings[at] = new int[1];
        }
        if (sizes[at] == postings[at].length) {
            postings[at] = Arrays.copyOf(postings[at], sizes[at] * 2);
        }
        postings[at][sizes[at]++] = slot;
    }

    /** Takes out a slot that was added before. */
    void remove(int hash, int slot) {
        int at = find(hash);
        int[] slots = postings[at];
        int last = --sizes[at];
        for (int i = 0; i < last; i++) {
            if (slots[i] == slot) {
                slots[i] = slots[last];
                break;
            }
        }
        if (last == 0) {
            delete(at);
        }
    }

    private int find(int hash) {
        int mask = keys.length - 1;
        int at = spread(hash) & mask;
        while (postings[at] != null && keys[at] != hash) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private static int spread(int hash) {
        return (hash * 0x9E3779B9) >>> 7;
    }

    /** Closes the gap so that linear probing finds what was placed behind it (Knuth 6.4, algorithm R). */
    private void delete(int gap) {
        int mask = keys.length - 1;
        int hole = gap;
        postings[hole] = null;
        terms--;
        for (int at = (gap + 1) & mask; postings[at] != null; at = (at + 1) & mask) {
            int home = spread(keys[at]) & mask;
            if (((at - home) & mask) >= ((at - hole) & mask)) {
                move(at, hole);
                hole = at;
            }
        }
    }

    private void move(int from, int to) {
        keys[to] = keys[from];
        postings[to] = postings[from];
        sizes[to] = sizes[from];
        postings[from] = null;
        sizes[from] = 0;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[][] oldPostings = postings;
        int[] oldSizes = sizes;
        keys = new int[oldKeys.length * 2];
        postings = new int[oldKeys.length * 2][];
        sizes = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldPostings[i] != null) {
                int at = find(oldKeys[i]);
                keys[at] = oldKeys[i];
                postings[at] = oldPostings[i];
                sizes[at] = oldSizes[i];
            }
        }
    }
}
