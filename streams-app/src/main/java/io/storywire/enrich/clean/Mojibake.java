package io.storywire.enrich.clean;

/**
 * UTF-8 that somebody read as Windows-1252 ({@code donâ€™t} for {@code don’t}).
 *
 * <p>A text is taken for broken only when at least {@value #ENOUGH} of its sequences decode to a character that such
 * texts contain: {@code Ã} and {@code â} are letters of Portuguese, Vietnamese and Romanian too, but hardly ever
 * followed by the signs that continuation bytes become. Linear time.
 */
final class Mojibake {

    /** Sequences that must decode before a text is taken for broken. */
    static final int ENOUGH = 2;

    private static final String UPPER_HALF =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
                    + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private Mojibake() {}

    /** The character that byte 0x80 to 0x9F is in Windows-1252. */
    static int windows1252(int value) {
        return UPPER_HALF.charAt(value - 0x80);
    }

    /** Whether the text has enough broken sequences. */
    static boolean in(String text) {
        int found = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xC2 && c <= 0xF4 && length(text, i) > 0 && ++found >= ENOUGH) {
                return true;
            }
        }
        return false;
    }

    /** How many characters the broken sequence at this place has: 2 to 4, or 0 when there is none. */
    static int length(String text, int at) {
        int lead = text.charAt(at);
        int length = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 && lead <= 0xDF ? 2 : 0;
        if (lead > 0xF4 || length == 0 || at + length > text.length()) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            int value = value(text.charAt(at + i));
            if (value < 0x80 || value > 0xBF) {
                return 0;
            }
        }
        int code = decode(text, at, length);
        return code >= 0xA0 && Character.isDefined(code) && !(code >= 0xD800 && code <= 0xDFFF) ? length : 0;
    }

    /** The character that the sequence should have been. */
    static int decode(String text, int at, int length) {
        int code = text.charAt(at) & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++) {
            code = code << 6 | (value(text.charAt(at + i)) & 0x3F);
        }
        return code;
    }

    private static int value(char c) {
        if (c < 0x100) {
            return c;
        }
        int index = UPPER_HALF.indexOf(c);
        return index < 0 ? -1 : 0x80 + index;
    }
}
