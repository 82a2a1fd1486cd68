package io.storywire.entity.match;

import io.storywire.entity.match.Tokens.Gap;

/**
 * Splits text into {@link Tokens} in one pass.
 *
 * <p>A token is a run of letters and digits of one kind of script; a letter of a script without spaces is a token of
 * its own. What stands between two tokens is summed up as a {@link Gap}, which is all that matching needs: names are
 * joined by spaces, hyphens, ampersands and apostrophes, never by the end of a sentence. {@code J.K.}, {@code J. K.}
 * and {@code J K} come out alike.
 */
public final class Tokeniser {

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final int SHORTEST_SHOUT = 3;
    private static final char CYRILLIC = 0x0400;

    private final char[] text;
    private final Tokens tokens;
    private int at;

    private Tokeniser(char[] text, Tokens tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** The tokens of a headline and a body; either may be empty. */
    public static Tokens tokenise(String title, String body) {
        char[] head = title.toCharArray();
        char[] rest = body.toCharArray();
        Tokens tokens = new Tokens(head, rest);
        new Tokeniser(head, tokens).run();
        tokens.endTitle();
        new Tokeniser(rest, tokens).run();
        markBlindCase(tokens);
        return tokens;
    }

    /** The hash that a token of these letters has. */
    public static long hash(String word) {
        return stemHash(word.toCharArray(), 0, word.length());
    }

    static long hash(char[] text, int start, int end) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            hash = append(hash, text[i]);
        }
        return finish(hash);
    }

    private static long stemHash(char[] text, int start, int end) {
        return hash(text, start, start + Inflections.stemLength(text, start, end));
    }

    private void run() {
        int previous = tokens.count() - 1;
        int first = tokens.count();
        while (true) {
            int from = at;
            skipGap();
            if (at >= text.length) {
                return;
            }
            int token = tokens.count();
            boolean blank = at == from + 1 && text[from] == ' ';
            Gap gap = token == first ? Gap.SENTENCE : blank ? Gap.SPACE : gapBetween(previous, from);
            if (!addPlain(gap)) {
                addAny(gap);
            }
            previous = token;
        }
    }

    private void skipGap() {
        while (at < text.length) {
            byte kind = Letters.classOf(text[at]);
            if (kind >= Letters.LOWER && kind <= Letters.ALONE) {
                return;
            }
            at++;
        }
    }

    /** Adds a token of ASCII letters and digits only, as most are; does nothing if another begins here. */
    private boolean addPlain(Gap gap) {
        int end = at;
        int rest = 0;
        long hash = 0;
        while (end < text.length && text[end] < 0x80 && Letters.plain(text[end]) != 0) {
            int letter = Letters.plain(text[end]);
            hash = (hash + (letter & Letters.PLAIN_FOLD)) * MULTIPLIER;
            rest |= end > at ? letter : 0;
            end++;
        }
        if (end == at || end < text.length && Letters.goesOn(text[end])) {
            return false;
        }
        int first = Letters.plain(text[at]);
        boolean inner = (rest & Letters.PLAIN_UPPER) != 0;
        boolean small = ((first | rest) & Letters.PLAIN_LOWER) != 0;
        boolean capital = ((first | rest) & Letters.PLAIN_UPPER) != 0;
        int shape = shape(Letters.classOf(text[at]), capital && !small && end - at > 1, inner);
        tokens.add(at, end, finish(hash), shape, gap);
        at = end;
        return true;
    }

    private void addAny(Gap gap) {
        int start = at;
        byte kind = Letters.classOf(text[at]);
        int group = group(kind);
        long hash = append(0, text[at++]);
        int capitals = kind == Letters.UPPER ? 1 : 0;
        int small = kind == Letters.LOWER ? 1 : 0;
        int last = at;
        while (group != Letters.ALONE && at < text.length) {
            byte next = Letters.classOf(text[at]);
            if (next != Letters.IGNORED) {
                if (!joins(group, next)) {
                    break;
                }
                group = next == Letters.DIGIT ? group : group(next);
                hash = append(hash, text[at]);
                capitals += next == Letters.UPPER ? 1 : 0;
                small += next == Letters.LOWER ? 1 : 0;
                last = at + 1;
            }
            at++;
        }
        long whole = text[last - 1] < CYRILLIC ? finish(hash) : stemHash(text, start, last);
        boolean inner = capitals > (kind == Letters.UPPER ? 1 : 0);
        tokens.add(start, last, whole, shape(kind, capitals > 0 && small == 0 && last - start > 1, inner), gap);
    }

    /** Latin, Greek, Cyrillic are one group; digits go with any. */
    private static int group(byte kind) {
        return kind == Letters.UPPER ? Letters.LOWER : kind;
    }

    private static boolean joins(int group, byte next) {
        if (next == Letters.DIGIT) {
            return true;
        }
        return next >= Letters.LOWER && next <= Letters.CASELESS && (group == Letters.DIGIT || group(next) == group);
    }

    private static int shape(byte kind, boolean allCapitals, boolean innerCapital) {
        int shape = kind == Letters.UPPER ? Tokens.CAPITAL : 0;
        shape |= allCapitals ? Tokens.ALL_CAPITALS : 0;
        shape |= innerCapital ? Tokens.INNER_CAPITAL : 0;
        shape |= kind == Letters.DIGIT ? Tokens.NUMBER : 0;
        return kind == Letters.CASELESS || kind == Letters.ALONE ? shape | Tokens.CASELESS : shape;
    }

    private static long append(long hash, char c) {
        if (Letters.classOf(c) == Letters.IGNORED) {
            return hash;
        }
        long result = (hash + Letters.fold(c)) * MULTIPLIER;
        char second = c < 0x80 ? 0 : Letters.second(c);
        return second == 0 ? result : (result + second) * MULTIPLIER;
    }

    private static long finish(long hash) {
        long mixed = (hash ^ (hash >>> 29)) * MULTIPLIER;
        return mixed ^ (mixed >>> 32);
    }

    /** What stands from {@code from} to the token that begins at the present place. */
    private Gap gapBetween(int previous, int from) {
        if (from == at) {
            return Gap.NONE;
        }
        int marks = 0;
        char mark = 0;
        boolean spaces = false;
        boolean stop = false;
        for (int i = from; i < at; i++) {
            byte kind = Letters.classOf(text[i]);
            if (kind == Letters.NEWLINE) {
                return Gap.SENTENCE;
            }
            if (kind == Letters.SPACE) {
                spaces = true;
            } else if (kind == Letters.OTHER) {
                mark = text[i];
                marks++;
                stop |= isStop(mark);
            }
        }
        if (marks == 0) {
            return spaces ? Gap.SPACE : Gap.NONE;
        }
        return marks == 1 ? oneMark(previous, mark, spaces) : manyMarks(stop && spaces || isWideStop(mark));
    }

    private Gap oneMark(int previous, char mark, boolean spaces) {
        return switch (mark) {
            case '.' -> fullStop(previous, spaces);
            case '-', '‐', '‑' -> spaces ? Gap.BREAK : Gap.HYPHEN;
            case '&' -> Gap.TIGHT;
            case '\'', '’', 'ʼ', '/', '·', '・', '+' -> spaces ? Gap.BREAK : Gap.TIGHT;
            case ',', '、' -> Gap.COMMA;
            case '!', '?', '…', '。', '！', '？', '؟', '।' -> Gap.SENTENCE;
            default -> Gap.BREAK;
        };
    }

    private Gap fullStop(int previous, boolean spaces) {
        boolean initial = tokens.length(previous) == 1 && tokens.is(previous, Tokens.CAPITAL);
        if (!spaces) {
            return initial ? Gap.SPACE : Gap.TIGHT;
        }
        if (initial || Abbreviations.contains(tokens.hash(previous))) {
            return Gap.SPACE;
        }
        return Letters.classOf(text[at]) == Letters.LOWER ? Gap.BREAK : Gap.SENTENCE;
    }

    private Gap manyMarks(boolean stop) {
        return stop && Letters.classOf(text[at]) != Letters.LOWER ? Gap.SENTENCE : Gap.BREAK;
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…' || isWideStop(c);
    }

    private static boolean isWideStop(char c) {
        return c == '。' || c == '！' || c == '？' || c == '؟' || c == '।';
    }

    private static void markBlindCase(Tokens tokens) {
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            int from = tokens.sentenceStart(s);
            int to = tokens.sentenceStart(s + 1);
            if (to - from >= SHORTEST_SHOUT && isBlind(tokens, from, to)) {
                tokens.blindCase(from, to);
            }
        }
    }

    /** A section heading is a line that begins with {@code ##}. */
    private static boolean isHeading(Tokens tokens, int first) {
        return tokens.charAt(first, tokens.start(first) - 2) == '#';
    }

    /** All words in capitals, or a headline with nearly all words capitalised. */
    private static boolean isBlind(Tokens tokens, int from, int to) {
        int words = 0;
        int shouted = 0;
        int capitalised = 0;
        for (int i = from; i < to; i++) {
            boolean counts = !tokens.is(i, Tokens.NUMBER) && !tokens.is(i, Tokens.CASELESS) && tokens.length(i) > 3;
            words += counts ? 1 : 0;
            shouted += counts && tokens.is(i, Tokens.ALL_CAPITALS) ? 1 : 0;
            capitalised += counts && tokens.is(i, Tokens.CAPITAL) ? 1 : 0;
        }
        boolean headline =
                (tokens.inTitle(from) || isHeading(tokens, from)) && words >= 3 && capitalised * 10 >= words * 8;
        return headline || words >= 2 && shouted * 10 >= words * 8;
    }
}
