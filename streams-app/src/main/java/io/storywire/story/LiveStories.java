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
    private final PublicationSpans spans = new PublicationSpans();
    private final StateArena states = new StateArena();
    private final StoryVector former = new StoryVector();
    /** Terms that came or went. */
    private final int[] hashes = new int[VectorEditor.MAX_TERMS + 1];

    private long[] keys = new long[1 << 10];
    private long[] touched = new long[1 << 10];
    private byte[] termCounts = new byte[1 << 10];
    /** Per slot a bit, set when it has {@link VectorEditor#MAX_TERMS} terms. */
    private long[] full = new long[1 << 4];

    private int leastTerms = VectorEditor.MAX_TERMS;
    /** Per slot, how many of its bytes say what articles are compared with. */
    private short[] vectorLengths = new short[1 << 10];

    private byte[] buffer = new byte[1 << 10];
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

    /** One more than the highest slot that was ever taken. */
    int slots() {
        return used;
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
        return keys[slot];
    }

    /** No story that has terms has fewer than this. */
    int leastTerms() {
        return leastTerms;
    }

    /** Whether a story has as many terms as it can have. */
    boolean isFull(int slot) {
        return (full[slot >> 6] & 1L << slot) != 0;
    }

    /** How many terms a story has. */
    int terms(int slot) {
        return Byte.toUnsignedInt(termCounts[slot]);
    }

    /** What distance in time leaves of a story's prospects as a candidate, see {@link PublicationSpans}. */
    float discount(int slot, ArticleVector article) {
        return spans.discount(slot, article);
    }

    /** The bytes of a story, a copy. */
    byte[] state(int slot) {
        return states.get(slot);
    }

    byte[] state(long key) {
        return states.get(slots.get(key));
    }

    /** Reads the terms that a story has in common with an article, and where they stand in the article. */
    void readCommon(int slot, ArticleVector article, StoryVector into, int[] places) {
        VectorCodec.readCommon(vector(slot), article, into, places);
    }

    /** What articles are compared with of a story that is live. */
    StoryVector vector(long key) {
        StoryVector vector = new StoryVector();
        VectorCodec.read(vector(slots.get(key)), vector);
        return vector;
    }

    private ByteSource vector(int slot) {
        int length = Short.toUnsignedInt(vectorLengths[slot]);
        if (buffer.length < length + Long.BYTES) { // columns are read in steps of eight bytes
            buffer = new byte[length * 2 + Long.BYTES];
        }
        states.read(slot, buffer, length);
        return new ByteSource(buffer, VectorCodec.KEY_AT);
    }

    /** Puts a new state in the place of the story's former one, if there is one. */
    void put(StoryState state) {
        put(state, scratch, VectorCodec.readHashes(new ByteSource(state.bytes(), VectorCodec.KEY_AT), scratch));
    }

    /**
     * The same for a state that was just written.
     *
     * @param vector of it
     */
    void put(StoryState state, StoryVector vector) {
        put(state, vector, VectorCodec.end(state.bytes()));
    }

    private void put(StoryState state, StoryVector vector, int end) {
        byte[] bytes = state.bytes();
        int slot = slots.get(state.key());
        clear(former);
        if (slot < 0) {
            slot = takeSlot();
            slots.put(state.key(), slot);
            queue.add(StoryCodec.touched(bytes), state.key());
        } else {
            VectorCodec.readHashes(vector(slot), former);
        }
        keys[slot] = state.key();
        touched[slot] = StoryCodec.touched(bytes);
        clock = Math.max(clock, touched[slot]);
        states.put(slot, bytes);
        vectorLengths[slot] = (short) end;
        index(slot, former, vector);
    }

    void delete(long key) {
        int slot = slots.remove(key);
        VectorCodec.readHashes(vector(slot), former);
        clear(scratch);
        index(slot, former, scratch);
        states.remove(slot);
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
            long last = slot < 0 ? 0 : touched[slot];
            if (slot >= 0 && last > queue.time()) {
                queue.remove();
                queue.add(last, key);
            } else if (slot < 0) {
                queue.remove();
            } else if (last < before || slots.size() > atMost) {
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
        if (used == keys.length) {
            keys = Arrays.copyOf(keys, used * 2);
            touched = Arrays.copyOf(touched, used * 2);
            termCounts = Arrays.copyOf(termCounts, used * 2);
            full = Arrays.copyOf(full, full.length * 2);
            vectorLengths = Arrays.copyOf(vectorLengths, used * 2);
        }
        return used++;
    }

    private static void clear(StoryVector vector) {
        vector.size = 0;
        vector.articles = 0;
        vector.absorbed = StoryVector.NOTHING;
    }

    /** Finds the terms of one that another does not have; tells how many they are. */
    private static int missing(StoryVector of, StoryVector in, int[] hashes) {
        int size = 0;
        int j = 0;
        for (int i = 0; i < of.size; i++) {
            while (j < in.size && in.hashes[j] < of.hashes[i]) {
                j++;
            }
            hashes[size] = of.hashes[i];
            size += j < in.size && in.hashes[j] == of.hashes[i] ? 0 : 1;
        }
        return size;
    }

    /** Makes the index say what a story has now; only terms that came or went are touched. */
    private void index(int slot, StoryVector before, StoryVector now) {
        int gone = missing(before, now, hashes);
        index.loadLists(hashes, gone);
        for (int i = 0; i < gone; i++) {
            index.remove(hashes[i], slot);
        }
        int come = missing(now, before, hashes);
        index.loadLists(hashes, come);
        for (int i = 0; i < come; i++) {
            index.add(hashes[i], slot);
        }
        for (long key : before.absorbed) {
            absorbed.remove(key);
        }
        for (long key : now.absorbed) {
            absorbed.put(key, slot);
        }
        spans.put(slot, now);
        termCounts[slot] = (byte) now.size;
        leastTerms = now.size == 0 ? leastTerms : Math.min(leastTerms, now.size);
        boolean isFull = now.size == VectorEditor.MAX_TERMS;
        full[slot >> 6] = isFull ? full[slot >> 6] | 1L << slot : full[slot >> 6] & ~(1L << slot);
        withArticles += (now.articles > 0 ? 1 : 0) - (before.articles > 0 ? 1 : 0);
        frequencies.stories(withArticles);
    }
}
