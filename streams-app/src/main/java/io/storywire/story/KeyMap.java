package io.storywire.story;

/** From 64-bit keys of stories to their slots; open addressing. Keys are hashes already. Not thread safe. */
final class KeyMap {

    private static final int FREE = -1;

    private long[] keys = new long[1 << 10];
    private int[] values = filled(1 << 10);
    private int size;

    int size() {
        return size;
    }

    /** The value of a key, or -1. */
    int get(long key) {
        return values[find(key)];
    }

    void put(long key, int value) {
        if ((size + 1) * 2 > keys.length) {
            grow();
        }
        int at = find(key);
        size += values[at] == FREE ? 1 : 0;
        keys[at] = key;
        values[at] = value;
    }

    /** Takes out a key that is there, and tells its value. */
    int remove(long key) {
        int mask = keys.length - 1;
        int hole = find(key);
        int value = values[hole];
        size--;
        values[hole] = FREE;
        for (int at = (hole + 1) & mask; values[at] != FREE; at = (at + 1) & mask) {
            int home = home(keys[at]);
            if (((at - home) & mask) >= ((at - hole) & mask)) {
                keys[hole] = keys[at];
                values[hole] = values[at];
                values[at] = FREE;
                hole = at;
            }
        }
        return value;
    }

    private int find(long key) {
        int mask = keys.length - 1;
        int at = home(key);
        while (values[at] != FREE && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private int home(long key) {
        return (int) (key ^ key >>> 32) & (keys.length - 1);
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = filled(oldKeys.length * 2);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != FREE) {
                int at = find(oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }

    private static int[] filled(int size) {
        int[] values = new int[size];
        java.util.Arrays.fill(values, FREE);
        return values;
    }
}
