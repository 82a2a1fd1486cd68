package io.storywire.entity;

import io.storywire.entity.Spans.Span;
import io.storywire.entity.match.LongSet;
import io.storywire.entity.match.Tokeniser;
import io.storywire.entity.match.Tokens;
import io.storywire.entity.match.Tokens.Gap;
import io.storywire.events.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the whole text says of the names that a recogniser found sentence by sentence. The last word of a name tells its
 * type ({@code Eastwood Street} is no company), the words beside it may, one name has one type in a text, the last name of
 * a person is no company, and what is no name by its form is left out.
 */
final class SpanRules {

    private static final LongSet PLACES =
            LongSet.ofWords("street avenue ave road rd drive highway circle boulevard blvd "
                    + "lane parkway plaza square river lake county bay beach bridge park mountain mountains island islands "
                    + "valley airport desert sea ocean gulf peninsula canyon falls heights hills springs village township "
                    + "province prefecture oblast motel");
    private static final LongSet ORGANISATIONS = LongSet.ofWords("university college institute school hospital "
            + "department ministry office court committee council commission association federation union party agency "
            + "authority company corp inc ltd llc plc group bank foundation league society police church club bureau "
            + "alliance front movement brigade army service services laboratories labs coalition center centre");

    private static final long OF = Tokeniser.hash("of");
    /** So often must words beside a name say that it is a company, in one text, to outvote the recogniser. */
    private static final int CUES = 2;
    /** How sure that makes it. */
    private static final double SURE_BY_CUES = 0.9;

    private final Tokens tokens;

    SpanRules(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The names that are left, in order, with the types that they have in this text. */
    List<Span> apply(List<Span> found) {
        List<Span> formed = new ArrayList<>();
        for (Span span : found) {
            Span cut = withoutSeat(span);
            if (isWellFormed(cut)) {
                formed.add(retyped(cut));
            }
        }
        tellCompanies(formed);
        Map<Long, double[]> votes = votes(formed);
        LongSet surnames = surnames(formed);
        List<Span> kept = new ArrayList<>();
        for (Span span : formed) {
            double[] sums = votes.get(key(span));
            if (sums != null && isLeading(sums, span.type()) && !isSurname(span, surnames)) {
                kept.add(span);
            }
        }
        return kept;
    }

    /** Not across brackets and quotation marks, no party and state ({@code R-Texas}), no two letters, no initial last. */
    private boolean isWellFormed(Span span) {
        for (int i = span.first() + 1; i <= span.last(); i++) {
            if (tokens.gap(i) == Gap.BREAK || tokens.gap(i) == Gap.SENTENCE) {
                return false;
            }
        }
        boolean single = span.first() == span.last();
        boolean partyAndState =
                !single && tokens.length(span.first()) == 1 && tokens.gap(span.first() + 1) == Gap.HYPHEN;
        boolean initialLast = !single && span.type() == EntityType.PERSON && tokens.length(span.last()) == 1;
        boolean short2 = single && tokens.length(span.first()) <= 2;
        return !partyAndState && !initialLast && !short2;
    }

    /** {@code Pace Consultants Inc of Houston}: where a company sits is no part of its name. */
    private Span withoutSeat(Span span) {
        for (int i = span.first() + 1; i < span.last(); i++) {
            if (Surroundings.isLegalForm(tokens.hash(i)) && tokens.hash(i + 1) == OF) {
                return new Span(span.first(), i, span.type(), span.confidence());
            }
        }
        return span;
    }

    private Span retyped(Span span) {
        if (span.first() == span.last()) {
            return span;
        }
        return told(span.last())
                .filter(type -> type != span.type() && span.type() != EntityType.OTHER)
                .map(span::as)
                .orElse(span);
    }

    private Optional<EntityType> told(int last) {
        if (PLACES.contains(tokens.hash(last))) {
            return Optional.of(EntityType.PLACE);
        }
        return ORGANISATIONS.contains(tokens.hash(last)) ? Optional.of(EntityType.ORGANISATION) : Optional.empty();
    }

    /** Names of which the recogniser knows only that they are names, and the words beside them that they are companies. */
    private void tellCompanies(List<Span> spans) {
        var cues = new CompanyCues(tokens);
        var told = new HashMap<Long, Integer>();
        for (Span span : spans) {
            if (span.type() == EntityType.OTHER && cues.tell(span.first(), span.last())) {
                told.merge(key(span), 1, Integer::sum);
            }
        }
        if (!told.isEmpty()) {
            spans.replaceAll(span -> told.getOrDefault(key(span), 0) < CUES ? span : company(span));
        }
    }

    private static Span company(Span span) {
        double confidence = Math.max(SURE_BY_CUES, span.confidence());
        return new Span(span.first(), span.last(), EntityType.ORGANISATION, confidence);
    }

    /** By name, how sure the recogniser was of each type, added up over the text. */
    private Map<Long, double[]> votes(List<Span> spans) {
        var votes = new HashMap<Long, double[]>();
        for (Span span : spans) {
            votes.computeIfAbsent(key(span), name -> new double[EntityType.values().length])[
                            span.type().ordinal()] +=
                    span.confidence();
        }
        return votes;
    }

    private static boolean isLeading(double[] sums, EntityType type) {
        double own = sums[type.ordinal()];
        for (double sum : sums) {
            if (sum > own) {
                return false;
            }
        }
        return true;
    }

    private long key(Span span) {
        long key = 0;
        for (int i = span.first(); i <= span.last(); i++) {
            key = key * 31 + tokens.hash(i);
        }
        return key;
    }

    private LongSet surnames(List<Span> spans) {
        var surnames = new LongSet(spans.size());
        for (Span span : spans) {
            if (span.type() == EntityType.PERSON && span.last() > span.first()) {
                surnames.add(tokens.hash(span.last()));
            }
        }
        return surnames;
    }

    private boolean isSurname(Span span, LongSet surnames) {
        return span.first() == span.last()
                && span.type() != EntityType.PERSON
                && surnames.contains(tokens.hash(span.first()));
    }
}
