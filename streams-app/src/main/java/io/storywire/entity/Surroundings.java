package io.storywire.entity;

import io.storywire.entity.match.Tokeniser;
import io.storywire.entity.match.Tokens;
import io.storywire.entity.match.Tokens.Gap;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells from the words around it whether a single word is a name by itself or part of a longer one. */
final class Surroundings {

    private static final Set<Long> TITLES = hashes(
            "president vice minister prime chancellor king queen prince princess pope sen senator rep representative "
                    + "congressman congresswoman gov governor mayor mr mrs ms dr prof professor judge justice chief "
                    + "general gen col colonel capt captain lt sgt sergeant officer ceo chairman chair secretary "
                    + "director coach sir lord lady dame ayatollah sheikh sultan attorney ambassador speaker leader "
                    + "founder spokesman spokeswoman spokesperson inc corp co ltd llc plc ag sa se nv gmbh group "
                    + "holdings police court government parliament army airport");
    private static final Set<Long> OPENERS = hashes(
            "the a an and but or so yet if as at by for from in into of off on onto over to up with after before "
                    + "since until when while where whether because although though however meanwhile then now today "
                    + "yesterday tomorrow here there this that these those he she it they we you i his her its their "
                    + "our your my both either neither each every all some many most few several other another such "
                    + "not no yes only even also still just like unlike despite during under against between among "
                    + "about around across outside inside near through throughout within without according asked "
                    + "what who whom whose which why how once earlier later last next first monday tuesday wednesday "
                    + "thursday friday saturday sunday january february march april may june july august september "
                    + "october november december former ex late");
    private static final Set<String> NOUNS_CAPITALISED = Set.of("de", "lb");

    private final Tokens tokens;
    private final boolean telling;

    /** @param language ISO 639-1: in German every noun has a capital, which then says nothing */
    Surroundings(Tokens tokens, String language) {
        this.tokens = tokens;
        this.telling = !NOUNS_CAPITALISED.contains(language);
    }

    /** Whether a name of one word stands in a longer name; always false for names of several words. */
    boolean isInLongerName(int first, int last) {
        if (first != last) {
            return false;
        }
        if (joinedName(first) || joinedName(first + 1)) {
            return true;
        }
        if (!telling || tokens.is(first, Tokens.CASE_BLIND) || tokens.is(first, Tokens.CASELESS)) {
            return false;
        }
        return isNameLike(first - 1, first) || isNameLike(first + 1, first + 1);
    }

    /** Whether a word before a name could be a first name: capitalised, no title, no word that opens sentences. */
    boolean isNameLike(int neighbour, int gapAt) {
        if (neighbour < 0 || neighbour >= tokens.count() || tokens.gap(gapAt) != Gap.SPACE) {
            return false;
        }
        long hash = tokens.hash(neighbour);
        return tokens.is(neighbour, Tokens.CAPITAL) && !TITLES.contains(hash) && !OPENERS.contains(hash);
    }

    /** Capitalised words on both sides of a hyphen: {@code Keller-Sutter}, but not {@code EU-Kommission}. */
    private boolean joinedName(int token) {
        return tokens.gap(token) == Gap.HYPHEN
                && telling
                && tokens.is(token, Tokens.CAPITAL)
                && tokens.is(token - 1, Tokens.CAPITAL)
                && !tokens.is(token - 1, Tokens.ALL_CAPITALS);
    }

    static Set<Long> hashes(String words) {
        return Arrays.stream(words.split(" ")).map(Tokeniser::hash).collect(Collectors.toCollection(HashSet::new));
    }
}
