package io.storywire.entity;

import io.storywire.entity.catalogue.KnownEntity;
import io.storywire.entity.match.AliasAutomaton;
import io.storywire.entity.match.Matches;
import io.storywire.entity.match.Tokens;
import io.storywire.entity.match.Tokens.Gap;
import io.storywire.entity.source.SourceReader;
import io.storywire.events.EntityType;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Decides which entity each match names, or that it names none that we know. For one text.
 *
 * <p>Three rounds. First the sure ones: an alias of one entity that needs no evidence and stands free, not inside a
 * longer name that the catalogue does not know ({@code Paris} in {@code Paris Hilton}). Then the others, with the
 * evidence of the first; then what is still open, with the evidence of both. Evidence is an entity related to the
 * candidate, a word of its context in the sentence or elsewhere, the place in which a place lies right after it, the
 * candidate itself under a fuller name. A weak alias needs evidence worth {@value #ENOUGH}; of several candidates one
 * must lead by {@value #MARGIN}. What fails stays undecided, never guessed.
 */
final class Resolver {

    private static final double ENOUGH = 1.0;
    private static final double MARGIN = 0.7;
    private static final double SAME_ENTITY = 3.0;
    private static final double ADJACENT = 2.5;
    private static final double AFTER_COMMA = 1.0;
    private static final double AS_SOURCE = 1.0;
    private static final double LEGAL_FORM = 1.0;
    private static final double RELATED = 1.0;
    private static final double NEAR_WORD = 1.0;
    private static final double FAR_WORD = 0.34;
    private static final double CAPITAL_WITHIN = 0.4;
    private static final int MOST_WORDS = 3;
    private static final int MOST_FAR_WORDS = 2;
    private static final int MOST_RELATIVES = 3;
    private static final double PROMINENCE_UNIT = 20.0;
    private static final int WINDOW = 25;
    private static final int WELL_KNOWN = 75;

    private final Catalogue catalogue;
    private final SourceReader sources;
    private final AliasAutomaton automaton;
    private final Tokens tokens;
    private final Matches matches;
    private final Surroundings surroundings;
    private final int[] chosen;
    private final BitSet longer = new BitSet();
    private final Set<Integer> partsOfLonger = new HashSet<>();
    private final Set<Integer> sure = new HashSet<>();
    private final Set<Long> words = new HashSet<>();

    Resolver(Catalogue catalogue, SourceReader sources, Tokens tokens, Matches matches, Surroundings surroundings) {
        this.sources = sources;
        this.catalogue = catalogue;
        this.automaton = catalogue.automaton();
        this.tokens = tokens;
        this.matches = matches;
        this.surroundings = surroundings;
        this.chosen = new int[matches.count()];
    }

    /** Per match the index of the entity in the catalogue, or -1. */
    int[] resolve() {
        Arrays.fill(chosen, Named.UNKNOWN);
        for (int m = 0; m < chosen.length; m++) {
            if (isInLongerName(m)) {
                longer.set(m);
                partsOfLonger.add(matches.state(m));
            }
        }
        boolean open = false;
        for (int m = 0; m < chosen.length; m++) {
            chosen[m] = sureEntity(m);
            open |= chosen[m] < 0;
        }
        if (open) {
            for (int i = 0; i < tokens.count(); i++) {
                words.add(tokens.hash(i));
            }
            resolveOpen();
            resolveOpen();
        }
        return chosen;
    }

    private void resolveOpen() {
        for (int entity : chosen) {
            if (entity >= 0) {
                sure.add(entity);
            }
        }
        for (int m = 0; m < chosen.length; m++) {
            if (chosen[m] < 0 && !longer.get(m)) {
                chosen[m] = likeliest(m);
            }
        }
    }

    private int sureEntity(int match) {
        if (longer.get(match)) {
            return Named.UNKNOWN;
        }
        int only = Named.UNKNOWN;
        for (int p = automaton.head(matches.state(match)); p >= 0; p = automaton.next(p)) {
            if (isWritten(p, match)) {
                if (only >= 0 || isWeakHere(p, match)) {
                    return Named.UNKNOWN;
                }
                only = automaton.value(p);
            }
        }
        return only;
    }

    private boolean isWritten(int posting, int match) {
        return Matches.isWritten(automaton, posting, tokens, matches.first(match), matches.last(match));
    }

    /**
     * Evidence is also needed where case says nothing, and where the text has the same word in a longer name that we do
     * not know ({@code Hanover} after {@code Hanover Insurance}), unless it is so well known that it stands for itself.
     */
    private boolean isWeakHere(int posting, int match) {
        if (automaton.is(posting, AliasAutomaton.WEAK)) {
            return true;
        }
        if (partsOfLonger.contains(matches.state(match))) {
            KnownEntity entity = catalogue.entity(automaton.value(posting));
            return entity.ref().type() != EntityType.ORGANISATION && entity.prominence() < WELL_KNOWN;
        }
        int first = matches.first(match);
        return automaton.is(posting, AliasAutomaton.ACRONYM)
                && first == matches.last(match)
                && tokens.is(first, Tokens.CASE_BLIND)
                && !tokens.inTitle(first);
    }

    /** By the type of the best known entity that may be meant. */
    private boolean isInLongerName(int match) {
        KnownEntity best = null;
        for (int p = automaton.head(matches.state(match)); p >= 0; p = automaton.next(p)) {
            KnownEntity entity = catalogue.entity(automaton.value(p));
            if (isWritten(p, match) && (best == null || entity.prominence() > best.prominence())) {
                best = entity;
            }
        }
        return best != null
                && surroundings.isInLongerName(
                        matches.first(match), matches.last(match), best.ref().type());
    }

    private int likeliest(int match) {
        int best = Named.UNKNOWN;
        double bestScore = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (int p = automaton.head(matches.state(match)); p >= 0; p = automaton.next(p)) {
            double score = score(p, match);
            boolean better = score > bestScore;
            second = better ? bestScore : Math.max(second, score);
            best = better ? automaton.value(p) : best;
            bestScore = better ? score : bestScore;
        }
        return bestScore - second >= MARGIN && bestScore > 0 ? best : Named.UNKNOWN;
    }

    /** Negative infinity for a candidate that cannot be meant. */
    private double score(int posting, int match) {
        int entity = automaton.value(posting);
        if (!isWritten(posting, match)) {
            return Double.NEGATIVE_INFINITY;
        }
        double evidence = evidence(entity, match);
        if (isWeakHere(posting, match) && evidence < ENOUGH) {
            return Double.NEGATIVE_INFINITY;
        }
        return evidence + catalogue.entity(entity).prominence() / PROMINENCE_UNIT;
    }

    private double evidence(int entity, int match) {
        double evidence = sure.contains(entity) ? SAME_ENTITY : 0;
        if (catalogue.entity(entity).news()) {
            evidence += asSource(match);
        }
        EntityType type = catalogue.entity(entity).ref().type();
        if (type == EntityType.PLACE) {
            evidence += neighbours(entity, match);
        } else if (type == EntityType.ORGANISATION && surroundings.isFollowedByLegalForm(matches.last(match))) {
            evidence += LEGAL_FORM;
        }
        return evidence
                + relatives(entity) * RELATED
                + nearWords(entity, match) * NEAR_WORD
                + farWords(entity) * FAR_WORD
                + (isCapitalWithin(match) ? CAPITAL_WITHIN : 0);
    }

    /** A name of a newspaper in quotation marks, or in a place where sources are named. */
    private double asSource(int match) {
        int first = matches.first(match);
        int last = matches.last(match);
        boolean quoted = isQuote(tokens.charAt(first, tokens.start(first) - 1))
                && isQuote(tokens.charAt(last, tokens.end(last)));
        boolean cited = (isCapitalWithin(match) || first < last)
                && sources.judge(tokens, first, last).kind().isPresent();
        return quoted || cited ? AS_SOURCE : 0;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '„' || c == '“' || c == '”' || c == '«' || c == '»' || c == '‚' || c == '‘';
    }

    /** A capital inside a sentence shows that a word is a name, though not whose. */
    private boolean isCapitalWithin(int match) {
        int first = matches.first(match);
        return tokens.is(first, Tokens.CAPITAL)
                && !tokens.is(first, Tokens.CASE_BLIND)
                && !tokens.is(first, Tokens.SENTENCE_START);
    }

    private int relatives(int entity) {
        int found = 0;
        for (int other : catalogue.related(entity)) {
            found += sure.contains(other) ? 1 : 0;
        }
        return Math.min(found, MOST_RELATIVES);
    }

    /** {@code Mobile, Alabama}: the larger place right after a place, or the smaller one right before it. */
    private double neighbours(int place, int match) {
        if (match + 1 < chosen.length && follows(match + 1, match) && mayBe(match + 1, catalogue.related(place))) {
            return ADJACENT;
        }
        if (tokens.gap(matches.first(match)) != Gap.COMMA) {
            return 0;
        }
        if (match > 0 && follows(match, match - 1) && mayLieIn(match - 1, place)) {
            return ADJACENT;
        }
        boolean afterName = tokens.is(matches.first(match) - 1, Tokens.CAPITAL);
        return afterName && catalogue.containsPlaces(place) ? AFTER_COMMA : 0;
    }

    private boolean follows(int match, int other) {
        return matches.first(match) == matches.last(other) + 1 && tokens.gap(matches.first(match)) == Gap.COMMA;
    }

    private boolean mayBe(int match, int[] entities) {
        for (int p = automaton.head(matches.state(match)); p >= 0; p = automaton.next(p)) {
            for (int entity : entities) {
                if (automaton.value(p) == entity) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mayLieIn(int match, int place) {
        for (int p = automaton.head(matches.state(match)); p >= 0; p = automaton.next(p)) {
            for (int other : catalogue.related(automaton.value(p))) {
                if (other == place) {
                    return true;
                }
            }
        }
        return false;
    }

    private int nearWords(int entity, int match) {
        if (catalogue.context(entity).length == 0) {
            return 0;
        }
        int sentence = tokens.sentence(matches.first(match));
        int from = Math.max(tokens.sentenceStart(sentence), matches.first(match) - WINDOW);
        int to = Math.min(tokens.sentenceStart(sentence + 1), matches.last(match) + WINDOW);
        int found = 0;
        for (int i = from; i < to && found < MOST_WORDS; i++) {
            boolean inside = i >= matches.first(match) && i <= matches.last(match);
            found += !inside && catalogue.hasContext(entity, tokens.hash(i)) ? 1 : 0;
        }
        return found;
    }

    private int farWords(int entity) {
        int found = 0;
        for (long word : catalogue.context(entity)) {
            found += words.contains(word) ? 1 : 0;
        }
        return Math.min(found, MOST_FAR_WORDS);
    }
}
