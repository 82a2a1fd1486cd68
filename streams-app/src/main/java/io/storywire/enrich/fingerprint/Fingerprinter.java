package io.storywire.enrich.fingerprint;

import io.storywire.events.ArticleEntity;
import io.storywire.events.CitedSource;
import io.storywire.events.EnrichedArticle;
import io.storywire.events.Figure;
import io.storywire.events.Mention;
import io.storywire.events.Quote;
import io.storywire.story.EntityFact;
import io.storywire.story.Fingerprint;
import io.storywire.story.NumberFact;
import io.storywire.story.QuoteFact;
import io.storywire.story.Sketch;
import io.storywire.story.Terms;
import io.storywire.story.ToldFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Turns an enriched article into what the story engine sees of it. One pass over headline and body; text beyond
 * {@value #MAX_CHARS} characters is not looked at, so the work is bounded. Thread safe.
 */
public final class Fingerprinter {

    /** How many characters of a body are looked at: some 30,000 words. */
    static final int MAX_CHARS = 200_000;
    /** How many words at the beginning of a body are its lead. */
    private static final int LEAD_WORDS = 60;
    /** Counts up to this number are told in passing. */
    private static final double TRIVIAL = 2;

    private static final int MAX_QUOTE_WORDS = 80;
    private static final int MAX_SOURCES = 6;

    private final TermCollector terms = new TermCollector();
    private final FactCollector facts = new FactCollector();
    private int[] shingles = new int[1024];
    private int shingleCount;
    private int words;
    private int before1;
    private int before2;
    private boolean plainTitle;

    private final WordForms forms;

    private Fingerprinter(WordForms forms) {
        this.forms = forms;
    }

    /** The fingerprint of an article. */
    public static Fingerprint of(EnrichedArticle article) {
        return new Fingerprinter(WordForms.of(article.language())).print(article);
    }

    private Fingerprint print(EnrichedArticle article) {
        String title = article.title();
        String body = article.body();
        plainTitle = body.isEmpty() || !isTitleCase(title);
        scan(title, true, NamedSpans.of(article.entities(), Mention.Field.TITLE));
        int titleWords = words;
        int titleShingles = shingleCount;
        ToldFacts titleFacts = facts.facts();
        words = 0;
        scan(body, false, NamedSpans.of(article.entities(), Mention.Field.BODY));
        boolean titleOnly = words == 0;
        int from = titleOnly ? 0 : titleShingles;
        Sketch sketch = Sketch.of(
                Arrays.copyOfRange(shingles, from, shingleCount),
                shingleCount - from,
                titleOnly ? titleFacts : facts.facts());
        Optional<Instant> told = article.published() == null ? ToldDate.of(article.figures()) : Optional.empty();
        return new Fingerprint(
                article.articleId(),
                contentHash(title, body),
                told.orElse(article.eventTime()),
                article.published() != null || told.isPresent(),
                article.publisher(),
                article.kind(),
                article.language(),
                cut(title, Fingerprint.MAX_TITLE),
                words + titleWords,
                terms.terms(title, body),
                entities(article.entities()),
                numbers(article.figures()),
                quotes(article.quotes()),
                article.citedSources().stream()
                        .map(CitedSource::name)
                        .distinct()
                        .limit(MAX_SOURCES)
                        .toList(),
                sketch);
    }

    private void scan(String text, boolean title, NamedSpans names) {
        Words word = new Words(text, 0, Math.min(text.length(), MAX_CHARS), forms);
        int previous = 0;
        boolean previousContent = false;
        boolean previousTelling = false;
        int run = 0;
        while (word.next()) {
            words++;
            shingle(word.rawHash, ++run);
            facts.add(word);
            boolean content = isContent(word);
            int named = names.of(word.start, word.stop) | (isName(word, title) ? Terms.NAME : 0);
            boolean telling = word.number || named != 0;
            int place = (title ? Terms.TITLE : 0) | (!title && words <= LEAD_WORDS ? Terms.LEAD : 0);
            if (content) {
                int kind = (word.number ? Terms.NUMBER : 0)
                        | (word.number ? 0 : named)
                        | (TimeWords.has(word) ? Terms.WHEN : 0);
                terms.add(word.hash, place | kind, title ? -word.start - 1 : word.start, word.stop);
            }
            boolean pairs = content && previousContent && !word.apart;
            if (pairs && (telling || previousTelling || place != 0)) {
                terms.add(Hashes.pair(previous, word.hash), place | Terms.PAIR, -1, 0);
            }
            previous = word.hash;
            previousContent = content;
            previousTelling = telling;
        }
    }

    private boolean isName(Words word, boolean title) {
        return word.capital && !word.first && (!title || plainTitle);
    }

    /** Whether a headline Writes Most Words Like Names, so that capitals say nothing. */
    private boolean isTitleCase(String title) {
        int all = 0;
        int capitals = 0;
        for (Words word = new Words(title, 0, title.length(), forms); word.next(); ) {
            boolean counts = !word.first && word.length() > 3 && !word.number;
            all += counts ? 1 : 0;
            capitals += counts && word.capital ? 1 : 0;
        }
        return capitals * 10 > all * 6;
    }

    private static boolean isContent(Words word) {
        return (word.length() > 1 || word.number || word.surface().charAt(0) > 0x2E80) && !word.isStop();
    }

    private void shingle(int hash, int run) {
        if (run >= 3) {
            if (shingleCount == shingles.length) {
                shingles = Arrays.copyOf(shingles, shingleCount * 2);
            }
            shingles[shingleCount++] = Hashes.triple(before2, before1, hash);
        }
        before2 = before1;
        before1 = hash;
    }

    private static long contentHash(String title, String body) {
        return (long) Hashes.of(title) << 32 ^ Hashes.of(body) ^ (long) body.length() << 32;
    }

    private static List<EntityFact> entities(List<ArticleEntity> entities) {
        return entities.stream()
                .filter(entity -> entity.concerned() && !entity.mentions().isEmpty())
                .limit(Fingerprint.MAX_FACTS)
                .map(entity -> new EntityFact(entity.entity(), entity.salience(), entity.role()))
                .toList();
    }

    private static List<NumberFact> numbers(List<Figure> figures) {
        List<NumberFact> facts = new ArrayList<>();
        for (Figure figure : figures) {
            double value = value(figure);
            boolean telling = figure.kind() != Figure.Kind.ORDINAL && figure.kind() != Figure.Kind.DATE;
            if (telling && value > TRIVIAL && facts.size() < Fingerprint.MAX_FACTS) {
                facts.add(new NumberFact(figure.kind(), (float) value, figure.text()));
            }
        }
        return facts;
    }

    private static double value(Figure figure) {
        try {
            return Double.parseDouble(figure.value());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private List<QuoteFact> quotes(List<Quote> quotes) {
        return quotes.stream()
                .map(quote -> new QuoteFact(cut(quote.text(), MAX_QUOTE_WORDS), sample(quote.text())))
                .filter(quote -> quote.shingles().length > 0)
                .limit(Fingerprint.MAX_FACTS / 2)
                .toList();
    }

    /** The lowest hashes of the word triples of a quotation; the same whoever else's words stand around it. */
    private int[] sample(String quote) {
        int[] hashes = new int[quote.length()];
        int count = 0;
        int a = 0;
        int b = 0;
        Words word = new Words(quote, 0, quote.length(), forms);
        for (int i = 0; word.next(); i++) {
            if (i >= 2) {
                hashes[count++] = Hashes.triple(a, b, word.hash);
            }
            a = b;
            b = word.hash;
        }
        return Arrays.stream(hashes, 0, count)
                .sorted()
                .distinct()
                .limit(QuoteFact.MAX_SHINGLES)
                .toArray();
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
