package io.storywire.producer;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.events.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the sample articles that the project comes with. */
class SeedsTest {

    private static final Path SEEDS = Path.of(System.getProperty("storywire.root"), "seeds");
    private static final Collected READ = new Collected();
    private static final Map<String, Article> BY_PLACE = new LinkedHashMap<>();

    @BeforeAll
    static void readSeeds() {
        ArticleFiles.read(List.of(SEEDS), ReadOptions.defaults(), READ);
        for (int index = 0; index < READ.articles.size(); index++) {
            BY_PLACE.put(READ.places.get(index), READ.articles.get(index));
        }
    }

    @Test
    void everythingIsReadButWhatIsBrokenOnPurpose() throws IOException {
        List<String[]> rows = Files.readString(SEEDS.resolve("EXPECTED.md"))
                .lines()
                .map(line -> line.split("\\s*\\|\\s*"))
                .filter(cells -> cells.length > 4 && cells[2].matches("\\d+"))
                .toList();

        assertThat(READ.places)
                .containsExactlyElementsOf(rows.stream()
                        .filter(cells -> !cells[4].equals("ERROR"))
                        .map(cells -> cells[1] + ":" + cells[2])
                        .toList());
        assertThat(READ.failures)
                .extracting(failure -> failure.file().getFileName().toString())
                .containsExactlyElementsOf(rows.stream()
                        .filter(cells -> cells[4].equals("ERROR"))
                        .map(cells -> cells[1])
                        .toList());
        assertThat(READ.skipped).hasSize(1);
    }

    @Test
    void theFlattenedPageIsReadWhole() {
        Article article = BY_PLACE.get("003_862ed80bbc625a0d.txt:1");

        assertThat(article.title())
                .isEqualTo(
                        "Altman is said to have weighed buying a rocket maker, with data centers in orbit and rivalry"
                                + " with Musk in mind");
        assertThat(article.url()).isEqualTo("https://tradewind-brief.example/en/news/204417935.md");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.published()).isEqualTo(Instant.parse("2025-12-04T08:10:52Z"));
        assertThat(article.description())
                .startsWith("Sam Altman, head of OpenAI")
                .endsWith("social network against X");
        assertThat(article.tickers()).containsExactly("OpenAI.NA");
        assertThat(article.body())
                .startsWith("Sam Altman, the chief executive of OpenAI, has examined")
                .contains("\n\n## A planet full of servers\n\nThe report traces")
                .contains("\n\n## Brain implants and a social network as well\n\nRockets are not")
                .endsWith("to take users from X")
                .doesNotContain("Related", "Zoom", "Wix", "Aramco", "zh-CN", "](");
    }

    @Test
    void theScrapedPageLosesAddressesAndOtherStories() {
        Article article = BY_PLACE.get("000_b151e0a6f6caa20a.txt:1");

        assertThat(article.title()).startsWith("Sam Altman, who runs OpenAI").endsWith("according to the WSJ");
        assertThat(article.description()).contains("Several billion dollars could be at stake");
        assertThat(article.byline()).isEqualTo("Hana Lindqvist");
        assertThat(article.source()).isEqualTo("example.com");
        assertThat(article.body())
                .startsWith("## A bid for a rocket builder\n\n## A new front against SpaceX\n\n")
                .endsWith("run it as a nonprofit.");
        assertThat(article.toString()).doesNotContain("@", "Powell", "Nasdaq", "media.news.example");
    }

    @Test
    void encodingsDoNotShow() {
        assertThat(BY_PLACE.get("031_atomausstieg-cp1252.txt:1").body())
                .contains("ü", "–", "€", "„")
                .doesNotContain("\uFFFD");
        assertThat(BY_PLACE.get("027_webb-utf16.txt:1").title())
                .isEqualTo("Hubble’s heir sets off for its distant post");
    }

    @Test
    void revisionsAndRepeatsKeepTheirId() {
        assertThat(id("015_turkey-quake-revised.md:1")).isEqualTo(id("007_turkey-quake.md:1"));
        assertThat(id("038_repeats.jsonl:1")).isEqualTo(id("004_rates-and-ships.jsonl:2"));
        assertThat(id("038_repeats.jsonl:2")).isEqualTo(id("024_broken-line.jsonl:3"));
        assertThat(id("004_rates-and-ships.jsonl:3")).isEqualTo("pq-88213");
        assertThat(READ.articles.stream().map(Article::articleId).collect(Collectors.toSet()))
                .hasSize(READ.articles.size() - 3);
    }

    @Test
    void everyFormatIsRecognised() {
        Map<String, Long> formats = READ.opened.stream()
                .map(opened -> opened.substring(opened.indexOf(": ") + 2))
                .collect(Collectors.groupingBy(format -> format, Collectors.counting()));

        assertThat(formats)
                .isEqualTo(Map.of("flat-markdown", 6L, "scrape", 4L, "markdown", 13L, "text", 12L, "jsonl", 7L));
    }

    private static String id(String place) {
        return BY_PLACE.get(place).articleId();
    }
}
