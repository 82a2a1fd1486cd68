package io.storywire.story;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Short texts as bytes: letters and digits of ASCII and spaces take six bits, other characters of Latin-1 fourteen; a text
 * that has yet others, or is no shorter that way, is written as UTF-8.
 */
final class PackedText {

    private static final String SIGNS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ";
    private static final int BITS = 6;
    private static final int OTHER = (1 << BITS) - 1;
    private static final byte[] NUMBERS = new byte[1 << Byte.SIZE];
    private static final byte[] LETTERS = Arrays.copyOf(SIGNS.getBytes(StandardCharsets.ISO_8859_1), OTHER + 1);

    static {
        Arrays.fill(NUMBERS, (byte) OTHER);
        for (int i = 0; i < SIGNS.length(); i++) {
            NUMBERS[SIGNS.charAt(i)] = (byte) i;
        }
    }

    private PackedText() {}

    static void write(String text, ByteSink out) {
        int length = packedLength(text);
        if (length < 0) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            out.varint(encoded.length * 2L);
            out.raw(encoded);
            return;
        }
        out.varint(text.length() * 2L + 1);
        long bits = 0;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bits |= (long) NUMBERS[c] << count;
            count += BITS;
            if (NUMBERS[c] == OTHER) {
                bits |= (long) c << count;
                count += Byte.SIZE;
            }
            if (count >= Integer.SIZE) {
                out.i32((int) bits);
                bits >>>= Integer.SIZE;
                count -= Integer.SIZE;
            }
        }
        out.number((int) bits, bytes(count));
    }

    private static int bytes(int bits) {
        return (bits + Byte.SIZE - 1) / Byte.SIZE;
    }

    /** In bytes, or -1 when it is better not packed. */
    private static int packedLength(String text) {
        int bits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= NUMBERS.length) {
                return -1;
            }
            bits += NUMBERS[c] == OTHER ? BITS + Byte.SIZE : BITS;
        }
        return bytes(bits) < text.length() ? bytes(bits) : -1;
    }

    static String read(ByteSource in) {
        int first = in.size();
        if ((first & 1) == 0) {
            return in.text(first / 2);
        }
        byte[] latin = new byte[first / 2];
        for (int i = 0; i < latin.length; i++) {
            int number = in.bits(BITS);
            latin[i] = number == OTHER ? (byte) in.bits(Byte.SIZE) : LETTERS[number];
        }
        in.endBits();
        return new String(latin, StandardCharsets.ISO_8859_1);
    }
}
