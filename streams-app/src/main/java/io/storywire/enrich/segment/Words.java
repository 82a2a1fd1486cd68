package io.storywire.enrich.segment;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * Splits text into words. Texts of scripts with spaces take a fast path: letters, marks and digits, with apostrophes,
 * hyphens, full stops and commas between them where they belong to the word ({@code Musk's}, {@code e-mail},
 * {@code 7.8}). Stretches of Han, kana, Thai, Lao, Khmer and Burmese are split by ICU's dictionaries. Linear.
 */
final class Words {

    private static final ThreadLocal<BreakIterator> DICTIONARY =
            ThreadLocal.withInitial(() -> BreakIterator.getWordInstance(ULocale.ROOT));

    private static final boolean[] ASCII = ascii();

    private Words() {}

    /** Hands over the words of a text in order; punctuation and blanks are not words. */
    static void split(String text, Tokens words) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (!inWord(c)) {
                i++;
            } else if (Spaceless.is(c)) {
                i = spaceless(text, i, words);
            } else {
                int end = spaced(text, i);
                words.add(i, end);
                i = end;
            }
        }
    }

    private static int spaced(String text, int start) {
        int i = start + 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean goesOn = inWord(c) ? !Spaceless.is(c) : joins(text, i);
            if (!goesOn) {
                return i;
            }
            i++;
        }
        return i;
    }

    private static boolean joins(String text, int i) {
        char c = text.charAt(i);
        if (c == ' ' || i + 1 >= text.length() || !inWord(text.charAt(i + 1))) {
            return false;
        }
        boolean letters = c == '\''
                || c == '’'
                || c == '-'
                || c == '\u2011'
                || c == '\u05F4'
                || c == '\u05F3'
                || (c == '"' && hebrew(text, i));
        boolean digits = (c == '.' || c == ',')
                && Character.isDigit(text.charAt(i - 1))
                && Character.isDigit(text.charAt(i + 1));
        return letters || digits;
    }

    /** Hebrew acronyms have a quotation mark before their last letter. */
    private static boolean hebrew(String text, int i) {
        return text.charAt(i - 1) >= '\u05D0'
                && text.charAt(i - 1) <= '\u05EA'
                && text.charAt(i + 1) >= '\u05D0'
                && text.charAt(i + 1) <= '\u05EA';
    }

    private static int spaceless(String text, int start, Tokens words) {
        int end = start + 1;
        while (end < text.length() && Spaceless.is(text.charAt(end))) {
            end++;
        }
        BreakIterator breaks = DICTIONARY.get();
        breaks.setText(text.substring(start, end));
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (Character.isLetterOrDigit(text.charAt(start + from))) {
                words.add(start + from, start + to);
            }
            from = to;
        }
        return end;
    }

    private static boolean inWord(char c) {
        if (c < 0x80) {
            return ASCII[c];
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || Character.isSurrogate(c)
                || c == '\u200C'
                || c == '\u200D';
    }

    private static boolean[] ascii() {
        boolean[] inWord = new boolean[0x80];
        for (char c = 0; c < inWord.length; c++) {
            inWord[c] = Character.isLetterOrDigit(c);
        }
        return inWord;
    }
}
