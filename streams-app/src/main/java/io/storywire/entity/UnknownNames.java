package io.storywire.entity;

import io.storywire.entity.Spans.Span;
import io.storywire.entity.catalogue.OwnIds;
import io.storywire.entity.match.Matches;
import io.storywire.entity.match.Tokens;
import io.storywire.events.EntityRef;
import io.storywire.events.EntityType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Names that the catalogue does not have, as entities with an id of their own that depends on the name and its type
 * only, so that a new company has a topic the day it appears. A single name of a person is none: it may be anybody's.
 */
final class UnknownNames {

    private static final int LONGEST = 8;

    private final Tokens tokens;

    UnknownNames(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The names that a longer recognised name does not swallow, such as a place inside the name of a company. */
    static List<Named> keep(List<Named> known, Spans spans) {
        var firsts = new BitSet();
        known.forEach(name -> firsts.set(name.first()));
        return known.stream().filter(name -> !isSwallowed(name, spans, firsts)).toList();
    }

    /**
     * The recognised names that share no token with the known ones nor with what is in the catalogue but undecided.
     *
     * @param known   names that are decided
     * @param matches all that the catalogue could mean
     */
    List<Named> find(Spans spans, List<Named> known, Matches matches) {
        var taken = new BitSet();
        known.forEach(name -> taken.set(name.first(), name.last() + 1));
        var undecided = new BitSet();
        for (int m = 0; m < matches.count(); m++) {
            undecided.set(matches.first(m), matches.last(m) + 1);
        }
        var found = new ArrayList<Named>();
        for (Span span : spans.all()) {
            if (isNew(span, taken, undecided)) {
                found.add(named(span));
            }
        }
        return found;
    }

    private boolean isNew(Span span, BitSet taken, BitSet undecided) {
        int length = span.last() - span.first() + 1;
        int next = taken.nextSetBit(span.first());
        boolean free = next < 0 || next > span.last();
        boolean decidable = undecided.nextClearBit(span.first()) <= span.last();
        return free && decidable && isEntity(span, length) && !tokens.is(span.first(), Tokens.CASE_BLIND);
    }

    /** Nationalities, days and the like are names but nothing that a service would follow. */
    private static boolean isEntity(Span span, int length) {
        return switch (span.type()) {
            case PERSON -> length > 1 && length <= LONGEST;
            case ORGANISATION, PLACE, PRODUCT -> length <= LONGEST;
            case OTHER -> false;
        };
    }

    private Named named(Span span) {
        int last = span.last();
        while (last > span.first() && Surroundings.isLegalForm(tokens.hash(last))) {
            last--;
        }
        String name = tokens.text(span.first(), last).replaceAll("\\s+", " ");
        var ref = new EntityRef(OwnIds.unlisted(name, span.type()), name, span.type());
        return new Named(ref, Named.UNKNOWN, span.first(), span.last());
    }

    /** A longer name of another type around it, in which nothing else is known. */
    private static boolean isSwallowed(Named name, Spans spans, BitSet firsts) {
        boolean single = name.first() == name.last();
        if (!single && name.ref().type() != EntityType.PLACE) {
            return false;
        }
        Span span = spans.at(name.first());
        return span != null
                && span.last() >= name.last()
                && span.last() - span.first() > name.last() - name.first()
                && span.type() != name.ref().type()
                && firsts.get(span.first(), span.last() + 1).cardinality() == 1;
    }
}
