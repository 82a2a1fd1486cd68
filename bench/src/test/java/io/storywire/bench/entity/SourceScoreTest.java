package io.storywire.bench.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.entity.CatalogueNameReader;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceScoreTest {

    private static final CatalogueNameReader READER = CatalogueNameReader.standard();

    @ParameterizedTest
    @ValueSource(strings = {"sources.tsv", "sources-held.tsv"})
    void citedSourcesAreFoundAndFewThatAreNone(String file) throws IOException {
        SourceScore score = SourceScore.of(READER, file);

        assertThat(score.precision()).as("precision, %s", score.errors()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.recall()).as("recall, %s", score.errors()).isGreaterThanOrEqualTo(0.85);
        assertThat(score.kinds()).as("kind, %s", score.errors()).isGreaterThanOrEqualTo(0.9);
    }
}
