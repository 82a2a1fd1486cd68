package io.storywire.story;

import java.util.Arrays;

/**
 * The slots of the stories that have a term, for terms of two stories and more: lists in blocks of some sizes, cut from large
 * arrays. A term of few stories costs four bytes for each and for their number, and no object. Not thread safe.
 *
 * <p>A block is its first place, counted over all chunks. There stands how many slots it has; in a free block, the next free one of its size. A block keeps its place until its size changes.
 */
final class PostingBlocks {

    private static final int CHUNK_BITS = 20;
    private static final int CHUNK = 1 << CHUNK_BITS;
    /** How many slots stand in a list at most. */
    static final int MOST = 1_000;
    /** Below so many they come back from {@link ManyPostings}. */
    static final int FEW = 500;

    /** Per number of slots, which size of blocks they take. */
    private static final byte[] SIZE_OF = new byte[MOST + 1];
    /** Per size, how many places a block has. */
    private static final int[] PLACES = new int[32];

    static {
        int size = 0;
        PLACES[0] = 3;
        for (int slots = 2; slots <= MOST; slots++) {
            if (slots + 1 > PLACES[size]) {
                size++;
                PLACES[size] = Math.min(MOST + 1, PLACES[size - 1] + Math.max(1, PLACES[size - 1] / 4));
            }
            SIZE_OF[slots] = (byte) size;
        }
    }

    private int[][] chunks = {new int[1 << 10]};
    private int chunkCount = 1;
    /** The first place of the latest chunk that was never used. */
    private int next;
    /** Per size, one more than the first free block. */
    private final int[] free = new int[PLACES.length];

    /** Has the processor fetch the beginning of a block; what it answers means nothing. */
    int load(int block) {
        return chunks[block >> CHUNK_BITS][block & (CHUNK - 1)];
    }

    void read(int block, TermIndex.Reader reader) {
        int[] chunk = chunks[block >> CHUNK_BITS];
        int at = block & (CHUNK - 1);
        reader.slots(chunk, at + 1, at + 1 + chunk[at]);
    }

    /** A new block of two slots. */
    int of(int one, int two) {
        int block = room(SIZE_OF[2]);
        set(block, 0, 2);
        set(block, 1, one);
        set(block, 2, two);
        return block;
    }

    /** Adds a slot to a block that has fewer than {@value #MOST}; the block may stand elsewhere then. */
    int add(int block, int slot) {
        int[] chunk = chunks[block >> CHUNK_BITS];
        int at = block & (CHUNK - 1);
        int size = chunk[at];
        int into = move(block, size, SIZE_OF[size], SIZE_OF[size + 1]);
        set(into, 0, size + 1);
        set(into, size + 1, slot);
        return into;
    }

    /** Takes out a slot of a block that has at least three; the block may stand elsewhere then. */
    int remove(int block, int slot) {
        int[] chunk = chunks[block >> CHUNK_BITS];
        int at = block & (CHUNK - 1);
        int size = chunk[at];
        chunk[find(chunk, at + 1, size, slot)] = chunk[at + size];
        chunk[at] = size - 1;
        return move(block, size - 1, SIZE_OF[size], SIZE_OF[size - 1]);
    }

    /** Where a slot stands that is there; asks for four at once, as the answer is nearly always no. */
    private static int find(int[] chunk, int from, int size, int slot) {
        int at = from;
        int end = from + size - 3;
        while (at < end
                && isOther(chunk[at], slot)
                                + isOther(chunk[at + 1], slot)
                                + isOther(chunk[at + 2], slot)
                                + isOther(chunk[at + 3], slot)
                        == -4) {
            at += 4;
        }
        while (chunk[at] != slot) {
            at++;
        }
        return at;
    }

    /** -1 if the numbers differ, else 0; they are not negative. */
    private static int isOther(int one, int two) {
        return -(one ^ two) >> Integer.SIZE - 1;
    }

    /** Takes out a slot of a block that has two, and the block with it; tells the other slot. */
    int dissolve(int block, int slot) {
        int[] chunk = chunks[block >> CHUNK_BITS];
        int at = block & (CHUNK - 1);
        int other = chunk[at + 1] == slot ? chunk[at + 2] : chunk[at + 1];
        leave(block, SIZE_OF[2]);
        return other;
    }

    /** Gives a block of so many slots another size, if it is another. */
    private int move(int block, int slots, int size, int newSize) {
        if (size == newSize) {
            return block;
        }
        int into = room(newSize);
        int[] from = chunks[block >> CHUNK_BITS];
        System.arraycopy(from, block & (CHUNK - 1), chunks[into >> CHUNK_BITS], into & (CHUNK - 1), slots + 1);
        leave(block, size);
        return into;
    }

    /** Takes out a block of {@value #MOST} slots; tells them. */
    int[] take(int block) {
        int from = (block & (CHUNK - 1)) + 1;
        int[] slots = Arrays.copyOfRange(chunks[block >> CHUNK_BITS], from, from + MOST);
        leave(block, SIZE_OF[MOST]);
        return slots;
    }

    /** A new block of two slots at least, and fewer than {@value #MOST}. */
    int of(int[] slots) {
        int block = room(SIZE_OF[slots.length]);
        set(block, 0, slots.length);
        System.arraycopy(slots, 0, chunks[block >> CHUNK_BITS], (block & (CHUNK - 1)) + 1, slots.length);
        return block;
    }

    private int room(int size) {
        int first = free[size] - 1;
        if (first >= 0) {
            free[size] = chunks[first >> CHUNK_BITS][first & (CHUNK - 1)];
            return first;
        }
        makeRoom(PLACES[size]);
        int block = (chunkCount - 1 << CHUNK_BITS) + next;
        next += PLACES[size];
        return block;
    }

    /** The first chunk grows, so that an engine of few stories stays small; of the others each is whole. */
    private void makeRoom(int places) {
        int[] last = chunks[chunkCount - 1];
        if (next + places <= last.length) {
            return;
        }
        if (last.length < CHUNK) {
            chunks[chunkCount - 1] = Arrays.copyOf(last, Math.min(CHUNK, Math.max(2 * last.length, next + places)));
            makeRoom(places);
            return;
        }
        if (chunkCount == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunkCount * 2);
        }
        chunks[chunkCount++] = new int[CHUNK];
        next = 0;
    }

    private void leave(int block, int size) {
        set(block, 0, free[size]);
        free[size] = block + 1;
    }

    private void set(int block, int place, int value) {
        chunks[block >> CHUNK_BITS][(block & (CHUNK - 1)) + place] = value;
    }
}
