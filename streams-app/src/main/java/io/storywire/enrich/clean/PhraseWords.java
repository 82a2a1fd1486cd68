package io.storywire.enrich.clean;

import io.storywire.enrich.segment.Spaceless;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a line as the phrase table knows them: letters in lower case without apostrophes, {@value #NUMBER} for
 * anything that begins with a digit, and each character of a script without spaces as a word of its own.
 */
final class PhraseWords {

    /** Stands for a number. */
    static final String NUMBER = "#";

    private PhraseWords() {}

    /** The first words of a text, at most {@code most}. */
    static List<String> of(CharSequence text, int most) {
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < text.length() && words.size() < most) {
            char c = text.charAt(i);
            if (!wordCharacter(c)) {
                i++;
                continue;
            }
            int end = end(text, i);
            words.add(Character.isDigit(c) ? NUMBER : lower(text, i, end));
            i = end;
        }
        return words;
    }

    private static int end(CharSequence text, int start) {
        if (Spaceless.is(text.charAt(start))) {
            return start + 1;
        }
        int i = start + 1;
        while (i < text.length() && wordOrApostrophe(text, i) && !Spaceless.is(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean wordOrApostrophe(CharSequence text, int i) {
        char c = text.charAt(i);
        return wordCharacter(c)
                || ((c == '\'' || c == '’') && i + 1 < text.length() && wordCharacter(text.charAt(i + 1)));
    }

    private static String lower(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < 'a' || c > 'z') {
                return changed(text, start, end);
            }
        }
        return text.subSequence(start, end).toString();
    }

    private static String changed(CharSequence text, int start, int end) {
        StringBuilder word = new StringBuilder(end - start);
        boolean ascii = true;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != '\'' && c != '’') {
                word.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == 'İ' ? 'i' : c);
                ascii &= c < 0x80;
            }
        }
        return ascii ? word.toString() : word.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean wordCharacter(char c) {
        return c < 0x80
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                : Character.isLetterOrDigit(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}
