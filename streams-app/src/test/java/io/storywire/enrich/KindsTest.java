package io.storywire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.events.Article;
import io.storywire.events.EnrichedArticle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Made texts of each kind, and news that look like one: kind, address, headline, text; {@code =} stands for news text. */
class KindsTest {

    private static final Enricher ENRICHER = new Enricher(Articles.NO_NAMES);

    private static final String NEWS = """


            The council of Lenton voted on Monday to build a tram line from the station to the harbour, the mayor said \
            after a meeting that lasted four hours and ended in applause from those who had waited outside.

            The line is to open in three years. Work on the rails begins in spring, when the old bridge has been made \
            fit for heavier loads, and shops along the street will be paid for what they lose until it is done.

            Residents had asked for the line since the last ferry was sold. A group that opposes it said it would go to \
            court, because the trees on the quay would have to be felled.

            """;

    static Stream<String> made() throws IOException {
        try (InputStream in = KindsTest.class.getResourceAsStream("kinds-made.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("made")
    void aTextIsOfItsKind(String row) {
        List<String> cells = List.of(row.split("\t", -1));
        String body = cells.get(3).replace("\\n", "\n").replace("=", NEWS);
        Article article = Article.of(
                "a1",
                cells.get(2),
                body,
                "",
                "Lenton Courier",
                "https://example.org/" + cells.get(1),
                Articles.NOW,
                Articles.NOW);

        EnrichedArticle enriched =
                ENRICHER.enrich(article, Articles.NOW).accepted().orElseThrow();

        assertThat(enriched.kind().name()).isEqualTo(cells.get(0));
        assertThat(enriched.kindConfidence()).isBetween(0.6, 1.0);
    }
}
