package io.storywire.entity;

import io.storywire.entity.NameReader.CleanText;
import io.storywire.entity.NameReader.Names;
import io.storywire.entity.match.Tokens;
import io.storywire.entity.source.SourceReader;
import io.storywire.entity.source.SourceReader.Verdict;
import io.storywire.events.ArticleEntity;
import io.storywire.events.ArticleEntity.Role;
import io.storywire.events.CitedSource;
import io.storywire.events.EntityRef;
import io.storywire.events.Mention;
import io.storywire.events.Mention.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the entities of one text do in it, and how much it is about them.
 *
 * <p>Salience is {@value #TITLE} for standing in the headline, up to {@value #EARLY} for how early the entity comes
 * in the body, and up to {@value #OFTEN} for how often, against the most frequent one. Subjects are those with at
 * least {@value #SUBJECT}. These shares are chosen, not learned: no data at hand has marked how much a text is about
 * an entity. What they were held against are the originals and retellings of the tests, whose subjects a reader listed:
 * an entity of the headline that is named again, or one that opens the text and is named as often as any, is a subject.
 */
final class Roles {

    private static final double TITLE = 0.4;
    private static final double EARLY = 0.25;
    private static final double OFTEN = 0.35;
    private static final double SUBJECT = 0.5;

    /** What is gathered about one entity. */
    private static final class Entry {
        final EntityRef ref;
        final List<Mention> mentions = new ArrayList<>();
        int inTitle;
        int firstInBody = Integer.MAX_VALUE;
        int asSource;
        int about;

        Entry(EntityRef ref) {
            this.ref = ref;
        }
    }

    private final Catalogue catalogue;
    private final SourceReader sources;
    private final Tokens tokens;
    private final CleanText text;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Named> news = new ArrayList<>();
    private final Map<String, CitedSource> cited = new LinkedHashMap<>();

    Roles(Catalogue catalogue, SourceReader sources, Tokens tokens, CleanText text) {
        this.catalogue = catalogue;
        this.sources = sources;
        this.tokens = tokens;
        this.text = text;
    }

    /** @param names in order of the text */
    Names assign(List<Named> names) {
        names.forEach(this::gather);
        new Citations(sources, tokens).judge(news).forEach(this::cite);
        hintTickers();
        Optional<String> publisher = publisher();
        int most = entries.values().stream()
                .mapToInt(entry -> entry.mentions.size())
                .max()
                .orElse(1);
        List<ArticleEntity> entities = entries.values().stream()
                .map(entry -> entity(entry, Math.max(1, most), publisher))
                .sorted(Comparator.comparingDouble((ArticleEntity entity) -> -entity.salience()))
                .toList();
        return new Names(entities, List.copyOf(cited.values()));
    }

    private void gather(Named name) {
        Entry entry = entries.computeIfAbsent(name.ref().entityId(), id -> new Entry(name.ref()));
        boolean title = tokens.inTitle(name.first());
        entry.mentions.add(mention(tokens, name.first(), name.last()));
        entry.inTitle += title ? 1 : 0;
        if (!title) {
            entry.firstInBody = Math.min(entry.firstInBody, tokens.start(name.first()));
        }
        if (name.known() >= 0 && catalogue.entity(name.known()).news()) {
            news.add(name);
        }
    }

    /** These tokens, from the first to the last, as a mention. */
    static Mention mention(Tokens tokens, int first, int last) {
        int end = tokens.endWithStop(first, last);
        return new Mention(
                tokens.inTitle(first) ? Field.TITLE : Field.BODY, tokens.start(first), end, tokens.textTo(first, end));
    }

    private void cite(Citations.Judged judged) {
        Entry entry = entries.get(judged.name().ref().entityId());
        if (judged.verdict().kind().isEmpty()) {
            entry.about += judged.verdict() == Verdict.ABOUT ? 1 : 0;
            return;
        }
        entry.asSource++;
        CitedSource.Kind kind = judged.verdict().kind().get();
        CitedSource old = cited.get(entry.ref.entityId());
        if (old == null || says(kind) > says(old.kind())) {
            String sentence = SourceReader.sentence(tokens, judged.name().first());
            cited.put(entry.ref.entityId(), new CitedSource(entry.ref.entityId(), entry.ref.name(), kind, sentence));
        }
    }

    /** An origin says more than a confirmation, and that more than a comment. */
    private static int says(CitedSource.Kind kind) {
        return switch (kind) {
            case ORIGIN -> 2;
            case CONFIRMATION -> 1;
            case COMMENT -> 0;
        };
    }

    private void hintTickers() {
        for (String ticker : text.tickers()) {
            catalogue
                    .findTicker(ticker)
                    .ifPresent(
                            entity -> entries.computeIfAbsent(entity.ref().entityId(), id -> new Entry(entity.ref())));
        }
    }

    private Optional<String> publisher() {
        return text.publisher().isBlank()
                ? Optional.empty()
                : catalogue.named(text.publisher()).stream().findFirst().map(entity -> entity.ref()
                        .entityId());
    }

    private ArticleEntity entity(Entry entry, int most, Optional<String> publisher) {
        double salience = salience(entry, most);
        return new ArticleEntity(entry.ref, role(entry, salience, publisher), salience, entry.mentions);
    }

    private Role role(Entry entry, double salience, Optional<String> publisher) {
        if (publisher.isPresent() && publisher.get().equals(entry.ref.entityId()) && entry.inTitle == 0) {
            return Role.PUBLISHER;
        }
        if (entry.asSource > 0 && entry.about == 0) {
            return Role.CITED_SOURCE;
        }
        if (!text.byline().isBlank() && text.byline().contains(entry.ref.name())) {
            return Role.AUTHOR;
        }
        return salience >= SUBJECT ? Role.SUBJECT : Role.MENTIONED;
    }

    private double salience(Entry entry, int most) {
        double often = OFTEN * entry.mentions.size() / most;
        double early = entry.firstInBody == Integer.MAX_VALUE
                ? 0
                : EARLY
                        * (1
                                - (double) entry.firstInBody
                                        / Math.max(1, text.body().length()));
        return Math.min(1, Math.max(0, (entry.inTitle > 0 ? TITLE : 0) + often + early));
    }
}
