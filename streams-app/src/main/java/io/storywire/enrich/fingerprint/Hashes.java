package io.storywire.enrich.fingerprint;

/** Hashes of words and of sequences of words; the same on every machine. */
final class Hashes {

    /** The state of a hash of no chars. */
    static final long START = 0xCBF29CE484222325L;

    private static final long FNV_PRIME = 0x100000001B3L;

    private Hashes() {}

    /** The state of a hash with one more char; {@link #mix} makes the hash of it. */
    static long step(long state, char c) {
        return (state ^ c) * FNV_PRIME;
    }

    static int of(char[] chars, int length) {
        long state = START;
        for (int i = 0; i < length; i++) {
            state = step(state, chars[i]);
        }
        return mix(state);
    }

    static int of(CharSequence text) {
        long state = START;
        for (int i = 0; i < text.length(); i++) {
            state = step(state, text.charAt(i));
        }
        return mix(state);
    }

    /** Of two words in this order. */
    static int pair(int a, int b) {
        return mix((a * 0x9E3779B97F4A7C15L) ^ (b & 0xFFFFFFFFL) ^ 0x5851F42DL << 32);
    }

    /** Of three words in this order. */
    static int triple(int a, int b, int c) {
        return mix((a * 0x9E3779B97F4A7C15L + b) * 0xD1B54A32D192ED03L + c);
    }

    /** The finaliser of Stafford's variant 13 of MurmurHash3, upper half. */
    static int mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return (int) ((z ^ z >>> 31) >>> 32);
    }
}
