package io.storywire.story;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Appends numbers and texts to a growing array; {@link ByteSource} reads them back. Not thread safe. */
final class ByteSink {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /** So many bits are taken at once. */
    private static final int MOST_BITS = 16;

    private byte[] bytes = new byte[4096];
    private int size;
    /** Bits that do not fill a byte yet. */
    private int bits;

    private int bitCount;

    void u8(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    /** The lower three bytes, lowest first. */
    void i24(int value) {
        number(value, 3);
    }

    /** Four bytes, lowest first. */
    void i32(int value) {
        reserve(Integer.BYTES);
        INT.set(bytes, size, value);
        size += Integer.BYTES;
    }

    /** The lower bytes, up to four, lowest first; what comes next is written over the others. */
    void number(int value, int width) {
        reserve(Integer.BYTES);
        INT.set(bytes, size, value);
        size += width;
    }

    void i64(long value) {
        i32((int) value);
        i32((int) (value >>> 32));
    }

    void f32(float value) {
        i32(Float.floatToIntBits(value));
    }

    /** Seven bits a byte, lowest first; small numbers are short. Negative numbers take ten bytes. */
    void varint(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** A varint in which numbers near zero are short, whatever their sign. */
    void signed(long value) {
        varint(value << 1 ^ value >> 63);
    }

    void text(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        varint(encoded.length);
        raw(encoded);
    }

    /** The lower bits of a number, at most 24, right behind those before; {@link #endBits} goes on with whole bytes. */
    void bits(int value, int count) {
        bits |= (value & ((1 << count) - 1)) << bitCount;
        bitCount += count;
        reserve(Integer.BYTES);
        INT.set(bytes, size, bits);
        int whole = bitCount / Byte.SIZE;
        size += whole;
        bits >>>= whole * Byte.SIZE;
        bitCount -= whole * Byte.SIZE;
    }

    /** So many ones and a zero, as bits. */
    void ones(int count) {
        int rest = count;
        for (; rest >= MOST_BITS; rest -= MOST_BITS) {
            bits(-1, MOST_BITS);
        }
        bits((1 << rest) - 1, rest + 1);
    }

    void endBits() {
        if (bitCount > 0) {
            u8(bits);
        }
        bits = 0;
        bitCount = 0;
    }

    /** The order of the constants of an enum is a part of what is stored: new ones are appended. */
    @SuppressWarnings("EnumOrdinal")
    void constant(Enum<?> value) {
        u8(value.ordinal());
    }

    void raw(byte[] value) {
        raw(value, 0, value.length);
    }

    /** Some bytes as they were read. */
    void raw(Bytes value) {
        raw(value.all(), value.from(), value.to() - value.from());
    }

    private void raw(byte[] value, int from, int length) {
        reserve(length);
        System.arraycopy(value, from, bytes, size, length);
        size += length;
    }

    int size() {
        return size;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            grow(more);
        }
    }

    /** By itself, so that what writes a byte stays small. */
    private void grow(int more) {
        byte[] larger = new byte[Math.max(bytes.length * 2, size + more)];
        System.arraycopy(bytes, 0, larger, 0, size);
        bytes = larger;
    }
}
