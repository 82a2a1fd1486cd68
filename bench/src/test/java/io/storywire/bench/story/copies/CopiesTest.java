package io.storywire.bench.story.copies;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.events.Article;
import io.storywire.producer.ArticleFiles;
import io.storywire.producer.ReadFailure;
import io.storywire.producer.ReadOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CopiesTest {

    private static final Path SEEDS =
            Path.of(System.getProperty("storywire.root")).resolve("seeds");
    private static final int MIN_CHARACTERS = 300;

    static LongStream seeds() {
        return new SplittableRandom(20260101).longs(6);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void editedSamplesAreToldAsTheExactComputationTellsThem(long seed) {
        CopyTable table = new EditedTexts(samples(), seed).judge(2);

        for (String way : List.of(EditedTexts.FULL, EditedTexts.ENGINE)) {
            assertThat(table.total(way).precision())
                    .as("precision %s%n%s", way, table)
                    .isGreaterThan(0.98);
            assertThat(table.total(way).recall())
                    .as("recall %s%n%s", way, table)
                    .isGreaterThan(0.98);
        }
    }

    @Test
    void aPlantedCopyIsFoundAmongOtherTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> samples = samples();
        samples.forEach(text -> texts.put("text" + texts.size(), text));
        texts.put("copy", "Photo: our own\n" + samples.get(3) + "\nAll rights reserved.");

        assertThat(new PlantedCopies(texts).byEngine()).contains(Set.of("text3", "copy"));
        assertThat(new PlantedCopies(texts).byComparison()).contains(Set.of("text3", "copy"));
    }

    @Test
    void theExactComputationCountsTriplesAndChangedFacts() {
        String text = "On Tuesday the council of Orwick said that 14 houses had been flooded by the river.";

        var same = ExactNearness.of(text, text);
        var changed = ExactNearness.of(text, text.replace("14", "15"));

        assertThat(same).isEqualTo(new ExactNearness(1, 1, 16, 0));
        assertThat(changed.resemblance()).isEqualTo(11.0 / 17);
        assertThat(changed.changed()).isEqualTo(1.0 / 3);
    }

    /** Bodies of our samples, broken ones and stubs left out, each once. */
    private static List<String> samples() {
        List<String> bodies = new ArrayList<>();
        ArticleFiles.read(List.of(SEEDS), ReadOptions.defaults(), new ArticleFiles.Sink() {
            @Override
            public void article(Article article, Path file, int line) {
                boolean repeated = bodies.stream()
                        .anyMatch(body -> ExactNearness.of(body, article.body()).isAlike());
                if (article.body().length() >= MIN_CHARACTERS && !repeated) {
                    bodies.add(article.body());
                }
            }

            @Override
            public void failure(ReadFailure failure) {}

            @Override
            public void skipped(Path file, String reason) {}
        });
        return bodies;
    }
}
