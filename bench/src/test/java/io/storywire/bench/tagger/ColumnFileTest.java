package io.storywire.bench.tagger;

import static io.storywire.events.EntityType.ORGANISATION;
import static io.storywire.events.EntityType.OTHER;
import static io.storywire.events.EntityType.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.entity.Recogniser.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnFileTest {
    @TempDir
    private Path folder;

    @Test
    void eachSentenceIsATextWithItsNames() throws IOException {
        Path file = write("Ada\tB-researcher", "Berg\tI-researcher", "left\tO", "Tern\tB-politicalparty", "", "No\tO");

        List<Sample> samples = ColumnFile.read(file);

        assertThat(samples)
                .containsExactly(
                        new Sample(
                                "Ada Berg left Tern",
                                List.of(new Span(0, 8, PERSON, 1), new Span(14, 18, ORGANISATION, 1))),
                        new Sample("No", List.of()));
    }

    @Test
    void aNewBeginningOrAnotherKindEndsAName() throws IOException {
        Path file = write("A B-person", "B B-person", "C I-person", "D I-group", "E group");

        List<Sample> samples = ColumnFile.read(file);

        assertThat(samples.get(0).names())
                .containsExactly(new Span(0, 1, PERSON, 1), new Span(2, 5, PERSON, 1), new Span(6, 9, ORGANISATION, 1));
    }

    @Test
    void termsWithoutACapitalAreNoNames() throws IOException {
        Path file = write("neural B-algorithm", "nets I-algorithm", "and O", "Lisp B-programlang");

        Sample sample = ColumnFile.read(file).get(0).withoutTerms();

        assertThat(sample.names()).containsExactly(new Span(16, 20, OTHER, 1));
    }

    private Path write(String... lines) throws IOException {
        return Files.write(folder.resolve("set.conll"), List.of(lines));
    }
}
