package io.storywire.enrich.fingerprint;

/** What there is to know of a character for words: one look-up for ASCII, which is most of most texts. */
final class Signs {

    /** Belongs to words. */
    static final int PART = 1;
    /** A letter. */
    static final int LETTER = 2;
    /** A capital. */
    static final int CAPITAL = 4;
    /** A digit. */
    static final int DIGIT = 8;
    /** A sentence may begin behind it. */
    static final int STOP = 16;
    /** Sets words apart that stand around it. */
    static final int APART = 32;

    private static final String STOPS = ".!?\n。:“\"";
    private static final byte[] ASCII = ascii();
    private static final char[] LOWER = lower();

    private Signs() {}

    /** All that holds of a character, as bits. */
    static int of(char c) {
        return c < 0x80 ? ASCII[c] : described(c);
    }

    /** Whether it is a letter or digit of ASCII. */
    static boolean isPlainPart(char c) {
        return c < 0x80 && (ASCII[c] & PART) != 0;
    }

    /** Its lower case. */
    static char lower(char c) {
        return c < 0x80 ? LOWER[c] : Character.toLowerCase(c);
    }

    private static int described(char c) {
        int type = Character.getType(c);
        boolean letter = Character.isLetter(c);
        boolean digit = Character.isDigit(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        boolean joins = c == '-' || c == '\u2019' || c == '\'';
        return (letter || digit || mark ? PART : 0)
                | (letter ? LETTER : 0)
                | (Character.isUpperCase(c) ? CAPITAL : 0)
                | (digit ? DIGIT : 0)
                | (STOPS.indexOf(c) >= 0 ? STOP : 0)
                | (joins || Character.isWhitespace(c) ? 0 : APART);
    }

    private static byte[] ascii() {
        byte[] signs = new byte[0x80];
        for (char c = 0; c < signs.length; c++) {
            signs[c] = (byte) described(c);
        }
        return signs;
    }

    private static char[] lower() {
        char[] lower = new char[0x80];
        for (char c = 0; c < lower.length; c++) {
            lower[c] = Character.toLowerCase(c);
        }
        return lower;
    }
}
