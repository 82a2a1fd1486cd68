package io.storywire.entity;

import io.storywire.entity.NameReader.CleanText;
import io.storywire.entity.match.Tokens;
import io.storywire.events.EntityType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a {@link Recogniser} found in headline and body, as tokens. */
final class Spans {

    /** From here on a name of several words is right more often than not: 52 of 100 of that tenth, see UnknownNames. */
    private static final double SURE = 0.5;

    /** For one word that begins at 0.6 (51 of 100); from here on 65 are. Links come out the same with either. */
    private static final double SURE_OF_ONE_WORD = 0.75;

    /** A name by its tokens. */
    record Span(int first, int last, EntityType type, double confidence) {

        /** Whether the name is right more often than not. */
        boolean isRatherSure() {
            return confidence >= (first == last ? SURE_OF_ONE_WORD : SURE);
        }

        Span as(EntityType other) {
            return new Span(first, last, other, confidence);
        }
    }

    private static final Spans NONE = new Spans(List.of());

    private final List<Span> spans;

    private Spans(List<Span> spans) {
        this.spans = spans;
    }

    /** Nothing was looked for. */
    static Spans none() {
        return NONE;
    }

    /**
     * What a recogniser finds; a name that begins or ends inside a token is widened to it.
     *
     * @param known tokens of names that are known for sure
     */
    static Spans of(Recogniser recogniser, CleanText text, Tokens tokens, BitSet known) {
        var spans = new ArrayList<Span>();
        int titleEnd = tokens.titleCount();
        place(recogniser.recognise(text.title(), chars(known, tokens, 0, titleEnd)), tokens, 0, titleEnd, spans);
        int end = tokens.count();
        place(recogniser.recognise(text.body(), chars(known, tokens, titleEnd, end)), tokens, titleEnd, end, spans);
        return new Spans(new SpanRules(tokens).apply(spans));
    }

    private static BitSet chars(BitSet known, Tokens tokens, int from, int to) {
        var chars = new BitSet();
        for (int i = known.nextSetBit(from); i >= 0 && i < to; i = known.nextSetBit(i + 1)) {
            chars.set(tokens.start(i), tokens.end(i));
        }
        return chars;
    }

    /** Whether a recogniser has read the text. */
    boolean wereLookedFor() {
        return this != NONE;
    }

    /** In order of the text. */
    List<Span> all() {
        return spans;
    }

    /** The type of the name that has exactly these tokens, if the recogniser is rather sure of it. */
    Optional<EntityType> type(int first, int last) {
        Span span = at(first);
        boolean same = span != null && span.first == first && span.last == last && span.isRatherSure();
        return same ? Optional.of(span.type) : Optional.empty();
    }

    /** The name that a token belongs to. */
    @Nullable
    Span at(int token) {
        int low = 0;
        int high = spans.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = spans.get(middle);
            if (token < span.first) {
                high = middle - 1;
            } else if (token > span.last) {
                low = middle + 1;
            } else {
                return span;
            }
        }
        return null;
    }

    private static void place(List<Recogniser.Span> found, Tokens tokens, int from, int to, List<Span> spans) {
        int token = from;
        for (Recogniser.Span span : found) {
            while (token < to && tokens.end(token) <= span.start()) {
                token++;
            }
            int first = token;
            while (token < to && tokens.start(token) < span.end()) {
                token++;
            }
            if (token > first) {
                spans.add(new Span(first, withoutPossessive(tokens, first, token - 1), span.type(), span.confidence()));
            }
        }
    }

    private static int withoutPossessive(Tokens tokens, int first, int last) {
        boolean possessive = last > first
                && tokens.gap(last) == Tokens.Gap.TIGHT
                && tokens.length(last) == 1
                && tokens.charAt(last, tokens.start(last)) == 's';
        return possessive ? last - 1 : last;
    }
}
