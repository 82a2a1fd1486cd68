package io.storywire.entity;

import io.storywire.entity.catalogue.KnownEntity;
import io.storywire.entity.match.AliasAutomaton;
import io.storywire.entity.match.Matches;
import io.storywire.entity.match.Tokeniser;
import io.storywire.entity.match.Tokens;
import io.storywire.entity.source.SourceReader;
import io.storywire.entity.tagger.NameTagger;
import io.storywire.events.CatalogueEntry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads names with a catalogue: its aliases in one pass, then the short forms of the names found, then what each
 * entity does in the text. Immutable, thread-safe.
 */
public final class CatalogueNameReader implements NameReader {

    private static final String RECOGNISED_LANGUAGE = "en";

    private final Catalogue catalogue;
    private final SourceReader sources;
    private final LinkWeights weights;
    private final @Nullable Recogniser recogniser;

    private CatalogueNameReader(
            Catalogue catalogue, SourceReader sources, LinkWeights weights, @Nullable Recogniser recogniser) {
        this.weights = weights;
        this.catalogue = catalogue;
        this.sources = sources;
        this.recogniser = recogniser;
    }

    /** A reader with the shipped catalogue and the shipped recogniser. */
    public static CatalogueNameReader standard() {
        return of(Catalogue.standard()).withRecogniser(new NameTagger());
    }

    /** A reader with this catalogue. */
    public static CatalogueNameReader of(Catalogue catalogue) {
        return new CatalogueNameReader(catalogue, SourceReader.standard(), LinkWeights.shipped(), null);
    }

    /** A reader whose catalogue has these changes, see {@link Catalogue#with}; this one stays as it is. */
    public CatalogueNameReader withEntries(List<CatalogueEntry> added, Set<String> removed) {
        return new CatalogueNameReader(catalogue.with(added, removed), sources, weights, recogniser);
    }

    /**
     * A reader that also takes names which its catalogue does not have from a recogniser: people by full name,
     * organisations and places. Only in English texts, which is what recognisers are trained on here.
     */
    public CatalogueNameReader withRecogniser(Recogniser recogniser) {
        return new CatalogueNameReader(catalogue, sources, weights, recogniser);
    }

    /** A reader that weighs evidence so; for measuring. */
    public CatalogueNameReader withWeights(LinkWeights other) {
        return new CatalogueNameReader(catalogue, sources, other, recogniser);
    }

    /** What it knows. */
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public Names read(CleanText text) {
        Tokens tokens = Tokeniser.tokenise(text.title(), text.body());
        Found found = found(tokens, text);
        Names names = new Roles(catalogue, sources, tokens, text).assign(found.names);
        return new Names(
                names.entities(), names.citedSources(), Undecided.told(found.open, found.names, tokens, catalogue));
    }

    /**
     * Every name in the body of a text, also those that are no entities to follow, such as the single name of a person: what
     * the catalogue knows with its type there, all else as the recogniser has it. For measuring; in order.
     */
    public List<Recogniser.Span> spans(CleanText text) {
        Tokens tokens = Tokeniser.tokenise(text.title(), text.body());
        Found found = found(tokens, text);
        var taken = new BitSet();
        var spans = new ArrayList<Recogniser.Span>();
        for (Named name : found.names) {
            if (!tokens.inTitle(name.first())) {
                taken.set(name.first(), name.last() + 1);
                spans.add(new Recogniser.Span(
                        tokens.start(name.first()),
                        tokens.endWithStop(name.first(), name.last()),
                        name.ref().type(),
                        1));
            }
        }
        for (Spans.Span span : found.spans.all()) {
            int next = taken.nextSetBit(span.first());
            if (!tokens.inTitle(span.first()) && (next < 0 || next > span.last())) {
                spans.add(new Recogniser.Span(
                        tokens.start(span.first()),
                        tokens.endWithStop(span.first(), span.last()),
                        span.type(),
                        span.confidence()));
            }
        }
        spans.sort(Comparator.comparingInt(Recogniser.Span::start));
        return spans;
    }

    /** The candidates of all names in the body of a text that the catalogue is not sure of, in order; to learn from. */
    public List<LinkCandidate> candidates(CleanText text) {
        Tokens tokens = Tokeniser.tokenise("", text.body());
        Matches matches = Matches.find(catalogue.automaton(), tokens, text.language());
        var surroundings = new Surroundings(tokens, text.language(), namedTokens(matches));
        var resolver = new Resolver(catalogue, sources, tokens, matches, surroundings, weights);
        return resolver.open(spans(text, tokens, resolver.resolveSure()));
    }

    /** The names of entities in a text, in order, what nothing decided, and what the recogniser found. */
    private record Found(List<Named> names, List<Undecided> open, Spans spans) {}

    private Found found(Tokens tokens, CleanText text) {
        Matches matches = Matches.find(catalogue.automaton(), tokens, text.language());
        var surroundings = new Surroundings(tokens, text.language(), namedTokens(matches));
        var resolver = new Resolver(catalogue, sources, tokens, matches, surroundings, weights);
        Spans spans = spans(text, tokens, resolver.resolveSure());
        int[] chosen = resolver.resolve(spans);
        var unknown = new UnknownNames(tokens, catalogue);
        var names = new ArrayList<>(unknown.keep(known(matches, chosen), spans, matches));
        names.addAll(unknown.find(spans, names, matches));
        names.addAll(shortForms(tokens, names, surroundings));
        names.sort(Comparator.comparingInt(Named::first));
        return new Found(names, resolver.undecided(), spans);
    }

    private Spans spans(CleanText text, Tokens tokens, BitSet known) {
        boolean reads = recogniser != null && RECOGNISED_LANGUAGE.equals(text.language());
        return reads ? Spans.of(recogniser, text, tokens, known) : Spans.none();
    }

    private List<Named> known(Matches matches, int[] chosen) {
        var names = new ArrayList<Named>();
        for (int m = 0; m < chosen.length; m++) {
            if (chosen[m] >= 0) {
                KnownEntity entity = catalogue.entity(chosen[m]);
                names.add(new Named(entity.ref(), chosen[m], matches.first(m), matches.last(m)));
            }
        }
        return names;
    }

    /** The tokens of names that need no evidence: they are no part of the name beside them. */
    private BitSet namedTokens(Matches matches) {
        var named = new BitSet();
        AliasAutomaton automaton = catalogue.automaton();
        for (int m = 0; m < matches.count(); m++) {
            for (int p = automaton.head(matches.state(m)); p >= 0; p = automaton.next(p)) {
                if (!automaton.is(p, AliasAutomaton.WEAK)) {
                    named.set(matches.first(m), matches.last(m) + 1);
                }
            }
        }
        return named;
    }

    private static List<Named> shortForms(Tokens tokens, List<Named> names, Surroundings surroundings) {
        if (names.isEmpty()) {
            return List.of();
        }
        var forms = new ShortForms(tokens);
        boolean[] taken = new boolean[tokens.count()];
        for (Named name : names) {
            forms.learn(name);
            for (int i = name.first(); i <= name.last(); i++) {
                taken[i] = true;
            }
        }
        return forms.find(taken, surroundings);
    }
}
