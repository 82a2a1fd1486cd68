package io.storywire.entity.match;

/**
 * Other forms of a name: {@code Macrons}, {@code Путина}, {@code 삼성전자가}, {@code وروسيا}. Russian and Ukrainian names
 * are hashed without their endings, in aliases and texts alike. For other languages the plain form is tried first and
 * then the form without an ending or a prefix that is written together with it.
 */
final class Inflections {

    private static final String[] CYRILLIC = {
        "ами", "ями", "ого", "его", "ому", "ему", "ыми", "ими", "ові", "еві", "ой", "ей", "ою", "ею", "єю", "ом", "ем",
        "ым", "им", "ам", "ям", "ах", "ях", "ую", "юю", "ая", "яя", "ий", "ый", "а", "я", "у", "ю", "е", "и", "ы", "о",
        "і", "є", "ь"
    };
    private static final String[] HANGUL = {
        "에서는", "에서", "에게", "으로", "부터", "까지", "은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "로"
    };
    private static final String ARABIC_PREFIXES = "وفبلك";
    private static final String HEBREW_PREFIXES = "בלמהושכ";
    private static final int SHORTEST_CYRILLIC = 5;
    private static final int SHORTEST_LATIN = 5;
    private static final int SHORTEST_HANGUL = 3;
    private static final int SHORTEST_SEMITIC = 4;

    private Inflections() {}

    /** How many code units of a token count for its hash; all of them unless it is Cyrillic. */
    static int stemLength(char[] text, int start, int end) {
        int length = end - start;
        if (length < SHORTEST_CYRILLIC || !isCyrillic(text[end - 1]) || Character.isUpperCase(text[end - 1])) {
            return length;
        }
        for (String ending : CYRILLIC) {
            if (length - ending.length() >= 3 && endsWith(text, end, ending)) {
                return length - ending.length();
            }
        }
        return length;
    }

    /** The state after a token, also where it has an ending or prefix that the alias has not; -1 if none. */
    static int step(AliasAutomaton automaton, int state, Tokens tokens, int token, boolean genitiveInS) {
        int next = automaton.step(state, tokens, token, tokens.hash(token));
        if (next >= 0 || !tokens.is(token, Tokens.CAPITAL) && !tokens.is(token, Tokens.CASELESS)) {
            return next;
        }
        int length = tokens.length(token);
        char last = tokens.charAt(token, tokens.end(token) - 1);
        if (last == 's') {
            boolean genitive = genitiveInS && length >= SHORTEST_LATIN;
            return genitive ? shortened(automaton, state, tokens, token, 0, length - 1) : -1;
        }
        if (last < 0x0590) {
            return -1;
        }
        return isHangul(last)
                ? withoutParticle(automaton, state, tokens, token)
                : withoutPrefix(automaton, state, tokens, token);
    }

    private static int withoutParticle(AliasAutomaton automaton, int state, Tokens tokens, int token) {
        int length = tokens.length(token);
        for (String particle : HANGUL) {
            if (length - particle.length() >= SHORTEST_HANGUL - 1 && endsWith(tokens, token, particle)) {
                return shortened(automaton, state, tokens, token, 0, length - particle.length());
            }
        }
        return -1;
    }

    private static int withoutPrefix(AliasAutomaton automaton, int state, Tokens tokens, int token) {
        char first = tokens.charAt(token, tokens.start(token));
        boolean prefixed = ARABIC_PREFIXES.indexOf(first) >= 0 || HEBREW_PREFIXES.indexOf(first) >= 0;
        int length = tokens.length(token);
        return prefixed && length >= SHORTEST_SEMITIC ? shortened(automaton, state, tokens, token, 1, length) : -1;
    }

    private static int shortened(AliasAutomaton automaton, int state, Tokens tokens, int token, int from, int to) {
        return automaton.step(state, tokens, token, tokens.hashOfPart(token, from, to));
    }

    private static boolean endsWith(Tokens tokens, int token, String ending) {
        int at = tokens.end(token) - ending.length();
        for (int i = 0; i < ending.length(); i++) {
            if (tokens.charAt(token, at + i) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsWith(char[] text, int end, String ending) {
        for (int i = 0; i < ending.length(); i++) {
            if (text[end - ending.length() + i] != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCyrillic(char c) {
        return c >= 0x0400 && c < 0x0530;
    }

    private static boolean isHangul(char c) {
        return c >= 0xAC00 && c < 0xD7A4;
    }
}
