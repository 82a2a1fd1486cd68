package io.storywire.enrich;

import io.storywire.enrich.clean.Chrome;
import io.storywire.enrich.clean.CleanText;
import io.storywire.enrich.clean.Cleaner;
import io.storywire.enrich.facts.Figures;
import io.storywire.enrich.facts.Quotes;
import io.storywire.enrich.language.Detected;
import io.storywire.enrich.language.FunctionWords;
import io.storywire.enrich.language.LanguageDetector;
import io.storywire.enrich.segment.Sentences;
import io.storywire.enrich.segment.Span;
import io.storywire.enrich.segment.Tokens;
import io.storywire.entity.NameReader;
import io.storywire.events.Article;
import io.storywire.events.EnrichedArticle;
import io.storywire.events.Figure;
import io.storywire.events.Kind;
import io.storywire.events.Quote;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Makes explicit what an article says. Stateless but for tables loaded once; thread-safe; the same article and record
 * time give the same result everywhere.
 *
 * <p>An article is rejected when nothing but dirt is in it: no headline, and no text after cleaning. A headline alone
 * is enough, it becomes a stub. A retraction is never rejected and its text not read: it says that the text does not
 * hold. Facts are read from the first {@value #MOST_READ} characters: what is longer is a dump, and its beginning tells
 * what it is.
 */
public final class Enricher {

    /** Characters of the clean body in which names, figures and quotations are looked for. */
    public static final int MOST_READ = 200_000;

    private final NameReader names;
    private final Cleaner cleaner;
    private final LanguageDetector languages = new LanguageDetector();
    private final Figures figures = new Figures();
    private final Quotes quotes = new Quotes();
    private final KindJudge kinds = new KindJudge();
    private final Keywords keywords = new Keywords(FunctionWords.load(), figures);

    /** Loads the tables of all parts. */
    public Enricher(NameReader names) {
        this(names, Chrome.standard());
    }

    /** Loads the tables of all parts but that of publishers' lines, which is this. */
    public Enricher(NameReader names, Chrome chrome) {
        this.names = names;
        this.cleaner = new Cleaner(chrome);
    }

    /**
     * Enriches one article.
     *
     * @param article    as published
     * @param recordTime time stamp of its record, the only clock
     */
    public Outcome enrich(Article article, Instant recordTime) {
        if (article.status() == Article.Status.RETRACTED) {
            return new Outcome.Accepted(retraction(article, recordTime));
        }
        String publisher = Publishers.name(article.source(), article.url());
        CleanText text = cleaner.clean(article.title(), article.body(), publisher);
        if (text.body().isBlank() && (text.title().isBlank() || cleaner.isDirt(text.title()))) {
            return new Outcome.Rejected(
                    article.body().isBlank() ? "no title and no text" : "nothing is left of the text after cleaning");
        }
        return new Outcome.Accepted(accepted(article, recordTime, publisher, text));
    }

    private EnrichedArticle accepted(Article article, Instant recordTime, String publisher, CleanText text) {
        Instant eventTime = EventTime.of(article.published(), recordTime);
        Detected language = languages.detect(text.title(), text.body(), article.language());
        String read = beginning(text.body());
        List<Span> sentences = Sentences.of(read, language.code());
        Tokens tokens = Tokens.of(read);
        KindJudge.Judged kind = kinds.of(article, text, tokens);
        NameReader.Names found = names.read(new NameReader.CleanText(
                text.title(), read, language.code(), publisher, article.byline(), article.tickers()));
        List<Figure> numbers = figures.read(tokens, language.code(), LocalDate.ofInstant(eventTime, ZoneOffset.UTC));
        List<Quote> said = quotes.read(tokens, sentences, language.code());
        return new EnrichedArticle(
                article.articleId(),
                article.status(),
                article.origin(),
                text.title(),
                Lead.of(text, sentences),
                text.body(),
                language.code(),
                language.confidence(),
                kind.kind(),
                kind.confidence(),
                article.byline(),
                publisher,
                article.url(),
                article.published(),
                eventTime,
                article.collectedAt(),
                text.removed(),
                found.entities(),
                found.citedSources(),
                numbers,
                said,
                keywords.of(text.title(), tokens, language.code()),
                article.tickers(),
                article.reason(),
                article.backfill(),
                found.ambiguous());
    }

    private static String beginning(String body) {
        if (body.length() <= MOST_READ) {
            return body;
        }
        int end = Character.isHighSurrogate(body.charAt(MOST_READ - 1)) ? MOST_READ - 1 : MOST_READ;
        return body.substring(0, end);
    }

    private static EnrichedArticle retraction(Article article, Instant recordTime) {
        return new EnrichedArticle(
                article.articleId(),
                article.status(),
                article.origin(),
                article.title(),
                "",
                "",
                EnrichedArticle.UNKNOWN_LANGUAGE,
                0,
                Kind.NEWS,
                0,
                article.byline(),
                Publishers.name(article.source(), article.url()),
                article.url(),
                article.published(),
                EventTime.of(article.published(), recordTime),
                article.collectedAt(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                article.tickers(),
                article.reason(),
                article.backfill(),
                List.of());
    }
}
