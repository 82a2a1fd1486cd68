package io.storywire.entity.tagger;

/** 64-bit hashes of words, phrases and features. They are part of the model file: a change makes it unreadable. */
public final class Hash {
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private Hash() {}

    /** Scrambles all bits (the finaliser of SplitMix64). */
    static long mix(long h) {
        long x = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }

    /** Takes one more value into a hash; order counts. */
    static long step(long h, long value) {
        return (h ^ value) * PRIME + Long.rotateLeft(h, 29);
    }

    /** Hash of a word as written, with each run of digits as one {@code 0}, and one kind of apostrophe. */
    public static long cased(String text, int from, int to) {
        return cased(text.substring(from, to).toCharArray(), 0, to - from);
    }

    /** As {@link #cased}, after lower-casing char by char. */
    public static long lower(String text, int from, int to) {
        return lower(text.substring(from, to).toCharArray(), 0, to - from);
    }

    static long cased(char[] text, int from, int to) {
        return word(text, from, to, false);
    }

    static long lower(char[] text, int from, int to) {
        return word(text, from, to, true);
    }

    /** Hash of a phrase with one more word. */
    public static long phrase(long soFar, long cased) {
        return mix(step(soFar, cased));
    }

    private static long word(char[] text, int from, int to, boolean lower) {
        long h = 0;
        boolean digits = false;
        for (int i = from; i < to; i++) {
            char c = plain(text[i]);
            if (c == '0' && digits) {
                continue;
            }
            digits = c == '0';
            h = step(h, lower ? lower(c) : c);
        }
        return mix(h);
    }

    static char plain(char c) {
        if (c < 128) {
            return c >= '0' && c <= '9' ? '0' : c;
        }
        return switch (c) {
            case '’', '‘' -> '\'';
            case '“', '”' -> '"';
            case '‐', '‑' -> '-';
            default -> Character.isDigit(c) ? '0' : c;
        };
    }

    static char lower(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(c);
    }
}
