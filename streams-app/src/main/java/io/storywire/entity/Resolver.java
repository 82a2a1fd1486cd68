package io.storywire.entity;

import io.storywire.entity.catalogue.KnownEntity;
import io.storywire.entity.match.AliasAutomaton;
import io.storywire.entity.match.Matches;
import io.storywire.entity.match.Tokens;
import io.storywire.entity.source.SourceReader;
import io.storywire.events.EntityType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides which entity each match names, or that it names none that we know. For one text.
 *
 * <p>Three rounds. First the sure ones: an alias of one entity that needs no evidence and stands free, not inside a
 * longer name that the catalogue does not know ({@code Paris} in {@code Paris Hilton}). Then the others, with the
 * evidence of the first; then what is still open, with the evidence of both. A candidate must reach a score, and lead by
 * a margin; both are learned, see {@link LinkWeights}. What fails stays undecided, never guessed; {@link #undecided} tells the candidates.
 */
final class Resolver {

    private static final int WELL_KNOWN = 75;

    private final LinkWeights weights;
    private final Catalogue catalogue;
    private final AliasAutomaton automaton;
    private final Tokens tokens;
    private final Matches matches;
    private final Surroundings surroundings;
    private final int[] chosen;
    private final BitSet longer = new BitSet();
    private final Set<Integer> partsOfLonger = new HashSet<>();
    private final BitSet sure;
    private final Evidence evidence;

    Resolver(
            Catalogue catalogue,
            SourceReader sources,
            Tokens tokens,
            Matches matches,
            Surroundings surroundings,
            LinkWeights weights) {
        this.weights = weights;
        this.catalogue = catalogue;
        this.automaton = catalogue.automaton();
        this.tokens = tokens;
        this.matches = matches;
        this.surroundings = surroundings;
        this.sure = new BitSet(catalogue.size());
        this.evidence = new Evidence(catalogue, sources, tokens, matches, surroundings, sure);
        this.chosen = new int[matches.count()];
    }

    /** Decides the sure ones; returns their tokens. */
    BitSet resolveSure() {
        Arrays.fill(chosen, Named.UNKNOWN);
        for (int m = 0; m < chosen.length; m++) {
            if (isInLongerName(m)) {
                longer.set(m);
                partsOfLonger.add(matches.state(m));
            }
        }
        surnames();
        var known = new BitSet();
        for (int m = 0; m < chosen.length; m++) {
            chosen[m] = sureEntity(m);
            if (chosen[m] >= 0) {
                known.set(matches.first(m), matches.last(m) + 1);
            }
        }
        return known;
    }

    /** {@code Chiles} is no form of {@code Chile} anywhere in a text that has {@code Lawton Chiles}. */
    private void surnames() {
        Set<Integer> surnames = new HashSet<>();
        for (int m = longer.nextSetBit(0); m >= 0; m = longer.nextSetBit(m + 1)) {
            if (surroundings.endsName(matches.first(m)) && matches.isInflected(m, automaton, tokens)) {
                surnames.add(matches.state(m));
            }
        }
        for (int m = 0; m < chosen.length && !surnames.isEmpty(); m++) {
            if (surnames.contains(matches.state(m)) && matches.isInflected(m, automaton, tokens)) {
                longer.set(m);
            }
        }
    }

    /**
     * Decides the others, after {@link #resolveSure}.
     *
     * @param spans what the recogniser found
     * @return per match the index of the entity in the catalogue, or -1
     */
    int[] resolve(Spans spans) {
        evidence.take(spans);
        if (resolveOpen()) {
            resolveOpen();
        }
        return chosen;
    }

    /** The matches between whose candidates nothing decided, in order of the text. */
    List<Undecided> undecided() {
        List<Undecided> undecided = new ArrayList<>();
        for (int m = 0; m < chosen.length; m++) {
            boolean open = chosen[m] < 0 && !longer.get(m) && mayMeanSeveral(m);
            List<Undecided.Choice> choices = open ? choices(m) : List.of();
            if (choices.size() > 1) {
                undecided.add(new Undecided(matches.state(m), matches.first(m), matches.last(m), choices));
            }
        }
        return undecided;
    }

    private boolean mayMeanSeveral(int match) {
        return automaton.next(automaton.head(matches.state(match))) >= 0;
    }

    private List<Undecided.Choice> choices(int match) {
        Map<Integer, Double> scores = new TreeMap<>();
        for (int p = automaton.head(matches.state(match)); p >= 0; p = automaton.next(p)) {
            double score = score(p, match);
            if (score > Double.NEGATIVE_INFINITY) {
                scores.merge(automaton.value(p), score, Math::max);
            }
        }
        return scores.entrySet().stream()
                .map(entry -> new Undecided.Choice(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble((Undecided.Choice choice) -> -choice.score()))
                .toList();
    }

    /** Decides what can be decided with those known; whether anything was, so that asking again may decide more. */
    private boolean resolveOpen() {
        for (int entity : chosen) {
            if (entity >= 0) {
                sure.set(entity);
            }
        }
        boolean decided = false;
        for (int m = 0; m < chosen.length; m++) {
            if (chosen[m] < 0 && !longer.get(m)) {
                chosen[m] = likeliest(m);
                decided |= chosen[m] >= 0;
            }
        }
        return decided;
    }

    private int sureEntity(int match) {
        if (longer.get(match) || isSmallWord(match)) {
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
            return !isWholeCompany(posting, match);
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

    /** Several words and a legal form are a company even if each of them is a common word: {@code Lucky Stores Inc}. */
    private boolean isWholeCompany(int posting, int match) {
        return matches.last(match) > matches.first(match)
                && catalogue.entity(automaton.value(posting)).ref().type() == EntityType.ORGANISATION
                && surroundings.isFollowedByLegalForm(matches.last(match));
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
        return bestScore - second >= weights.margin() && bestScore >= weights.enough() ? best : Named.UNKNOWN;
    }

    private boolean isSmallWord(int match) {
        return surroundings.isSmallWord(matches.first(match), matches.last(match));
    }

    /** Negative infinity for a candidate that cannot be meant; a small word can only if its entity is named elsewhere. */
    private double score(int posting, int match) {
        boolean possible = sure.get(automaton.value(posting)) || !isSmallWord(match);
        return possible && isWritten(posting, match)
                ? weights.sum(evidence.of(automaton.value(posting), match, isWeakHere(posting, match)))
                : Double.NEGATIVE_INFINITY;
    }

    /** The matches that are open after {@link #resolveSure}, with what speaks for each of their candidates. */
    List<LinkCandidate> open(Spans spans) {
        evidence.take(spans);
        for (int entity : chosen) {
            if (entity >= 0) {
                sure.set(entity);
            }
        }
        var open = new ArrayList<LinkCandidate>();
        for (int m = 0; m < chosen.length; m++) {
            for (int p = automaton.head(matches.state(m)); p >= 0; p = automaton.next(p)) {
                if (chosen[m] < 0 && !longer.get(m) && isWritten(p, m)) {
                    int entity = automaton.value(p);
                    double[] features = evidence.of(entity, m, isWeakHere(p, m)).clone();
                    String id = catalogue.entity(entity).ref().entityId();
                    open.add(new LinkCandidate(
                            tokens.start(matches.first(m)), tokens.end(matches.last(m)), id, features));
                }
            }
        }
        return open;
    }
}
