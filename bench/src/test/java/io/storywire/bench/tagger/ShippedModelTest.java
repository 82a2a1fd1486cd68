package io.storywire.bench.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.entity.tagger.NameTagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the shipped model to what it must reach on the development sets, each sentence a text of its own. */
class ShippedModelTest {

    @ParameterizedTest
    @CsvSource({
        "crossner-politics-dev.txt, 0.79, 0.81",
        "crossner-ai-dev.txt,       0.77, 0.80",
        "crossner-science-dev.txt,  0.77, 0.82",
        "wnut17-dev.conll,          0.52, 0.56"
    })
    void theScoresAreNotBelowThoseItWasShippedWith(String file, double typed, double any) throws IOException {
        Path set = Path.of(System.getProperty("storywire.root", ".."), "../shared/data/ner", file);
        Assumptions.assumeTrue(Files.exists(set), () -> set + " is not there");

        NameScore score = NameScore.of(ColumnFile.read(set), new NameTagger());

        assertThat(score.typedF1()).isGreaterThanOrEqualTo(typed);
        assertThat(score.anyF1()).isGreaterThanOrEqualTo(any);
    }
}
