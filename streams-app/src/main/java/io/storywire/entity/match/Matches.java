package io.storywire.entity.match;

import java.util.Arrays;
import java.util.Set;

/**
 * Where aliases stand in a text: leftmost first, longest first, without overlaps; as parallel arrays. An alias is
 * taken only where it has word borders around it and is written as names are: {@code WHO} only in capitals,
 * {@code Bank of America} with as many capitals as in the catalogue.
 */
public final class Matches {

    private static final Set<String> GENITIVE_IN_S = Set.of("de", "nl", "sv", "da", "no", "nb", "nn", "lb", "fy");

    /** An English text of so many words that has no apostrophe has lost them: {@code Germanys} is Germany's. */
    private static final int MANY = 60;

    private final boolean genitiveInS;
    private int count;
    private int[] firsts = new int[32];
    private int[] lasts = new int[32];
    private int[] states = new int[32];
    private int foundLast;
    private int foundState;

    private Matches(boolean genitiveInS) {
        this.genitiveInS = genitiveInS;
    }

    /**
     * All matches of an automaton in a text. Linear: at most {@value AliasAutomaton#MAX_TOKENS} steps a token.
     *
     * @param language ISO 639-1; in some a name takes a genitive {@code s} without an apostrophe
     */
    public static Matches find(AliasAutomaton automaton, Tokens tokens, String language) {
        boolean bare = "en".equals(language) && tokens.count() > MANY && !tokens.hasApostrophe();
        Matches matches = new Matches(bare || GENITIVE_IN_S.contains(language));
        int token = 0;
        while (token < tokens.count()) {
            token = matches.takeFrom(token, automaton, tokens);
        }
        return matches;
    }

    /** How many. */
    public int count() {
        return count;
    }

    /** First token of a match. */
    public int first(int match) {
        return firsts[match];
    }

    /** Last token of a match. */
    public int last(int match) {
        return lasts[match];
    }

    /** The automaton's state, which leads to the postings. */
    public int state(int match) {
        return states[match];
    }

    /** Whether a match is one token with an ending that its alias has not: {@code Germanys}, {@code Chiles}. */
    public boolean isInflected(int match, AliasAutomaton automaton, Tokens tokens) {
        int token = firsts[match];
        return token == lasts[match] && automaton.step(0, tokens, token, tokens.hash(token)) != states[match];
    }

    /**
     * Takes the longest alias that begins at a token, unless one that begins at the next token reaches further:
     * {@code United States Geological Survey} against {@code The United States}.
     *
     * @return the token to go on with
     */
    private int takeFrom(int token, AliasAutomaton automaton, Tokens tokens) {
        if (!find(token, automaton, tokens)) {
            return token + 1;
        }
        int last = foundLast;
        int state = foundState;
        if (last > token && find(token + 1, automaton, tokens) && foundLast > last) {
            return token + 1;
        }
        add(token, last, state);
        return last + 1;
    }

    private boolean find(int first, AliasAutomaton automaton, Tokens tokens) {
        foundLast = -1;
        int state = Inflections.step(automaton, 0, tokens, first, genitiveInS);
        for (int last = first; state >= 0; last++) {
            if (automaton.head(state) >= 0 && fits(automaton, state, tokens, first, last)) {
                foundLast = last;
                foundState = state;
            }
            int next = last + 1;
            boolean goesOn = next < tokens.count() && tokens.inTitle(next) == tokens.inTitle(first);
            state = goesOn ? Inflections.step(automaton, state, tokens, next, genitiveInS) : -1;
        }
        return foundLast >= 0;
    }

    private void add(int first, int last, int state) {
        if (count == firsts.length) {
            firsts = Arrays.copyOf(firsts, count * 2);
            lasts = Arrays.copyOf(lasts, count * 2);
            states = Arrays.copyOf(states, count * 2);
        }
        firsts[count] = first;
        lasts[count] = last;
        states[count] = state;
        count++;
    }

    private static boolean fits(AliasAutomaton automaton, int state, Tokens tokens, int first, int last) {
        if (!hasBorders(tokens, first, last)) {
            return false;
        }
        for (int p = automaton.head(state); p >= 0; p = automaton.next(p)) {
            if (isWritten(automaton, p, tokens, first, last)) {
                return true;
            }
        }
        return false;
    }

    /** Whether tokens are written as an alias wants: capitals where it is an acronym, no more small words than it. */
    public static boolean isWritten(AliasAutomaton automaton, int posting, Tokens tokens, int first, int last) {
        int small = 0;
        boolean capitals = true;
        for (int i = first; i <= last; i++) {
            small += isSmall(tokens, i) ? 1 : 0;
            capitals &= tokens.is(i, Tokens.ALL_CAPITALS)
                    || tokens.length(i) == 1 && tokens.is(i, Tokens.CAPITAL)
                    || tokens.is(i, Tokens.NUMBER);
        }
        return small <= automaton.smallWords(posting) && (capitals || !automaton.is(posting, AliasAutomaton.ACRONYM));
    }

    static boolean isSmall(Tokens tokens, int token) {
        return !tokens.is(token, Tokens.CAPITAL)
                && !tokens.is(token, Tokens.CASELESS)
                && !tokens.is(token, Tokens.NUMBER);
    }

    private static boolean hasBorders(Tokens tokens, int first, int last) {
        char before = tokens.charAt(first, tokens.start(first) - 1);
        if (before == '@' || before == '_' || before == '.' && isWord(tokens.charAt(first, tokens.start(first) - 2))) {
            return false;
        }
        char after = tokens.charAt(last, tokens.end(last));
        char then = tokens.charAt(last, tokens.end(last) + 1);
        boolean goesOn = (after == '.' || after == '&' || after == '@' || after == '_' || after == '+') && isWord(then);
        return !goesOn && !(after == '-' && tokens.length(last) == 1 && first == last);
    }

    private static boolean isWord(char c) {
        byte kind = Letters.classOf(c);
        return kind >= Letters.LOWER && kind <= Letters.DIGIT;
    }
}
