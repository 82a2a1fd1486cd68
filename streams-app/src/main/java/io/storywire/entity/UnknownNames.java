package io.storywire.entity;

import io.storywire.entity.Spans.Span;
import io.storywire.entity.catalogue.OwnIds;
import io.storywire.entity.match.Matches;
import io.storywire.entity.match.Tokeniser;
import io.storywire.entity.match.Tokens;
import io.storywire.events.EntityRef;
import io.storywire.events.EntityType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names that the catalogue does not have, as entities with an id of their own that depends on the name and its type
 * only, so that a new company has a topic the day it appears. A single name of a person is none: it may be anybody's.
 */
final class UnknownNames {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final int LONGEST = 8;
    /**
     * From here on a recognised name of several words becomes an entity. Of 2,361 such names in the development sets 91
     * of 100 are right, span and type; of the next tenth 70 ({@code eval names --confidence}).
     */
    private static final double SURE = 0.8;

    /** The same for one word: of 846 such names 82 of 100 are right, of the next tenth 66. */
    private static final double SURE_OF_ONE_WORD = 0.9;

    private static final long THE = Tokeniser.hash("the");
    private static final long OF = Tokeniser.hash("of");

    private final Tokens tokens;
    private final Catalogue catalogue;

    UnknownNames(Tokens tokens, Catalogue catalogue) {
        this.tokens = tokens;
        this.catalogue = catalogue;
    }

    /**
     * The names that a longer recognised name does not swallow, such as a place inside the name of a company.
     *
     * @param matches all that the catalogue could mean
     */
    List<Named> keep(List<Named> known, Spans spans, Matches matches) {
        var firsts = new BitSet();
        known.forEach(name -> firsts.set(name.first()));
        var countries = countries(matches);
        return known.stream()
                .filter(name -> !isSwallowed(name, spans, firsts, countries))
                .toList();
    }

    /** The tokens of what may be a country: {@code U.S.} in {@code U.S. Federal Reserve}, where it is no name of its own. */
    private BitSet countries(Matches matches) {
        var countries = new BitSet();
        for (int m = 0; m < matches.count(); m++) {
            if (catalogue.mayBeCountry(matches.state(m))) {
                countries.set(matches.first(m), matches.last(m) + 1);
            }
        }
        return countries;
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
                Named name = named(span);
                if (!catalogue.isRemoved(name.ref().name())) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    private boolean isNew(Span span, BitSet taken, BitSet undecided) {
        int length = span.last() - span.first() + 1;
        int next = taken.nextSetBit(span.first());
        boolean free = next < 0 || next > span.last();
        boolean decidable = undecided.nextClearBit(span.first()) <= span.last();
        boolean sure = span.confidence() >= (length == 1 ? SURE_OF_ONE_WORD : SURE);
        return free && sure && decidable && isEntity(span, length) && !tokens.is(span.first(), Tokens.CASE_BLIND);
    }

    /** Nationalities, days and the like are names but nothing that a service would follow. */
    private static boolean isEntity(Span span, int length) {
        return switch (span.type()) {
            case PERSON -> length > 1 && length <= LONGEST;
            case ORGANISATION, PLACE, PRODUCT -> length <= LONGEST;
            case OTHER -> false;
        };
    }

    private static String singleBlanks(String name) {
        char before = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || (c == ' ' && before == ' ')) {
                return BLANKS.matcher(name).replaceAll(" ");
            }
            before = c;
        }
        return name;
    }

    private Named named(Span span) {
        int last = span.last();
        while (last > span.first() && Surroundings.isLegalForm(tokens.hash(last))) {
            last--;
        }
        String name = singleBlanks(tokens.text(span.first(), last));
        var ref = new EntityRef(OwnIds.unlisted(name, span.type()), name, span.type());
        return new Named(ref, Named.UNKNOWN, span.first(), span.last());
    }

    /**
     * A longer name around it, in which nothing else is known unless joined by "of": a place in the name of a company, a party in that of
     * another party ({@code New Democratic Party}).
     */
    private boolean isSwallowed(Named name, Spans spans, BitSet firsts, BitSet countries) {
        Span span = spans.at(name.first());
        if (span == null || !span.isRatherSure() || span.last() < name.last()) {
            return false;
        }
        boolean others = firsts.get(span.first(), span.last() + 1).cardinality() > 1;
        if (others && !isJoinedByOf(span)) {
            return false;
        }
        boolean single = name.first() == name.last();
        EntityType type = name.ref().type();
        if (single && name.first() == span.first() && isOwner(name)) {
            return false;
        }
        if (!single && isFollowedByOf(name, span)) {
            return false;
        }
        boolean other = span.type() != type && (single || type == EntityType.PLACE || span.type() != EntityType.PERSON);
        boolean same = span.type() == type && !single && type == EntityType.ORGANISATION;
        return (other || same) && hasMore(span, name, countries);
    }

    /** {@code Evergreen Marine of Taiwan}: where it is from is no part of its name. */
    private boolean isFollowedByOf(Named name, Span span) {
        return name.first() == span.first() && name.last() < span.last() && tokens.hash(name.last() + 1) == OF;
    }

    /** {@code Airbus A320}, {@code Boeing Commercial Airplanes}, {@code US Federal Reserve}: whose it is stands first. */
    private boolean isOwner(Named name) {
        boolean acronym = tokens.is(name.first(), Tokens.ALL_CAPITALS);
        return name.ref().type() == EntityType.ORGANISATION || name.ref().type() == EntityType.PLACE && acronym;
    }

    /** {@code Progressive Conservative Party of Canada}, in which a party and a country are known. */
    private boolean isJoinedByOf(Span span) {
        for (int i = span.first() + 1; i < span.last(); i++) {
            if (tokens.hash(i) == OF) {
                return span.type() == EntityType.ORGANISATION;
            }
        }
        return false;
    }

    /**
     * Whether the longer name has a word that makes it another's: not {@code the} nor the country before it, nor what kind
     * of company it is, which part of it, and what follows that, such as a ticker ({@code Volkswagen AG VOWG.F}).
     */
    private boolean hasMore(Span span, Named name, BitSet countries) {
        for (int i = span.first(); i < name.first(); i++) {
            if (tokens.hash(i) != THE && !Surroundings.isLegalForm(tokens.hash(i)) && !isSeat(i, name, countries)) {
                return true;
            }
        }
        for (int i = name.last(); i <= span.last(); i++) {
            if (Surroundings.isLegalForm(tokens.hash(i))) {
                return false;
            }
            if (i > name.last() && !Surroundings.isArm(tokens.hash(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isSeat(int token, Named name, BitSet countries) {
        return countries.get(token) && name.last() > name.first() && name.ref().type() == EntityType.ORGANISATION;
    }
}
