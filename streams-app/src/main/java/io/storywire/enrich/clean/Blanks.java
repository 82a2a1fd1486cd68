package io.storywire.enrich.clean;

/** Characters that show nothing. */
final class Blanks {

    private Blanks() {}

    /** Line ends beyond those of ASCII. */
    static boolean lineEnd(char c) {
        return c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** Spaces of any width beyond those of ASCII. */
    static boolean blank(char c) {
        return c == '\u00A0'
                || c == '\u1680'
                || (c >= '\u2000' && c <= '\u200A')
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u3000';
    }

    /**
     * Control characters, soft hyphens, zero-width spaces, marks of writing direction, variation selectors and the
     * byte-order mark. The joiners U+200C and U+200D stay: Persian, Hindi and emoji are misspelt without them.
     */
    static boolean invisible(char c) {
        return c < ' '
                || (c >= 0x7F && c < 0xA0)
                || c == '\u00AD'
                || c == '\u200B'
                || c == '\u200E'
                || c == '\u200F'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u206F')
                || c == '\uFEFF'
                || (c >= '\uFFF0' && c <= '\uFFFC')
                || c == '\uFFFE'
                || c == '\uFFFF';
    }
}
