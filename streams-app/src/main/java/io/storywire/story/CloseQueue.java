package io.storywire.story;

import java.util.Arrays;

/** Stories by time, then by key: a binary heap, so that the result does not depend on the order of insertion. */
final class CloseQueue {

    private long[] times = new long[1 << 10];
    private long[] keys = new long[1 << 10];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    /** Time of the earliest entry. */
    long time() {
        return times[0];
    }

    /** Key of the earliest entry. */
    long key() {
        return keys[0];
    }

    void add(long time, long key) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            keys = Arrays.copyOf(keys, size * 2);
        }
        int at = size++;
        while (at > 0 && before(time, key, (at - 1) / 2)) {
            set(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
        times[at] = time;
        keys[at] = key;
    }

    /** Takes out the earliest entry. */
    void remove() {
        size--;
        long time = times[size];
        long key = keys[size];
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && before(times[child + 1], keys[child + 1], child)) {
                child++;
            }
            if (before(time, key, child)) {
                break;
            }
            set(at, child);
            at = child;
        }
        times[at] = time;
        keys[at] = key;
    }

    private boolean before(long time, long key, int at) {
        return time < times[at] || (time == times[at] && key < keys[at]);
    }

    private void set(int to, int from) {
        times[to] = times[from];
        keys[to] = keys[from];
    }
}
