package io.storywire.enrich.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.enrich.segment.Tokens;
import io.storywire.events.Figure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ages, ordinals, dates, money and percentages in the languages that have fact words: {@code figures.psv}. */
class FigureTableTest {

    private static final Figures FIGURES = new Figures();
    private static final LocalDate THURSDAY = LocalDate.of(2025, 12, 4);

    static Stream<Arguments> rows() throws IOException {
        try (InputStream in = FigureTableTest.class.getResourceAsStream("figures.psv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .map(cells -> Arguments.of(cells[0], cells[1], cells[2]))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rows")
    void aTextSaysTheFiguresThatItSays(String language, String text, String expected) {
        List<Figure> figures = FIGURES.read(Tokens.of(text), language, THURSDAY);

        if (expected.startsWith("!")) {
            for (String kind : expected.split(" ")) {
                assertThat(figures).noneMatch(figure -> ("!" + figure.kind()).equals(kind));
            }
        } else {
            assertThat(figures)
                    .extracting(figure -> (figure.kind() + " " + figure.value() + " " + figure.unit()).strip())
                    .containsExactly(expected.split("; "));
        }
        assertThat(figures).allMatch(figure -> text.startsWith(figure.text(), figure.start()));
    }
}
