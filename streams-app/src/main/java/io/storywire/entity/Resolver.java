package io.storywire.entity;

import io.storywire.entity.match.AliasAutomaton;
import io.storywire.entity.match.Matches;
import io.storywire.entity.match.Tokens;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Decides which entity each match names, or that it names none that we know. For one text.
 *
 * <p>Two rounds. First the sure ones: an alias of one entity that needs no evidence and stands free, not inside a
 * longer name that the catalogue does not know ({@code Paris} in {@code Paris Hilton}). Then the others, with the
 * evidence of the first: an entity related to the candidate, words of its context in the sentence or elsewhere, the
 * candidate itself under a fuller name. A weak alias needs evidence worth {@value #ENOUGH}; of several candidates one
 * must lead by {@value #MARGIN}. What fails stays undecided, never guessed.
 */
final class Resolver {

    private static final double ENOUGH = 1.0;
    private static final double MARGIN = 0.8;
    private static final double SAME_ENTITY = 3.0;
    private static final double RELATED = 1.0;
    private static final double NEAR_WORD = 1.0;
    private static final double FAR_WORD = 0.34;
    private static final int MOST_WORDS = 3;
    private static final int MOST_RELATIVES = 3;
    private static final double PROMINENCE_UNIT = 20.0;
    private static final int WINDOW = 25;

    private final Catalogue catalogue;
    private final AliasAutomaton automaton;
    private final Tokens tokens;
    private final Matches matches;
    private final Surroundings surroundings;
    private final int[] chosen;
    private final Set<Integer> sure = new HashSet<>();
    private final Set<Long> words = new HashSet<>();

    Resolver(Catalogue catalogue, Tokens tokens, Matches matches, Surroundings surroundings) {
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
        boolean open = false;
        for (int m = 0; m < chosen.length; m++) {
            chosen[m] = sureEntity(m);
            if (chosen[m] >= 0) {
                sure.add(chosen[m]);
            } else {
                open = true;
            }
        }
        if (open) {
            resolveOpen();
        }
        return chosen;
    }

    private void resolveOpen() {
        for (int i = 0; i < tokens.count(); i++) {
            words.add(tokens.hash(i));
        }
        for (int m = 0; m < chosen.length; m++) {
            if (chosen[m] < 0 && !isInLongerName(m)) {
                chosen[m] = likeliest(m);
            }
        }
    }

    private int sureEntity(int match) {
        int only = Named.UNKNOWN;
        for (int p = automaton.head(matches.state(match)); p >= 0; p = automaton.next(p)) {
            if (isWritten(p, match)) {
                if (only >= 0 || isWeakHere(p, match)) {
                    return Named.UNKNOWN;
                }
                only = automaton.value(p);
            }
        }
        return only >= 0 && isInLongerName(match) ? Named.UNKNOWN : only;
    }

    private boolean isWritten(int posting, int match) {
        return Matches.isWritten(automaton, posting, tokens, matches.first(match), matches.last(match));
    }

    /** Where case says nothing, single words that may be anything need evidence too. */
    private boolean isWeakHere(int posting, int match) {
        if (automaton.is(posting, AliasAutomaton.WEAK)) {
            return true;
        }
        boolean single = matches.first(match) == matches.last(match);
        if (!single || !tokens.is(matches.first(match), Tokens.CASE_BLIND)) {
            return false;
        }
        boolean acronym = automaton.is(posting, AliasAutomaton.ACRONYM);
        return acronym && !tokens.inTitle(matches.first(match));
    }

    private boolean isInLongerName(int match) {
        return surroundings.isInLongerName(matches.first(match), matches.last(match));
    }

    private int likeliest(int match) {
        int best = Named.UNKNOWN;
        double bestScore = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (int p = automaton.head(matches.state(match)); p >= 0; p = automaton.next(p)) {
            if (!isWritten(p, match)) {
                continue;
            }
            double score = score(p, match);
            if (score > bestScore) {
                second = bestScore;
                bestScore = score;
                best = automaton.value(p);
            } else {
                second = Math.max(second, score);
            }
        }
        return bestScore - second >= MARGIN && bestScore > 0 ? best : Named.UNKNOWN;
    }

    /** Negative infinity for a weak alias without enough evidence. */
    private double score(int posting, int match) {
        int entity = automaton.value(posting);
        double evidence = evidence(entity, match);
        if (isWeakHere(posting, match) && evidence < ENOUGH) {
            return Double.NEGATIVE_INFINITY;
        }
        return evidence + catalogue.entity(entity).prominence() / PROMINENCE_UNIT;
    }

    private double evidence(int entity, int match) {
        double evidence = sure.contains(entity) ? SAME_ENTITY : 0;
        return evidence
                + relatives(entity) * RELATED
                + nearWords(entity, match) * NEAR_WORD
                + farWords(entity) * FAR_WORD;
    }

    private int relatives(int entity) {
        int found = 0;
        for (int other : catalogue.related(entity)) {
            found += sure.contains(other) ? 1 : 0;
        }
        return Math.min(found, MOST_RELATIVES);
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
        return Math.min(found, MOST_WORDS);
    }
}
