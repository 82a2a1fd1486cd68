package io.storywire.entity.tagger;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A map from 64-bit hashes to small numbers that forgets its keys.
 *
 * <p>Open addressing with linear probing; a slot holds the value and, above it, a few bits of the key's hash as a
 * fingerprint. A key that was never put is found all the same with a probability of about 5 * 2^-fingerprint (five slots
 * are looked at, as two thirds are taken): harmless where the value is one weak hint among many. Value 0 means absent.
 */
public final class PackedTable {
    private static final int MAX_BITS = 32;

    private final int valueBits;
    private final int fingerprintBits;
    private final int[] slots;

    /**
     * An empty table.
     *
     * @param valueBits bits of a value
     * @param fingerprintBits bits kept of a key; both together at most 32
     * @param entries how many keys will be put, at most
     */
    public PackedTable(int valueBits, int fingerprintBits, int entries) {
        this(valueBits, fingerprintBits, new int[entries + entries / 2 + 1]);
    }

    private PackedTable(int valueBits, int fingerprintBits, int[] slots) {
        if (valueBits < 1 || fingerprintBits < 1 || valueBits + fingerprintBits > MAX_BITS) {
            throw new IllegalArgumentException(valueBits + " + " + fingerprintBits + " bits do not fit a slot");
        }
        this.valueBits = valueBits;
        this.fingerprintBits = fingerprintBits;
        this.slots = slots;
    }

    /** Sets the value of a key that was not put before; {@code value} must be above 0. */
    public void put(long hash, int value) {
        if (value <= 0 || value >>> valueBits != 0) {
            throw new IllegalArgumentException(value + " is not in 1 to 2^" + valueBits + " - 1");
        }
        int at = home(hash);
        while (slots[at] != 0) {
            at = at + 1 == slots.length ? 0 : at + 1;
        }
        slots[at] = (fingerprint(hash) << valueBits) | value;
    }

    /** The value of a key, 0 if absent. */
    public int get(long hash) {
        int wanted = fingerprint(hash);
        int at = home(hash);
        while (slots[at] != 0) {
            if (slots[at] >>> valueBits == wanted) {
                return slots[at] & ((1 << valueBits) - 1);
            }
            at = at + 1 == slots.length ? 0 : at + 1;
        }
        return 0;
    }

    /**
     * The values of many keys. A table that is in no cache is waited for once: nothing is decided before the slots of all are
     * on their way.
     */
    void get(long[] hashes, int count, int[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = slots[home(hashes[i])];
        }
        for (int i = 0; i < count; i++) {
            into[i] = into[i] == 0 ? 0 : get(hashes[i]);
        }
    }

    /** Writes which slots are taken, then what is in them, one plane of bytes after another: that compresses best. */
    public void write(DataOutput out) throws IOException {
        out.writeByte(valueBits);
        out.writeByte(fingerprintBits);
        out.writeInt(slots.length);
        BitSet taken = new BitSet(slots.length);
        for (int i = 0; i < slots.length; i++) {
            taken.set(i, slots[i] != 0);
        }
        out.write(Arrays.copyOf(taken.toByteArray(), bitmapLength(slots.length)));
        for (int shift = 0; shift < valueBits + fingerprintBits; shift += Byte.SIZE) {
            byte[] plane = new byte[taken.cardinality()];
            int at = 0;
            for (int i = taken.nextSetBit(0); i >= 0; i = taken.nextSetBit(i + 1)) {
                plane[at++] = (byte) (slots[i] >>> shift);
            }
            out.write(plane);
        }
    }

    /** Reads what {@link #write} wrote. */
    static PackedTable read(DataInput in) throws IOException {
        int valueBits = in.readUnsignedByte();
        int fingerprintBits = in.readUnsignedByte();
        int[] slots = new int[in.readInt()];
        byte[] bitmap = new byte[bitmapLength(slots.length)];
        in.readFully(bitmap);
        BitSet taken = BitSet.valueOf(bitmap);
        byte[] plane = new byte[taken.cardinality()];
        for (int shift = 0; shift < valueBits + fingerprintBits; shift += Byte.SIZE) {
            in.readFully(plane);
            int at = 0;
            for (int i = taken.nextSetBit(0); i >= 0; i = taken.nextSetBit(i + 1)) {
                slots[i] |= (plane[at++] & 0xff) << shift;
            }
        }
        return new PackedTable(valueBits, fingerprintBits, slots);
    }

    private static int bitmapLength(int slots) {
        return (slots + Byte.SIZE - 1) / Byte.SIZE;
    }

    private int home(long hash) {
        return (int) (((hash >>> 32) * slots.length) >>> 32);
    }

    private int fingerprint(long hash) {
        return (int) hash & ((1 << fingerprintBits) - 1);
    }
}
