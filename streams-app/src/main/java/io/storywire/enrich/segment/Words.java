package io.storywire.enrich.segment;

/**
 * Splits text into words. Texts of scripts with spaces take a fast path: letters, marks and digits, with apostrophes,
 * hyphens, full stops and commas between them where they belong to the word ({@code Musk's}, {@code e-mail},
 * {@code 7.8}). Stretches of Han, kana, Thai, Lao, Khmer and Burmese are split by ICU's dictionaries. Linear.
 */
final class Words {

    private Words() {}

    /** Hands over the words of a text in order; punctuation and blanks are not words. */
    static void split(String text, Tokens words) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Runs.plain(c)) {
                i = plain(text, i, words);
            } else if (!inWord(c)) {
                i++;
            } else if (Spaceless.is(c)) {
                i = spaceless(text, i, words);
            } else {
                int end = spaced(text, i + 1);
                words.add(i, end);
                i = end;
            }
        }
    }

    /** A word that begins with letters or digits of ASCII: its hash is made on the way, for most have nothing else. */
    private static int plain(String text, int start, Tokens words) {
        long hash = LowerCase.SEED;
        int i = start;
        while (i < text.length() && Runs.plain(text.charAt(i))) {
            hash = LowerCase.hash(hash, text.charAt(i++));
        }
        int end = i < text.length() && text.charAt(i) == ' ' ? i : spaced(text, i);
        if (end == i) {
            words.add(start, end, hash);
        } else {
            words.add(start, end);
        }
        return end;
    }

    /** One past the word of which the characters before {@code from} are a part. */
    private static int spaced(String text, int from) {
        int i = from;
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
        int from = start;
        for (int to : Dictionary.ends(text, start, end)) {
            if (Character.isLetterOrDigit(text.charAt(from))) {
                words.add(from, to);
            }
            from = to;
        }
        return end;
    }

    private static boolean inWord(char c) {
        if (c < 0x80) {
            return Runs.plain(c);
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
