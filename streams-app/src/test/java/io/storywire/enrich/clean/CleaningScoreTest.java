package io.storywire.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts whose dirt is marked: {@code === name | publisher | title}, then the text with dirt between ⟦ and ⟧. */
class CleaningScoreTest {

    private static final Cleaner CLEANER = new Cleaner();

    record Dirty(String name, String publisher, String title, String marked) {
        @Override
        public String toString() {
            return name;
        }

        CleaningScore score() {
            return CleaningScore.of(CLEANER, title, publisher, marked);
        }
    }

    static List<Dirty> texts() throws IOException {
        List<Dirty> texts = new ArrayList<>();
        for (String file : List.of("dirty-en.txt", "dirty-other.txt")) {
            try (InputStream in = CleaningScoreTest.class.getResourceAsStream(file)) {
                String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                for (String text : all.substring("=== ".length()).split("\n=== ", -1)) {
                    int line = text.indexOf('\n');
                    String[] head = text.substring(0, line).split(" \\| ", -1);
                    texts.add(new Dirty(head[0], head[1], head[2], text.substring(line + 1)));
                }
            }
        }
        return texts;
    }

    @Test
    void mostDirtGoesAndHardlyAnySentenceIsLost() throws IOException {
        List<Dirty> texts = texts();

        CleaningScore score = texts.stream().map(Dirty::score).reduce(CleaningScore.NONE, CleaningScore::plus);

        assertThat(texts).hasSizeGreaterThanOrEqualTo(150);
        assertThat(score.recall()).as("dirt left: %s", score.faults()).isGreaterThanOrEqualTo(0.98);
        assertThat(score.loss()).as("sentences lost: %s", score.faults()).isLessThanOrEqualTo(0.005);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void whatIsLeftIsTheTextWithoutItsDirt(Dirty text) {
        String expected = text.marked().replaceAll("(?s)⟦.*?⟧", " ");

        String body = CLEANER.clean(text.title(), text.marked().replace("⟦", "").replace("⟧", ""), text.publisher())
                .body();

        assertThat(letters(body)).isEqualTo(letters(expected));
    }

    @Test
    void aScoreSeesDirtThatIsLeftAndSentencesThatAreLost() {
        CleaningScore score = CleaningScore.of(
                CLEANER,
                "",
                "",
                "The tram was late.\n\n⟦A cat sat on the roof of the depot.⟧\n\nSubscribe to our newsletter today.");

        assertThat(score.found()).isZero();
        assertThat(score.lost()).isEqualTo(1);
        assertThat(score.faults()).hasSize(2);
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
