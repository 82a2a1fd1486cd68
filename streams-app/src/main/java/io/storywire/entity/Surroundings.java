package io.storywire.entity;

import io.storywire.enrich.language.StopLists;
import io.storywire.entity.match.LongSet;
import io.storywire.entity.match.Tokeniser;
import io.storywire.entity.match.Tokens;
import io.storywire.entity.match.Tokens.Gap;
import io.storywire.events.EntityType;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

/** Tells from the words around it whether a name stands by itself or is part of a longer one. */
final class Surroundings {

    private static final LongSet TITLES = LongSet.ofWords(
            "president vice minister prime chancellor king queen prince princess pope sen senator rep representative "
                    + "congressman congresswoman gov governor mayor mr mrs ms dr prof professor judge justice chief "
                    + "general gen col colonel capt captain lt sgt sergeant officer ceo cfo coo chairman chair "
                    + "chairwoman secretary director coach sir lord lady dame ayatollah sheikh sultan attorney "
                    + "ambassador speaker leader founder co-founder spokesman spokeswoman spokesperson analyst "
                    + "executive manager owner police court government parliament army administration");
    private static final LongSet SUFFIXES = LongSet.ofWords(
            "inc corp co company ltd llc plc ag sa se nv gmbh spa ab oyj kk bhd corporation incorporated limited");
    /** What follows the name of a company and means a part of it or all of it: {@code Salomon Brothers International}. */
    private static final LongSet ARMS = LongSet.ofWords("international group holding holdings motor motors securities "
            + "capital markets worldwide global industries stores airlines pharmaceuticals");

    private static final LongSet OPENERS = LongSet.ofWords(
            "the a an and but or so yet if as at by for from in into of off on onto over to up with after before "
                    + "since until when while where whether because although though however meanwhile then now today "
                    + "yesterday tomorrow here there this that these those he she it they we you i his her its their "
                    + "our your my both either neither each every all some many most few several other another such "
                    + "not no yes only even also still just like unlike despite during under against between among "
                    + "about around across outside inside near through throughout within without according asked "
                    + "what who whom whose which why how once earlier later last next monday tuesday wednesday "
                    + "thursday friday saturday sunday january february march april may june july august september "
                    + "october november december former ex late excluding including jan feb mar apr jun jul aug sept "
                    + "sep oct nov dec");
    /** What is named after a place: the word before "of". */
    private static final LongSet HEADS = LongSet.ofWords(
            "bank university college institute church museum co company society academy archdiocese diocese gulf bay "
                    + "strait cape isle duke duchess earl prince princess bishop archbishop library school hospital "
                    + "federation union association league council board chamber port corp service services "
                    + "statue tower battle treaty declaration");
    /** What is named after a place or a company: the last word. */
    private static final LongSet TAILS = LongSet.ofWords(
            "association court committee markets services council journal times post university hospital school "
                    + "department commission authority institute society museum airport stadium hotel bank exchange "
                    + "club party bureau agency center centre foundation union board league church college street "
                    + "avenue road river lake county bay beach bridge tower hall theatre theater park conference "
                    + "summit agreement accord treaty act law protocol declaration consensus prize award awards "
                    + "festival marathon open masters cup trophy championship symphony orchestra opera ballet "
                    + "railway railroad bowl reserve heights hills island islands springs valley district city "
                    + "desert sea ocean gulf peninsula mountains canyon falls falcons project plan doctrine "
                    + "syndrome review gazette herald tribune chronicle observer telegraph news daily magazine");
    /** After the name of a place these show that its team is meant. */
    private static final LongSet OF_TEAMS =
            LongSet.ofWords("coach captain skipper manager midfielder striker goalkeeper winger "
                    + "defender receiver quarterback linebacker baseman pitcher shortstop outfielder forward batsman");

    private static final Set<String> NOUNS_CAPITALISED = Set.of("de", "lb");
    private static final int LONGEST_TAIL = 4;
    private static final int LONGEST_COMPANY_TAIL = 2;
    private static final long OF = Tokeniser.hash("of");

    private final Tokens tokens;
    private final BitSet named;
    private final boolean telling;
    private final Set<String> smallWords;

    /**
     * @param language ISO 639-1: in German every noun has a capital, which then says nothing
     * @param named    tokens that are names of their own
     */
    Surroundings(Tokens tokens, String language, BitSet named) {
        this.tokens = tokens;
        this.named = named;
        this.telling = !NOUNS_CAPITALISED.contains(language);
        this.smallWords = StopLists.of(language);
    }

