package io.storywire.entity;

import io.storywire.entity.catalogue.KnownEntity;
import io.storywire.entity.match.AliasAutomaton;
import io.storywire.entity.match.LongSet;
import io.storywire.entity.match.Matches;
import io.storywire.entity.match.Tokens;
import io.storywire.entity.match.Tokens.Gap;
import io.storywire.entity.source.SourceReader;
import io.storywire.events.EntityType;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What in a text speaks for a candidate: the candidate itself under a fuller name, entities related to it, words of its
 * context in the sentence or elsewhere, the place in which a place lies right after it, a legal form after a company,
 * a place where sources are named for a newspaper. As numbers, see {@link LinkFeature}.
 */
final class Evidence {

    private static final double PROMINENCE_UNIT = 20.0;
    private static final int WELL_KNOWN = 75;
    private static final int MOST_WORDS = 3;
    private static final int MOST_FAR_WORDS = 2;
    private static final int MOST_RELATIVES = 3;
    private static final int WINDOW = 25;

    private final Catalogue catalogue;
    private final SourceReader sources;
    private final AliasAutomaton automaton;
    private final Tokens tokens;
    private final Matches matches;
    private final Surroundings surroundings;
    private Spans spans = Spans.none();
    private final BitSet sure;
    private final double[] features = new double[LinkFeature.values().length];
    private @Nullable LongSet words;

    /** @param sure entities that the text is known to name; grows while this is used */
    Evidence(
            Catalogue catalogue,
            SourceReader sources,
            Tokens tokens,
            Matches matches,
            Surroundings surroundings,
            BitSet sure) {
        this.catalogue = catalogue;
        this.sources = sources;
        this.automaton = catalogue.automaton();
        this.tokens = tokens;
        this.matches = matches;
        this.surroundings = surroundings;
        this.sure = sure;
    }

    /** Also weighs what the recogniser found. */
    void take(Spans found) {
        spans = found;
    }

    /**
     * What speaks for an entity of the catalogue as the meaning of a match, by {@link LinkFeature}.
     *
     * @param weak whether its alias needs evidence there
     * @return a buffer that the next call fills again
     */
    double[] of(int entity, int match, boolean weak) {
        Arrays.fill(features, 0);
        KnownEntity candidate = catalogue.entity(entity);
        EntityType type = candidate.ref().type();
        put(LinkFeature.BIAS, 1);
        put(LinkFeature.NAMED_ELSEWHERE, sure.get(entity));
        put(LinkFeature.CITED, candidate.news() && isSource(match));
        if (type == EntityType.PLACE) {
            placed(entity, match);
        }
        put(
                LinkFeature.LEGAL_FORM,
                type == EntityType.ORGANISATION && surroundings.isFollowedByLegalForm(matches.last(match)));
        put(LinkFeature.RELATIVES, relatives(entity));
        put(LinkFeature.NEAR_WORDS, nearWords(entity, match));
        put(LinkFeature.FAR_WORDS, type == EntityType.PLACE ? 0 : farWords(entity));
        recognised(type, match);
        put(LinkFeature.CAPITAL, isCapitalWithin(match));
        put(LinkFeature.PROMINENCE, candidate.prominence() / PROMINENCE_UNIT);
        put(LinkFeature.WELL_KNOWN, candidate.prominence() >= WELL_KNOWN);
        put(LinkFeature.WEAK, weak);
        put(LinkFeature.LONG, matches.last(match) > matches.first(match));
        return features;
    }

    private void put(LinkFeature feature, boolean value) {
        features[feature.ordinal()] = value ? 1 : 0;
    }

    private void put(LinkFeature feature, double value) {
        features[feature.ordinal()] = value;
    }

    /** Whether what the recogniser thinks of exactly this name speaks for the candidate; if none reads, nothing is missed. */
    private void recognised(EntityType type, int match) {
        if (!spans.wereLookedFor()) {
            put(LinkFeature.SAME_TYPE, true);
            return;
        }
        spans.type(matches.first(match), matches.last(match))
                .ifPresent(other -> put(other == type ? LinkFeature.SAME_TYPE : LinkFeature.OTHER_TYPE, true));
    }

    /** A name of a newspaper in quotation marks, or in a place where sources are named. */
    private boolean isSource(int match) {
        int first = matches.first(match);
        int last = matches.last(match);
        boolean quoted = isQuote(tokens.charAt(first, tokens.start(first) - 1))
                && isQuote(tokens.charAt(last, tokens.end(last)));
        boolean cited = (isCapitalWithin(match) || first < last)
                && sources.judge(tokens, first, last).kind().isPresent();
        return quoted || cited;
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
            found += sure.get(other) ? 1 : 0;
        }
        return Math.min(found, MOST_RELATIVES);
    }

    /** {@code Mobile, Alabama}: the larger place right after a place, or the smaller one right before it. */
    private void placed(int place, int match) {
        boolean holds =
                match + 1 < matches.count() && follows(match + 1, match) && mayBe(match + 1, catalogue.related(place));
        boolean comma = tokens.gap(matches.first(match)) == Gap.COMMA;
        boolean beside = holds || comma && match > 0 && follows(match, match - 1) && mayLieIn(match - 1, place);
        put(LinkFeature.BESIDE_ITS_PLACE, beside);
        boolean afterName = comma && tokens.is(matches.first(match) - 1, Tokens.CAPITAL);
        put(LinkFeature.AFTER_COMMA, !beside && afterName && catalogue.containsPlaces(place));
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
            found += words().contains(word) ? 1 : 0;
        }
        return Math.min(found, MOST_FAR_WORDS);
    }

    private LongSet words() {
        if (words == null) {
            words = new LongSet(tokens.count());
            for (int i = 0; i < tokens.count(); i++) {
                words.add(tokens.hash(i));
            }
        }
        return words;
    }
}
