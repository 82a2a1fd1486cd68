package io.storywire.bench.enrich;

import io.storywire.bench.BenchData;
import io.storywire.enrich.Enricher;
import io.storywire.enrich.Outcome;
import io.storywire.enrich.clean.CleanText;
import io.storywire.enrich.clean.Cleaner;
import io.storywire.enrich.facts.Figures;
import io.storywire.enrich.facts.Quotes;
import io.storywire.enrich.fingerprint.Fingerprinter;
import io.storywire.enrich.language.Detected;
import io.storywire.enrich.language.LanguageDetector;
import io.storywire.enrich.segment.Sentences;
import io.storywire.enrich.segment.Span;
import io.storywire.enrich.segment.Tokens;
import io.storywire.entity.CatalogueNameReader;
import io.storywire.entity.NameReader;
import io.storywire.events.Article;
import io.storywire.events.EnrichedArticle;
import io.storywire.story.Fingerprint;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What enriching an English article of 400 words costs, the whole and each part of it; one call is one article. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
public class EnrichBench {

    private static final Instant NOW = Instant.parse("2021-01-02T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2021, 1, 2);

    private final Cleaner cleaner = new Cleaner();
    private final LanguageDetector languages = new LanguageDetector();
    private final Figures figures = new Figures();
    private final Quotes quotes = new Quotes();
    private final NameReader names = CatalogueNameReader.standard();
    private final Enricher enricher = new Enricher(names);
    private final Enricher nameless = new Enricher(text -> new NameReader.Names(List.of(), List.of()));

    private Work[] works = {};
    private int next;

    /** An article at each stage. */
    private record Work(
            Article article, CleanText clean, Tokens tokens, List<Span> sentences, EnrichedArticle enriched) {}

    /** Takes all articles through all stages once. */
    @Setup
    public void prepare() throws IOException {
        works = BenchData.articles().stream().map(this::work).toArray(Work[]::new);
    }

    private Work work(Article article) {
        CleanText clean = cleaner.clean(article.title(), article.body(), article.source());
        return new Work(
                article,
                clean,
                Tokens.of(clean.body()),
                Sentences.of(clean.body(), "en"),
                enricher.enrich(article, NOW).accepted().orElseThrow());
    }

    private Work next() {
        next = next + 1 == works.length ? 0 : next + 1;
        return works[next];
    }

    /** All of enrichment: clean text to sources. */
    @Benchmark
    public Outcome enrich() {
        return enricher.enrich(next().article, NOW);
    }

    /** The same and the fingerprint. */
    @Benchmark
    public Fingerprint enrichAndFingerprint() {
        return Fingerprinter.of(enricher.enrich(next().article, NOW).accepted().orElseThrow());
    }

    /** All of enrichment but names. */
    @Benchmark
    public Outcome withoutNames() {
        return nameless.enrich(next().article, NOW);
    }

    /** Dirt out. */
    @Benchmark
    public CleanText clean() {
        Article article = next().article;
        return cleaner.clean(article.title(), article.body(), article.source());
    }

    /** Which language. */
    @Benchmark
    public Detected language() {
        CleanText clean = next().clean;
        return languages.detect(clean.title(), clean.body(), "");
    }

    /** Sentences and words. */
    @Benchmark
    public void segment(Blackhole blackhole) {
        String body = next().clean.body();
        blackhole.consume(Sentences.of(body, "en"));
        blackhole.consume(Tokens.of(body));
    }

    /** Numbers, dates and quotations. */
    @Benchmark
    public void facts(Blackhole blackhole) {
        Work work = next();
        blackhole.consume(figures.read(work.tokens, "en", TODAY));
        blackhole.consume(quotes.read(work.tokens, work.sentences, "en"));
    }

    /** Entities, their roles, cited sources. */
    @Benchmark
    public NameReader.Names names() {
        Work work = next();
        return names.read(new NameReader.CleanText(
                work.clean.title(), work.clean.body(), "en", work.article.source(), "", List.of()));
    }

    /** What the story engine sees. */
    @Benchmark
    public Fingerprint fingerprint() {
        return Fingerprinter.of(next().enriched);
    }
}
