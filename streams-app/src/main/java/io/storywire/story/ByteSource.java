package io.storywire.story;

import java.nio.charset.StandardCharsets;

/** Reads what {@link ByteSink} wrote. Not thread safe. */
final class ByteSource {

    private final byte[] bytes;
    private int at;

    ByteSource(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    int at() {
        return at;
    }

    void skip(int count) {
        at += count;
    }

    int u8() {
        return bytes[at++] & 0xFF;
    }

    int i32() {
        int value = (bytes[at] & 0xFF)
                | (bytes[at + 1] & 0xFF) << 8
                | (bytes[at + 2] & 0xFF) << 16
                | (bytes[at + 3] & 0xFF) << 24;
        at += 4;
        return value;
    }

    long i64() {
        return (i32() & 0xFFFFFFFFL) | (long) i32() << 32;
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

    <E extends Enum<E>> E constant(Class<E> type) {
        return type.getEnumConstants()[u8()];
    }

    int size() {
        return (int) varint();
    }

    String text() {
        int length = size();
        String value = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return value;
    }
}
