package io.storywire.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The open stories of a shard: their states, the index over their terms, and the order in which they leave the window.
 * Everything that shows is a function of the set of states, not of the order in which they came. Not thread safe.
 */
final class LiveStories {

    private final TermIndex index = new TermIndex();
    private final Frequencies frequencies;
    private final KeyMap slots = new KeyMap();
    private final KeyMap absorbed = new KeyMap();
    private final CloseQueue queue = new CloseQueue();
    private final StoryVector scratch = new StoryVector();
    private byte[][] states = new byte[1 << 10][];
    private short[] termCounts = new short[1 << 10];
    private int[] free = new int[1 << 10];
    private int freeCount;
    private int used;
    private int withArticles;
    private long clock = Long.MIN_VALUE;

    LiveStories(Background background) {
        frequencies = new Frequencies(background, index);
    }

    TermIndex index() {
        return index;
    }

    Frequencies frequencies() {
        return frequencies;
    }

    /** The latest time at which a live story changed, in event time; {@link Long#MIN_VALUE} when there is none. */
    long clock() {
        return clock;
    }

    int size() {
        return slots.size();
    }

    int slot(long key) {
        return slots.get(key);
    }

    /** The key of the open story that has this key or absorbed the one that had it. */
    Optional<Long> find(long key) {
        int slot = slots.get(key) >= 0 ? slots.get(key) : absorbed.get(key);
        return slot < 0 ? Optional.empty() : Optional.of(key(slot));
    }

    boolean has(long key) {
        return slots.get(key) >= 0;
    }

    long key(int slot) {
        return StoryCodec.key(states[slot]);
    }

    /** How many terms a story has. */
    int terms(int slot) {
        return termCounts[slot];
    }

    byte[] state(int slot) {
        return states[slot];
    }

    byte[] state(long key) {
        return states[slots.get(key)];
    }

    /** Puts a new state in the place of the story's former one, if there is one. */
    void put(StoryState state) {
        byte[] bytes = state.bytes();
        int slot = slots.get(state.key());
        if (slot < 0) {
            slot = takeSlot();
            slots.put(state.key(), slot);
            queue.add(StoryCodec.touched(bytes), state.key());
        } else {
            unindex(slot);
        }
        states[slot] = bytes;
        clock = Math.max(clock, StoryCodec.touched(bytes));
        indexTerms(slot);
    }

    void delete(long key) {
        int slot = slots.remove(key);
        unindex(slot);
        states[slot] = null;
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, free.length * 2);
        }
        free[freeCount++] = slot;
    }

    /** Takes out the stories that changed last before a time, and as many as exceed a number; longest ago first. */
    List<String> close(long before, int atMost) {
        List<String> closed = new ArrayList<>();
        while (!queue.isEmpty()) {
            long key = queue.key();
            int slot = slots.get(key);
            long touched = slot < 0 ? 0 : StoryCodec.touched(states[slot]);
            if (slot >= 0 && touched > queue.time()) {
                queue.remove();
                queue.add(touched, key);
            } else if (slot < 0) {
                queue.remove();
            } else if (touched < before || slots.size() > atMost) {
                queue.remove();
                delete(key);
                closed.add(StoryCodec.id(key));
            } else {
                break;
            }
        }
        return closed;
    }

    private int takeSlot() {
        if (freeCount > 0) {
            return free[--freeCount];
        }
        if (used == states.length) {
            states = Arrays.copyOf(states, states.length * 2);
            termCounts = Arrays.copyOf(termCounts, states.length);
        }
        return used++;
    }

    private void indexTerms(int slot) {
        StoryCodec.readVector(states[slot], scratch);
        for (int i = 0; i < scratch.size; i++) {
            index.add(scratch.hashes[i], slot);
        }
        for (long key : scratch.absorbed) {
            absorbed.put(key, slot);
        }
        termCounts[slot] = (short) scratch.size;
        withArticles += scratch.articles > 0 ? 1 : 0;
        frequencies.stories(withArticles);
    }

    private void unindex(int slot) {
        StoryCodec.readVector(states[slot], scratch);
        for (int i = 0; i < scratch.size; i++) {
            index.remove(scratch.hashes[i], slot);
        }
        for (long key : scratch.absorbed) {
            absorbed.remove(key);
        }
        withArticles -= scratch.articles > 0 ? 1 : 0;
        frequencies.stories(withArticles);
    }
}
