package io.storywire.entity;

import io.storywire.entity.match.Tokens;
import io.storywire.events.AmbiguousName;
import io.storywire.events.AmbiguousName.Candidate;
import io.storywire.events.Mention;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A match that several entities could be meant by, of which none leads.
 *
 * @param state   of the automaton: which name it is
 * @param first   first token
 * @param last    last token
 * @param choices best first
 */
record Undecided(int state, int first, int last, List<Choice> choices) {

    private static final int MOST_CHOICES = 5;
    private static final int MOST_MENTIONS = 20;
    private static final double STEPS = 1000;

    /** An entity of the catalogue and what speaks for it; no upper bound. */
    record Choice(int entity, double score) {}

    /**
     * What is told of those that no name covers: once per name and order of candidates.
     *
     * @param names what was decided in the end
     */
    static List<AmbiguousName> told(List<Undecided> open, List<Named> names, Tokens tokens, Catalogue catalogue) {
        var taken = new BitSet();
        names.forEach(name -> taken.set(name.first(), name.last() + 1));
        Map<String, List<Mention>> mentions = new LinkedHashMap<>();
        Map<String, Undecided> first = new LinkedHashMap<>();
        for (Undecided each : open) {
            int next = taken.nextSetBit(each.first());
            if (next < 0 || next > each.last()) {
                String name = each.state() + " "
                        + each.choices().stream().map(Choice::entity).toList();
                first.putIfAbsent(name, each);
                List<Mention> found = mentions.computeIfAbsent(name, n -> new ArrayList<>());
                if (found.size() < MOST_MENTIONS) {
                    found.add(Roles.mention(tokens, each.first(), each.last()));
                }
            }
        }
        return first.entrySet().stream()
                .map(entry -> new AmbiguousName(
                        mentions.get(entry.getKey()), entry.getValue().candidates(catalogue)))
                .toList();
    }

    /** Shares by the soft maximum: a lead of {@code d} makes a candidate e^d times as likely. */
    private List<Candidate> candidates(Catalogue catalogue) {
        double best = choices.get(0).score();
        double sum = choices.stream()
                .mapToDouble(choice -> StrictMath.exp(choice.score() - best))
                .sum();
        return choices.stream()
                .limit(MOST_CHOICES)
                .map(choice -> new Candidate(
                        catalogue.entity(choice.entity()).ref(),
                        Math.round(STEPS * StrictMath.exp(choice.score() - best) / sum) / STEPS))
                .toList();
    }
}
