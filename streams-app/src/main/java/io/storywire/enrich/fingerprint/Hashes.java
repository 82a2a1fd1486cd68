package io.storywire.enrich.fingerprint;

/** Hashes of words and of sequences of words; the same on every machine. */
final class Hashes {

    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private Hashes() {}

    static int of(char[] chars, int length) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ chars[i]) * FNV_PRIME;
        }
        return mix(hash);
    }

    static int of(CharSequence text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return mix(hash);
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
