package io.storywire.enrich.segment;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits text into words. Texts of scripts with spaces take a fast path: letters, marks and digits, with apostrophes,
 * hyphens, full stops and commas between them where they belong to the word ({@code Musk's}, {@code e-mail},
 * {@code 7.8}). Stretches of Han, kana, Thai, Lao, Khmer and Burmese are split by ICU's dictionaries. Linear.
 */
public final class Words {

    private static final ThreadLocal<BreakIterator> DICTIONARY =
            ThreadLocal.withInitial(() -> BreakIterator.getWordInstance(ULocale.ROOT));

    private Words() {}

    /** The words of a text in order; punctuation and blanks are not words. */
    public static List<Span> of(String text) {
        List<Span> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (!inWord(c)) {
                i++;
                continue;
            }
            int end = Spaceless.is(c) ? spaceless(text, i, words) : spaced(text, i);
            if (!Spaceless.is(c)) {
                words.add(new Span(i, end));
            }
            i = end;
        }
        return words;
    }

    private static int spaced(String text, int start) {
        int i = start + 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean goesOn = (inWord(c) && !Spaceless.is(c)) || joins(text, i);
            if (!goesOn) {
                return i;
            }
            i++;
        }
        return i;
    }

    private static boolean joins(String text, int i) {
        char c = text.charAt(i);
        if (i + 1 >= text.length() || !inWord(text.charAt(i + 1))) {
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

    private static int spaceless(String text, int start, List<Span> words) {
        int end = start + 1;
        while (end < text.length() && Spaceless.is(text.charAt(end))) {
            end++;
        }
        BreakIterator breaks = DICTIONARY.get();
        breaks.setText(text.substring(start, end));
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (Character.isLetterOrDigit(text.charAt(start + from))) {
                words.add(new Span(start + from, start + to));
            }
            from = to;
        }
        return end;
    }

    private static boolean inWord(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || Character.isSurrogate(c)
                || c == '\u200C'
                || c == '\u200D';
    }
}
