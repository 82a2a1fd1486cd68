package io.storywire.entity.tagger;

import io.storywire.entity.match.LongSet;

/**
 * Cuts a text into sentences of tokens, by offsets, without making strings.
 *
 * <p>A word is a run of letters, digits and marks with what holds it together: hyphens, apostrophes inside a name, dots
 * of an abbreviation or a number, {@code &} between capitals, a leading {@code @} or {@code #}. The endings
 * {@code 's 're 've 'll 'd 'm n't} are tokens of their own, as in the Penn Treebank. A line break always ends a sentence.
 *
 * <p>One look at every char, and a bounded look ahead: linear in the text.
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

    private final char[] text;
    private final int length;

    private Tokeniser(char[] text, int length) {
        this.text = text;
        this.length = length;
    }

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
        out.over(text);
        return new Tokeniser(out.chars(), text.length()).next(from, out);
    }

    private int next(int from, Tokens out) {
        int at = from;
        boolean ended = false;
        while (at < length && !out.full()) {
            char c = text[at];
            if (isSpace(c)) {
                if (out.size > 0 && (isBreak(c) || (ended && opensSentence(at)))) {
                    return at + 1;
                }
                at++;
                continue;
            }
            int end = smallEnd(at);
            if (end > at) {
                out.addSmall(at, end);
                ended = false;
                at = end;
                continue;
            }
            end = tokenEnd(at);
            int cut = end - at > LONGEST_CLITIC + 1 ? negation(at, end) : end;
            out.add(at, cut);
            out.add(cut, end);
            ended = isTerminal(c) || (ended && isCloser(c));
            at = end;
        }
        return at;
    }

    /** Behind a word of small ASCII letters that a blank or a comma follows, so that no rule adds to it or parts it; else from. */
    private int smallEnd(int from) {
        int at = from;
        while (at < length && text[at] >= 'a' && text[at] <= 'z') {
            at++;
        }
        return at < length && (text[at] == ' ' || text[at] == ',') ? at : from;
    }

    private int tokenEnd(int at) {
        char c = text[at];
        if (isWord(at) || ((c == '@' || c == '#') && isWord(at + 1))) {
            return abbreviation(at, wordEnd(at));
        }
        if (isApostrophe(c)) {
            return cliticEnd(at);
        }
        return symbolEnd(at);
    }

    private int wordEnd(int from) {
        int at = plainEnd(from + width(from));
        while (at < length) {
            if (isWord(at)) {
                at += width(at);
            } else if (isAddress(at)) {
                return addressEnd(at);
            } else if (joins(at)) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    /** Behind the ASCII letters and digits that begin here: all of most words. */
    private int plainEnd(int from) {
        int at = from;
        while (at < length && isPlain(text[at])) {
            at++;
        }
        return at;
    }

    private static boolean isPlain(char c) {
        return c < 128 && PLAIN[c];
    }

    private int addressEnd(int from) {
        int at = from;
        while (at < length && !isSpace(text[at])) {
            at++;
        }
        return at;
    }

    /** Whether the char at {@code at}, which is no word char and has one before it, holds two parts of a word together. */
    private boolean joins(int at) {
        if (!isWord(at + 1)) {
            return false;
        }
        char before = text[at - 1];
        char after = text[at + 1];
        return switch (text[at]) {
            case '-', '‐', '‑', '@' -> true;
            case '\'', '’' -> cliticEnd(at) == at + 1;
            case '.' -> !(Character.isLowerCase(before) && Character.isUpperCase(after));
            case ',', ':' -> Character.isDigit(before) && Character.isDigit(after);
            case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after);
            default -> false;
        };
    }

    /** End of a token that begins with an apostrophe: behind {@code 's} and its like, else behind the apostrophe. */
    private int cliticEnd(int at) {
        int end = at + 1;
        while (end < length && end - at <= LONGEST_CLITIC && isWord(end)) {
            end++;
        }
        return isWord(end) || !isClitic(at + 1, end) ? at + 1 : end;
    }

    private boolean isClitic(int from, int to) {
        if (to - from == 1) {
            return "sdmSDM".indexOf(text[from]) >= 0;
        }
        return to - from == 2 && (is(from, 'r', 'e') || is(from, 'v', 'e') || is(from, 'l', 'l'));
    }

    /** Where "n't" begins in the word, or its end. */
    private int negation(int from, int to) {
        boolean negated = to - from > 3
                && (text[to - 1] | ' ') == 't'
                && isApostrophe(text[to - 2])
                && (text[to - 3] | ' ') == 'n';
        return negated ? to - 3 : to;
    }

    /** Takes the full stop into the word where it belongs there. */
    private int abbreviation(int from, int to) {
        if (to >= length || text[to] != '.' || (to + 1 < length && text[to + 1] == '.')) {
            return to;
        }
        boolean initials = Character.isLetter(text[to - 1]) && (to - from == 1 || text[to - 2] == '.');
        boolean known = to - from <= LONGEST_ABBREVIATION && ABBREVIATIONS.contains(Hash.lower(text, from, to));
        return initials || known ? to + 1 : to;
    }

    private int symbolEnd(int from) {
        char c = text[from];
        int at = from + width(from);
        if (c < 128) {
            while (at < length && text[at] == c) {
                at++;
            }
        }
        return at;
    }

    private boolean opensSentence(int from) {
        int at = from;
        while (at < length && at - from < 8 && isSpace(text[at])) {
            at++;
        }
        return at < length && !Character.isLowerCase(text[at]);
    }

    private boolean isAddress(int at) {
        return text[at] == ':' && at + 2 < length && text[at + 1] == '/' && text[at + 2] == '/';
    }

    /** Whether two letters stand here, in any case. */
    private boolean is(int at, char first, char second) {
        return (text[at] | ' ') == first && (text[at + 1] | ' ') == second;
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

    private boolean isWord(int at) {
        if (at >= length) {
            return false;
        }
        char c = text[at];
        if (c < 128) {
            return PLAIN[c];
        }
        int code = Character.codePointAt(text, at, length);
        return Character.isLetterOrDigit(code) || isMark(code);
    }

    private static boolean isMark(int code) {
        int type = Character.getType(code);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private int width(int at) {
        return Character.charCount(Character.codePointAt(text, at, length));
    }
}