    /**
     * Whether a name may as well be a small word of the language that has its capital from where it stands: {@code Sur}
     * at the beginning of a French sentence, {@code Como} of a Spanish one.
     */
    boolean isSmallWord(int first, int last) {
        if (first != last || tokens.is(first, Tokens.CASELESS) || tokens.is(first, Tokens.ALL_CAPITALS)) {
            return false;
        }
        Gap gap = tokens.gap(first);
        boolean opens = gap == Gap.SENTENCE || gap == Gap.BREAK || tokens.is(first, Tokens.CASE_BLIND);
        return opens && smallWords.contains(tokens.text(first, first).toLowerCase(Locale.ROOT));
    }

    /** Whether a name of an entity of this type is part of a longer name that means another. */
    boolean isInLongerName(int first, int last, EntityType type) {
        if (joinedName(first, first - 1) || joinedName(last + 1, last + 1)) {
            return true;
        }
        if (!telling || tokens.is(first, Tokens.CASE_BLIND) || tokens.is(first, Tokens.CASELESS)) {
            return false;
        }
        boolean named = type == EntityType.PLACE || type == EntityType.ORGANISATION;
        if (named && (hasHead(first) || hasTail(last, type)) || type == EntityType.PLACE && isTeam(last)) {
            return true;
        }
        return first == last
                && !tokens.is(first, Tokens.ALL_CAPITALS)
                && (isNameLike(first - 1, first) || isNameLike(first + 1, first + 1) && !isArm(first + 1, type));
    }

    /** Whether a word may be the last of a name that begins before it: {@code Chiles} in {@code Lawton Chiles}. */
    boolean endsName(int token) {
        return telling && isNameLike(token - 1, token);
    }

    /** {@code Ford Motors}: not when more of a name follows. */
    private boolean isArm(int token, EntityType type) {
        return type == EntityType.ORGANISATION && isArm(tokens.hash(token)) && !isNameLike(token + 1, token + 1);
    }

    /** Whether a neighbour could be part of the name: capitalised, no title, no word that opens sentences. */
    private boolean isNameLike(int neighbour, int gapAt) {
        if (neighbour < 0 || neighbour >= tokens.count() || tokens.gap(gapAt) != Gap.SPACE || named.get(neighbour)) {
            return false;
        }
        long hash = tokens.hash(neighbour);
        return tokens.is(neighbour, Tokens.CAPITAL)
                && !TITLES.contains(hash)
                && !OPENERS.contains(hash)
                && !SUFFIXES.contains(hash)
                && !hasDigit(neighbour);
    }

    /** {@code Bank of Canada}, {@code Gulf of Mexico}. */
    private boolean hasHead(int first) {
        return first >= 2
                && tokens.gap(first) == Gap.SPACE
                && tokens.gap(first - 1) == Gap.SPACE
                && tokens.hash(first - 1) == OF
                && tokens.is(first - 2, Tokens.CAPITAL)
                && HEADS.contains(tokens.hash(first - 2));
    }

    /** {@code New Jersey Hospital Association}; a place also before {@code Corp}. */
    private boolean hasTail(int last, EntityType type) {
        int longest = type == EntityType.PLACE ? LONGEST_TAIL : LONGEST_COMPANY_TAIL;
        for (int i = last + 1; i <= last + longest && i < tokens.count(); i++) {
            if (tokens.gap(i) != Gap.SPACE || !tokens.is(i, Tokens.CAPITAL)) {
                return false;
            }
            if (TAILS.contains(tokens.hash(i)) || type == EntityType.PLACE && SUFFIXES.contains(tokens.hash(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isTeam(int last) {
        return tokens.gap(last + 1) == Gap.SPACE && OF_TEAMS.contains(tokens.hash(last + 1));
    }

    private boolean hasDigit(int token) {
        char last = tokens.charAt(token, tokens.end(token) - 1);
        return last >= '0' && last <= '9';
    }

    /** Capitalised words on both sides of a hyphen: {@code Keller-Sutter}, but not {@code EU-Kommission}. */
    private boolean joinedName(int gapAt, int neighbour) {
        return tokens.gap(gapAt) == Gap.HYPHEN
                && telling
                && !named.get(neighbour)
                && tokens.is(gapAt, Tokens.CAPITAL)
                && tokens.is(gapAt - 1, Tokens.CAPITAL)
                && !tokens.is(gapAt - 1, Tokens.ALL_CAPITALS);
    }

    /** Whether a word says what kind of company a name is: {@code Inc}, {@code AG}. */
    static boolean isLegalForm(long hash) {
        return SUFFIXES.contains(hash);
    }

    /** Whether a word after the name of a company may mean a part of it: {@code International}, {@code Motors}. */
    static boolean isArm(long hash) {
        return ARMS.contains(hash);
    }

    /** Whether such a word follows. */
    boolean isFollowedByLegalForm(int last) {
        return tokens.gap(last + 1) == Gap.SPACE && isLegalForm(tokens.hash(last + 1));
    }
}
