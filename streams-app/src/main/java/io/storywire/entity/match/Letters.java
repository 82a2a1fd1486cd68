package io.storywire.entity.match;

import java.lang.Character.UnicodeBlock;
import java.text.Normalizer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each UTF-16 code unit is to the tokeniser, and what it is folded to, as two tables of 65,536 entries (192 kB)
 * that are filled once, in some milliseconds. Folding removes case, accents, vowel points and width, so that
 * {@code Erdogan} finds {@code Erdoğan}; scripts in which marks make another letter (Indic, kana) keep them.
 */
final class Letters {

    private static final Set<UnicodeBlock> UNSPACED = Set.of(
            UnicodeBlock.HIRAGANA, UnicodeBlock.THAI, UnicodeBlock.LAO, UnicodeBlock.KHMER, UnicodeBlock.MYANMAR);

    static final byte OTHER = 0;
    static final byte LOWER = 1;
    static final byte UPPER = 2;
    /** A letter of a script without case, written with spaces: Arabic, Hebrew, Devanagari, Hangul, also katakana. */
    static final byte CASELESS = 3;

    static final byte DIGIT = 4;
    /** A letter of a script without spaces; each is a token: Han, hiragana, Thai, Lao, Khmer, Burmese. */
    static final byte ALONE = 5;
    /** Belongs to the token around it but does not count: accents, joiners, soft hyphens, direction marks. */
    static final byte IGNORED = 6;

    static final byte SPACE = 7;
    static final byte NEWLINE = 8;

    /** What a letter or digit of ASCII is folded to, see {@link #plain}. */
    static final int PLAIN_FOLD = 0x7f;

    static final int PLAIN_LOWER = 0x80;
    static final int PLAIN_UPPER = 0x100;

    private static final char[] PLAIN = new char[0x80];
    private static final byte[] CLASS = new byte[1 << 16];
    private static final char[] FOLD = new char[1 << 16];

    static {
        for (int c = 0; c < 1 << 16; c++) {
            CLASS[c] = classify((char) c);
            FOLD[c] = foldSlowly((char) c);
        }
        for (int c = 0; c < PLAIN.length; c++) {
            int kind = CLASS[c] == LOWER ? PLAIN_LOWER : CLASS[c] == UPPER ? PLAIN_UPPER : 0;
            PLAIN[c] = (char) (kind != 0 || CLASS[c] == DIGIT ? kind | FOLD[c] : 0);
        }
    }

    private Letters() {}

    static byte classOf(char c) {
        return CLASS[c];
    }

    /** Of a letter or digit of ASCII its folded form and which kind of letter it is; 0 of other characters of ASCII. */
    static int plain(char ascii) {
        return PLAIN[ascii];
    }

    /** Whether a token of letters may go on with this character: a letter, a digit or what does not count. */
    static boolean goesOn(char c) {
        return CLASS[c] >= LOWER && CLASS[c] <= IGNORED;
    }

    /** The folded form; {@code ß}, {@code æ}, {@code œ} stay and are spelt out by {@link #second}. */
    static char fold(char c) {
        return FOLD[c];
    }

    /** The second letter of a folded ligature, or 0. */
    static char second(char c) {
        return switch (c) {
            case 'ß', 'ẞ' -> 's';
            case 'æ', 'Æ', 'œ', 'Œ' -> 'e';
            default -> 0;
        };
    }

    private static byte classify(char c) {
        if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
            return NEWLINE;
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return SPACE;
        }
        if (Character.isSurrogate(c)) {
            return OTHER;
        }
        return switch (Character.getType(c)) {
            case Character.LOWERCASE_LETTER -> LOWER;
            case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> UPPER;
            case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
            case Character.FORMAT, Character.ENCLOSING_MARK -> IGNORED;
            case Character.OTHER_LETTER, Character.MODIFIER_LETTER -> isAlone(c) ? ALONE : CASELESS;
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> classifyMark(c);
            default -> OTHER;
        };
    }

    private static byte classifyMark(char c) {
        if (isFolded(c) || c >= 0xFE00 && c <= 0xFE2F) {
            return IGNORED;
        }
        return isAlone(c) ? ALONE : CASELESS;
    }

    private static boolean isAlone(char c) {
        return Character.isIdeographic(c) || isUnspaced(UnicodeBlock.of(c));
    }

    private static boolean isUnspaced(@Nullable UnicodeBlock block) {
        return block != null && UNSPACED.contains(block);
    }

    /** Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic and their extensions: where marks are accents. */
    private static boolean isFolded(char c) {
        return c < 0x0700 || c >= 0x1AB0 && c < 0x2000 || c >= 0xFF00 && c < 0xFF60;
    }

    private static char foldSlowly(char c) {
        char special = foldLetter(c);
        if (special != 0) {
            return special;
        }
        if (!isFolded(c) || c < 0x80) {
            return Character.toLowerCase(c);
        }
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
        return parts.isEmpty() ? c : Character.toLowerCase(parts.charAt(0));
    }

    private static char foldLetter(char c) {
        return switch (c) {
            case 'ß', 'ẞ' -> 's';
            case 'æ', 'Æ' -> 'a';
            case 'œ', 'Œ', 'ø', 'Ø' -> 'o';
            case 'ł', 'Ł' -> 'l';
            case 'đ', 'Đ', 'ð', 'Ð' -> 'd';
            case 'ı', 'İ' -> 'i';
            case 'þ', 'Þ' -> 't';
            default -> 0;
        };
    }
}
