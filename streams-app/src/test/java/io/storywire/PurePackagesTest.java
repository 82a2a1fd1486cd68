package io.storywire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The walls between packages, read from the source. */
class PurePackagesTest {

    private static final Path SOURCES = Path.of("src/main/java/io/storywire");
    private static final Pattern FORBIDDEN = Pattern.compile("org\\.apache\\.kafka|org\\.slf4j|Instant\\.now|"
            + "currentTimeMillis|LocalDate(Time)?\\.now|Math\\.random|Thread\\.sleep");

    @ParameterizedTest
    @ValueSource(strings = {"enrich", "story", "entity", "report"})
    void aPurePackageKnowsNoKafkaNoClockAndNoLog(String name) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES.resolve(name))) {
            List<Path> offenders = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(PurePackagesTest::offends)
                    .toList();

            assertThat(offenders).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"enrich", "story", "entity", "report", "ops"})
    void aPackageBelowKnowsNothingOfTheTopology(String name) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES.resolve(name))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .noneMatch(file -> text(file).contains("io.storywire.topology"));
        }
    }

    private static boolean offends(Path file) {
        return FORBIDDEN.matcher(text(file)).find();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
