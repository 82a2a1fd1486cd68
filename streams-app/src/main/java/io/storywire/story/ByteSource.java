package io.storywire.story;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads what {@link ByteSink} wrote. Not thread safe. */
final class ByteSource {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private int at;
    /** Bits that were taken from {@link #bytes} and not told yet. */
    private long bits;

    private int bitCount;

    ByteSource(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    int at() {
        return at;
    }

    /** What was read from a place on. */
    Bytes since(int from) {
        return new Bytes(bytes, from, at);
    }

    void skip(int count) {
        at += count;
    }

    int u8() {
        return bytes[at++] & 0xFF;
    }

    int i24() {
        at += 3;
        return (bytes[at - 3] & 0xFF) | (bytes[at - 2] & 0xFF) << 8 | (bytes[at - 1] & 0xFF) << 16;
    }

    int i32() {
        int value = (int) INT.get(bytes, at);
        at += Integer.BYTES;
        return value;
    }

    long i64() {
        long value = (long) LONG.get(bytes, at);
        at += Long.BYTES;
        return value;
    }

    /** What stands at a place, wherever this reads. */
    int u8(int place) {
        return bytes[place] & 0xFF;
    }

    /** Three bytes, behind which there is at least one more. */
    int i24(int place) {
        return (int) INT.get(bytes, place) & 0xFFFFFF;
    }

    long i64(int place) {
        return (long) LONG.get(bytes, place);
    }

    /** One, two or four bytes; of four, the first bit is the sign. */
    int number(int place, int width) {
        return switch (width) {
            case 1 -> u8(place);
            case 2 -> u8(place) | u8(place + 1) << 8;
            default -> (int) INT.get(bytes, place);
        };
    }

    float f32() {
        return Float.intBitsToFloat(i32());
    }

    long varint() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    /** What {@link ByteSink#signed} wrote. */
    long signed() {
        long value = varint();
        return value >>> 1 ^ -(value & 1);
    }

    /** What {@link ByteSink#bits} wrote. */
    int bits(int count) {
        while (bitCount < count) {
            takeBytes();
        }
        int value = (int) bits & ((1 << count) - 1);
        leave(count);
        return value;
    }

    /** What {@link ByteSink#ones} wrote. */
    int ones() {
        int ones = 0;
        while (true) {
            int here = Math.min(bitCount, Long.numberOfTrailingZeros(~bits));
            ones += here;
            if (here < bitCount) {
                leave(here + 1);
                return ones;
            }
            leave(here);
            takeBytes();
        }
    }

    /** Takes as many as there is room for, eight at once where there are so many: what does not fit is the same when it comes again. */
    private void takeBytes() {
        if (at + Long.BYTES <= bytes.length) {
            bits |= (long) LONG.get(bytes, at) << bitCount;
            int taken = (Long.SIZE - 1 - bitCount) / Byte.SIZE;
            at += taken;
            bitCount += taken * Byte.SIZE;
        } else {
            do {
                bits |= (long) u8() << bitCount;
                bitCount += Byte.SIZE;
            } while (bitCount < Long.SIZE - Byte.SIZE && at < bytes.length);
        }
    }

    private void leave(int count) {
        bits >>>= count;
        bitCount -= count;
    }

    /** Goes on behind the last byte of which a bit was told. */
    void endBits() {
        at -= bitCount / Byte.SIZE;
        bits = 0;
        bitCount = 0;
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        return type.getEnumConstants()[u8()];
    }

    int size() {
        return (int) varint();
    }

    String text() {
        return text(size());
    }

    /** A text of so many bytes. */
    String text(int length) {
        String value = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return value;
    }
}
