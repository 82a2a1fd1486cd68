package io.storywire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.storywire.events.EnrichedArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The two articles that started it all, given to enrichment with all their dirt. */
class SeedsTest {

    private static EnrichedArticle enriched(String file) throws IOException {
        Path path = Path.of(System.getProperty("storywire.root"), "..", "shared", "seeds", file);
        assumeTrue(Files.exists(path), "shared seeds are not here");
        return new Enricher(Articles.NO_NAMES)
                .enrich(Articles.of("", Files.readString(path)), Articles.NOW)
                .accepted()
                .orElseThrow();
    }

    @Test
    void theScrapeLosesBylineAddressAndImages() throws IOException {
        EnrichedArticle article = enriched("000_b151e0a6f6caa20a.txt");

        assertThat(article.body())
                .startsWith("WSJ reported")
                .contains("Rocket company acquisition push")
                .doesNotContain("@", "Mansu", "Powell", "Nasdaq", "http");
        assertThat(article.language()).isEqualTo("en");
    }

    @Test
    void theFlattenedPageLosesItsRelatedLists() throws IOException {
        EnrichedArticle article = enriched("003_862ed80bbc625a0d.txt");

        assertThat(article.body())
                .contains("raising funds to acquire a rocket manufacturer", "may compete with X")
                .doesNotContain("Zoom", "WIX", "Aramco", "Codex", "OpenAI.NA", "https://longbridge.com/en/quote");
    }
}
