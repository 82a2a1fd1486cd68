package io.storywire.bench.tagger;

import io.storywire.entity.Recogniser;
import io.storywire.entity.Recogniser.Span;
import io.storywire.events.EntityType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How well names are found: persons, organisations and places, exact spans. Names of other kinds are left out on both
 * sides.
 *
 * @param gold how many names there are
 * @param found how many were found
 * @param typed how many found names are right, type and all
 * @param spans how many found names are right when the type is not looked at
 */
record NameScore(int gold, int found, int typed, int spans) {
    /** Runs a recogniser over texts whose names are known. */
    static NameScore of(List<Sample> samples, Recogniser recogniser) {
        NameScore sum = new NameScore(0, 0, 0, 0);
        for (Sample sample : samples) {
            sum = sum.plus(one(sample.names(), recogniser.recognise(sample.text())));
        }
        return sum;
    }

    private static NameScore one(List<Span> gold, List<Span> found) {
        Set<Span> right = bare(gold);
        Set<Span> given = bare(found);
        Set<Long> places = right.stream().map(NameScore::place).collect(Collectors.toSet());
        int typed = (int) given.stream().filter(right::contains).count();
        int spans = (int) given.stream().filter(s -> places.contains(place(s))).count();
        return new NameScore(right.size(), given.size(), typed, spans);
    }

    private static Set<Span> bare(List<Span> spans) {
        return spans.stream()
                .filter(s -> s.type() == EntityType.PERSON
                        || s.type() == EntityType.ORGANISATION
                        || s.type() == EntityType.PLACE)
                .map(s -> new Span(s.start(), s.end(), s.type(), 1))
                .collect(Collectors.toSet());
    }

    private static long place(Span span) {
        return ((long) span.start() << Integer.SIZE) | span.end();
    }

    NameScore plus(NameScore other) {
        return new NameScore(gold + other.gold, found + other.found, typed + other.typed, spans + other.spans);
    }

    /** F1 with types, 0 to 1. */
    double typedF1() {
        return f1(typed);
    }

    /** F1 of spans whatever their type, 0 to 1. */
    double anyF1() {
        return f1(spans);
    }

    private double f1(int right) {
        return gold + found == 0 ? 0 : 2.0 * right / (gold + found);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "typed F1 %.3f (precision %.3f, recall %.3f)  any-type F1 %.3f  names %d",
                typedF1(),
                found == 0 ? 0 : (double) typed / found,
                gold == 0 ? 0 : (double) typed / gold,
                anyF1(),
                gold);
    }
}
