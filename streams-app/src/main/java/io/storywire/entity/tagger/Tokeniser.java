package io.storywire.entity.tagger;

import io.storywire.entity.match.LongSet;

/**
 * Cuts a text into sentences of tokens, by offsets, without making strings.
 *
 * <p>A word is a run of letters, digits and marks with what holds it together: hyphens, apostrophes inside a name, dots
 * of an abbreviation or a number, {@code &} between capitals, a leading {@code @} or {@code #}. The endings
 * {@code 's 're 've 'll 'd 'm n't} are tokens of their own, as in the Penn Treebank. A line break always ends a sentence.
 *
 * <p>One look at every char, and a bounded look ahead: linear in the text. Stateless.
 */
public final class Tokeniser {
    private static final LongSet ABBREVIATIONS = hashes(
            ("mr mrs ms dr st jr sr inc corp co ltd bros gen sen rep gov lt col sgt capt cmdr adm maj prof rev hon pres "
                            + "no vs etc jan feb mar apr jun jul aug sep sept oct nov dec mt ft ave blvd rd dept univ "
                            + "assn messrs mme mlle ste fr det supt insp")
                    .split(" "));
    private static final int LONGEST_ABBREVIATION = 6;
    private static final int LONGEST_CLITIC = 2;

    /** ASCII letters, digits and the low line. */
    private static final boolean[] PLAIN = new boolean[128];

    static {
        for (char c = 0; c < PLAIN.length; c++) {
            PLAIN[c] = (c | ' ') >= 'a' && (c | ' ') <= 'z' || c >= '0' && c <= '9' || c == '_';
        }
    }

    private Tokeniser() {}

    private static LongSet hashes(String... words) {
        LongSet hashes = new LongSet(words.length);
        for (String word : words) {
            hashes.add(Hash.lower(word, 0, word.length()));
        }
        return hashes;
    }

    /**
     * Reads the next sentence.
     *
     * @param text any string
     * @param from where to begin, at least 0
     * @param out is emptied and filled; stays empty only at the end of the text
     * @return where the next sentence begins; the length of the text when there is none
     */
    public static int next(String text, int from, Tokens out) {
        out.clear();
        int at = from;
        boolean ended = false;
        while (at < text.length() && !out.full()) {
            char c = text.charAt(at);
            if (isSpace(c)) {
                if (out.size > 0 && (isBreak(c) || (ended && opensSentence(text, at)))) {
                    return at + 1;
                }
                at++;
                continue;
            }
            int end = tokenEnd(text, at);
            int cut = end - at > LONGEST_CLITIC + 1 ? negation(text, at, end) : end;
            out.add(at, cut);
            out.add(cut, end);
            ended = isTerminal(c) || (ended && isCloser(c));
            at = end;
        }
        return at;
    }

    private static int tokenEnd(String text, int at) {
        char c = text.charAt(at);
        if (isWord(text, at) || ((c == '@' || c == '#') && isWord(text, at + 1))) {
            return abbreviation(text, at, wordEnd(text, at));
        }
        if (isApostrophe(c)) {
            return cliticEnd(text, at);
        }
        return symbolEnd(text, at);
    }

    private static int wordEnd(String text, int from) {
        int at = plainEnd(text, from + width(text, from));
        while (at < text.length()) {
            if (isWord(text, at)) {
                at += width(text, at);
            } else if (text.startsWith("://", at)) {
                return addressEnd(text, at);
            } else if (joins(text, at)) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    /** Behind the ASCII letters and digits that begin here: all of most words. */
    private static int plainEnd(String text, int from) {
        int length = text.length();
        int at = from;
        while (at < length && isPlain(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isPlain(char c) {
        return c < 128 && PLAIN[c];
    }

    private static int addressEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Whether the char at {@code at}, which is no word char and has one before it, holds two parts of a word together. */
    private static boolean joins(String text, int at) {
        if (!isWord(text, at + 1)) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (text.charAt(at)) {
            case '-', '‐', '‑', '@' -> true;
            case '\'', '’' -> cliticEnd(text, at) == at + 1;
            case '.' -> !(Character.isLowerCase(before) && Character.isUpperCase(after));
            case ',', ':' -> Character.isDigit(before) && Character.isDigit(after);
            case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after);
            default -> false;
        };
    }

    /** End of a token that begins with an apostrophe: behind {@code 's} and its like, else behind the apostrophe. */
    private static int cliticEnd(String text, int at) {
        int end = at + 1;
        while (end < text.length() && end - at <= LONGEST_CLITIC && isWord(text, end)) {
            end++;
        }
        return isWord(text, end) || !isClitic(text, at + 1, end) ? at + 1 : end;
    }

    private static boolean isClitic(String text, int from, int to) {
        if (to - from == 1) {
            return "sdmSDM".indexOf(text.charAt(from)) >= 0;
        }
        return to - from == 2
                && (text.regionMatches(true, from, "re", 0, 2)
                        || text.regionMatches(true, from, "ve", 0, 2)
                        || text.regionMatches(true, from, "ll", 0, 2));
    }

    /** Where "n't" begins in the word, or its end. */
    private static int negation(String text, int from, int to) {
        boolean negated = to - from > 3
                && (text.charAt(to - 1) | ' ') == 't'
                && isApostrophe(text.charAt(to - 2))
                && (text.charAt(to - 3) | ' ') == 'n';
        return negated ? to - 3 : to;
    }

    /** Takes the full stop into the word where it belongs there. */
    private static int abbreviation(String text, int from, int to) {
        if (to >= text.length() || text.charAt(to) != '.' || text.startsWith("..", to)) {
            return to;
        }
        boolean initials = Character.isLetter(text.charAt(to - 1)) && (to - from == 1 || text.charAt(to - 2) == '.');
        boolean known = to - from <= LONGEST_ABBREVIATION && ABBREVIATIONS.contains(Hash.lower(text, from, to));
        return initials || known ? to + 1 : to;
    }

    private static int symbolEnd(String text, int from) {
        char c = text.charAt(from);
        int at = from + width(text, from);
        if (c < 128) {
            while (at < text.length() && text.charAt(at) == c) {
                at++;
            }
        }
        return at;
    }

    private static boolean opensSentence(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < 8 && isSpace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && !Character.isLowerCase(text.charAt(at));
    }

    private static boolean isTerminal(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…' || c == '。';
    }

    private static boolean isCloser(char c) {
        return "\"”’')]»".indexOf(c) >= 0;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || (c >= 0x7f && (c <= 0xa0 || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff'));
    }

    private static boolean isWord(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        if (c < 128) {
            return PLAIN[c];
        }
        int code = text.codePointAt(at);
        return Character.isLetterOrDigit(code) || isMark(code);
    }

    private static boolean isMark(int code) {
        int type = Character.getType(code);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static int width(String text, int at) {
        return Character.charCount(text.codePointAt(at));
    }
}
