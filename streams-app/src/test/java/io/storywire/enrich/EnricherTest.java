package io.storywire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.events.Article;
import io.storywire.events.EnrichedArticle;
import io.storywire.events.Figure;
import io.storywire.events.Kind;
import io.storywire.events.Removal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnricherTest {

    private static final Enricher ENRICHER = new Enricher(Articles.NO_NAMES);

    private static EnrichedArticle enriched(Article article) {
        return ENRICHER.enrich(article, Articles.NOW).accepted().orElseThrow();
    }

    private static final String BRIDGE = """
            By Ana Example

            Published December 3, 2025 4:10 PM

            The old bridge over the river at Lenton was closed on Tuesday after engineers found cracks in two of its \
            twelve piers, the county said.

            Repairs will cost about $4.5 million and take at least 18 months, a spokeswoman said. "We had no choice \
            but to close it," Maria Keller said.

            Sign up for our newsletter to get the news in your inbox.

            Read more: Ferry fares go up again
            """;

    @Test
    void anArticleKeepsItsNewsAndLosesItsDirt() {
        EnrichedArticle article = enriched(Articles.of("Bridge at Lenton closed", BRIDGE));

        assertThat(article.body()).startsWith("The old bridge").endsWith("Maria Keller said.");
        assertThat(article.removed())
                .extracting(Removal::reason)
                .containsExactly("byline", "timestamp", "subscribe", "related");
        assertThat(article.lead()).startsWith("The old bridge").endsWith("the county said.");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.kind()).isEqualTo(Kind.NEWS);
        assertThat(article.keywords()).contains("bridge");
        assertThat(article.quotes()).singleElement().satisfies(quote -> assertThat(quote.speaker())
                .isEqualTo("Maria Keller"));
        assertThat(article.figures())
                .extracting(Figure::kind, Figure::value, Figure::unit)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Figure.Kind.DATE, "2025-12-02", ""),
                        org.assertj.core.groups.Tuple.tuple(Figure.Kind.MONEY, "4500000", "USD"),
                        org.assertj.core.groups.Tuple.tuple(Figure.Kind.MEASURE, "18", "month"));
    }

    @Test
    void removalsCountInTheBodyAsPublished() {
        EnrichedArticle article = enriched(Articles.of("Bridge at Lenton closed", BRIDGE));

        assertThat(article.removed())
                .extracting(removal ->
                        BRIDGE.substring(removal.start(), removal.end()).strip())
                .containsExactly(
                        "By Ana Example",
                        "Published December 3, 2025 4:10 PM",
                        "Sign up for our newsletter to get the news in your inbox.",
                        "Read more: Ferry fares go up again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\n ", "Share on Facebook\n\nSubscribe", "\u0000\uD800\u200F"})
    void anArticleWithNothingButDirtIsRejected(String body) {
        assertThat(ENRICHER.enrich(Articles.of("", body), Articles.NOW).rejected())
                .isPresent();
    }

    @Test
    void aHeadlineAloneIsAStub() {
        assertThat(enriched(Articles.of("Bridge at Lenton closed", "")).kind()).isEqualTo(Kind.STUB);
    }

    @Test
    void aTitleIsDerivedFromTheTextWhenNoneIsGiven() {
        EnrichedArticle article =
                enriched(Articles.of("", "Bridge at Lenton is closed\n\nEngineers found cracks in two of its piers."));

        assertThat(article.title()).isEqualTo("Bridge at Lenton is closed");
    }

    @Test
    void sectionHeadingsStayWithoutTheirMarks() {
        EnrichedArticle article = enriched(Articles.of(
                "Bridge",
                "## What happened\n\nEngineers found cracks in two of the piers on Monday, the county said."));

        assertThat(article.body()).startsWith("What happened\n\nEngineers");
        assertThat(article.lead()).startsWith("Engineers");
    }

    @Test
    void aRetractionIsNeverRejected() {
        Article article = new Article(
                "a1", Article.Status.RETRACTED, "", "", "", "", "", "", null, Articles.NOW, "", List.of(), "", "wrong");

        EnrichedArticle retracted = enriched(article);

        assertThat(retracted.status()).isEqualTo(Article.Status.RETRACTED);
        assertThat(retracted.reason()).isEqualTo("wrong");
    }

    @Test
    void anArticleFromTheFutureOrWithoutDateCountsAsOfItsRecord() {
        Instant future = Articles.NOW.plusSeconds(3 * 86_400);
        Instant old = Instant.parse("1995-05-01T00:00:00Z");

        assertThat(enriched(Articles.of("Bridge", BRIDGE, future)).eventTime()).isEqualTo(Articles.NOW);
        assertThat(enriched(Articles.of("Bridge", BRIDGE, null)).eventTime()).isEqualTo(Articles.NOW);
        assertThat(enriched(Articles.of("Bridge", BRIDGE, Instant.EPOCH)).eventTime())
                .isEqualTo(Articles.NOW);
        assertThat(enriched(Articles.of("Bridge", BRIDGE, old)).eventTime()).isEqualTo(old);
    }

    @Test
    void theSameArticleGivesTheSameResult() {
        assertThat(enriched(Articles.of("Bridge", BRIDGE))).isEqualTo(enriched(Articles.of("Bridge", BRIDGE)));
    }
}
