package io.storywire.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The JSON of each event, as consumers see it. When one of these files must change, that is a change of the contract:
 * see CONTRIBUTING.md. To renew them: {@code mvn -pl events test -Dtest=GoldenJsonTest -Dgolden.renew=true}.
 */
class GoldenJsonTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static Stream<Event> events() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsWrittenAsTheGoldenFileSays(Event event) throws IOException {
        Path file = GOLDEN.resolve(event.getClass().getSimpleName() + ".json");
        String json = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(event) + "\n";
        if (Boolean.getBoolean("golden.renew")) {
            Files.writeString(file, json);
        }

        assertThat(json)
                .as("%s; renew with -Dgolden.renew=true if the contract is meant to change", file)
                .isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatIsReadIsWhatWasWritten(Event event) throws IOException {
        byte[] json = Json.MAPPER.writeValueAsBytes(event);

        assertThat(Json.MAPPER.readValue(json, event.getClass())).isEqualTo(event);
    }
}
