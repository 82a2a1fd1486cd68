package io.storywire.story;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bytes of live stories by slot, outside the heap: a million stories are some 2.5 GB that no garbage collector has to
 * move. Memory is taken in chunks, given to blocks of a multiple of {@value #UNIT} bytes, and used again for stories of the
 * same size; it is given back when the arena is no longer reachable. Not thread safe.
 */
final class StateArena {

    private static final int UNIT = 64;
    /** Chunks hold so many units, a mebibyte; more when one block takes more. */
    private static final int CHUNK = 1 << 14;
    /** The first chunk is small, for engines of few stories. */
    private static final int FIRST = 1 << 8;

    private final List<ByteBuffer> chunks = new ArrayList<>();
    /** Per size in units, the blocks that are free. */
    private final List<Blocks> free = new ArrayList<>();

    private int[] lengths = new int[1 << 10];
    /** Per slot, in which unit its block begins, counted over all chunks. */
    private int[] blocks = new int[1 << 10];
    /** The first unit of the latest chunk that was never used. */
    private int next;

    /** A stack of blocks. */
    private static final class Blocks {
        private int[] starts = new int[4];
        private int size;

        void push(int start) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
            }
            starts[size++] = start;
        }
    }

    /** A copy of the bytes of a slot that has some. */
    byte[] get(int slot) {
        byte[] bytes = new byte[lengths[slot]];
        chunks.get(blocks[slot] / CHUNK).get(offset(blocks[slot]), bytes);
        return bytes;
    }

    /** Copies the first bytes of a slot. */
    void read(int slot, byte[] into, int length) {
        chunks.get(blocks[slot] / CHUNK).get(offset(blocks[slot]), into, 0, length);
    }

    /** Puts bytes in the place of those that the slot has. */
    void put(int slot, byte[] bytes) {
        if (slot >= lengths.length) {
            lengths = Arrays.copyOf(lengths, Math.max(slot + 1, lengths.length * 2));
            blocks = Arrays.copyOf(blocks, lengths.length);
        }
        if (units(bytes.length) != units(lengths[slot])) {
            remove(slot);
            blocks[slot] = take(units(bytes.length));
        }
        lengths[slot] = bytes.length;
        chunks.get(blocks[slot] / CHUNK).put(offset(blocks[slot]), bytes);
    }

    void remove(int slot) {
        int units = units(lengths[slot]);
        if (units > 0) {
            free.get(units).push(blocks[slot]);
            lengths[slot] = 0;
        }
    }

    private int take(int units) {
        while (free.size() <= units) {
            free.add(new Blocks());
        }
        Blocks same = free.get(units);
        if (same.size > 0) {
            return same.starts[--same.size];
        }
        int room = chunks.isEmpty()
                ? 0
                : Math.min(CHUNK, chunks.get(chunks.size() - 1).capacity() / UNIT);
        if (chunks.isEmpty() || next + units > room) {
            chunks.add(ByteBuffer.allocateDirect(UNIT * Math.max(units, chunks.isEmpty() ? FIRST : CHUNK)));
            next = 0;
        }
        int start = (chunks.size() - 1) * CHUNK + next;
        next += units;
        return start;
    }

    private static int offset(int block) {
        return block % CHUNK * UNIT;
    }

    private static int units(int bytes) {
        return (bytes + UNIT - 1) / UNIT;
    }
}
