package io.storywire.enrich.segment;

/** Scripts that are written without spaces between words. */
public final class Spaceless {

    private Spaceless() {}

    /** Han, kana, Thai, Lao, Khmer, Burmese; Korean has spaces. */
    public static boolean is(char c) {
        return c >= 0x0E00
                && (c <= 0x0EFF
                        || (c >= 0x1000 && c <= 0x109F)
                        || (c >= 0x1780 && c <= 0x17FF)
                        || (c >= 0x3040 && c <= 0x30FF)
                        || (c >= 0x3400 && c <= 0x9FFF)
                        || (c >= 0xF900 && c <= 0xFAFF));
    }
}
