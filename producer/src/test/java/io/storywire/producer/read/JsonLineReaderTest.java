package io.storywire.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonLineReaderTest {

    @Test
    void allFieldsAreRead() {
        Reading reading = Format.JSONL.read("""
                {"id": "a-1", "title": "T", "body": "One.\\r\\n\\r\\nTwo.", "published": "2022-06-15T20:10:00Z", \
                "language": "en-us", "source": "Ledger", "url": "https://a.example/1", "description": "D", \
                "author": "Reporter Ann One ann@a.example", "tickers": ["A.US", "A.US", " "], "extra": {"x": [1]}}""");

        assertThat(reading)
                .isEqualTo(new Draft(
                        new Metadata(
                                "a-1",
                                "T",
                                "D",
                                "en-US",
                                "Ledger",
                                "https://a.example/1",
                                Instant.parse("2022-06-15T20:10:00Z"),
                                "Ann One",
                                List.of("A.US")),
                        "One.\n\nTwo."));
    }

    static Stream<Arguments> ids() {
        return Stream.of(
                Arguments.of("{\"id\": 17, \"title\": \"T\"}", "17"),
                Arguments.of("{\"ID\": \"x\", \"Title\": \"T\"}", "x"),
                Arguments.of("{\"id\": \"\", \"title\": \"T\"}", ""),
                Arguments.of("{\"id\": null, \"title\": \"T\"}", ""),
                Arguments.of("{\"id\": \" a\\n b \", \"title\": \"T\"}", "a b"));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theIdIsTheirs(String line, String id) {
        assertThat(Format.JSONL.read(line))
                .isInstanceOfSatisfying(
                        Draft.class, draft -> assertThat(draft.about().id()).isEqualTo(id));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("{\"title\": \"cut", "no valid JSON"),
                Arguments.of("{\"title\": \"a\"} {\"title\": \"b\"}", "no valid JSON"),
                Arguments.of("{'title': 'a'}", "no valid JSON"),
                Arguments.of("[1, 2]", "not a JSON object"),
                Arguments.of("\"text\"", "not a JSON object"),
                Arguments.of("null", "not a JSON object"),
                Arguments.of("", "not a JSON object"),
                Arguments.of("oops", "no valid JSON"),
                Arguments.of("{}", "neither a title nor a body"),
                Arguments.of("{\"title\": \" \", \"body\": \"\"}", "neither a title nor a body"),
                Arguments.of("{\"title\": {\"a\": 1}, \"body\": \"x\"}", "title is an object"),
                Arguments.of("{\"a\": " + "[".repeat(60) + "]".repeat(60) + "}", "no valid JSON"),
                Arguments.of("{\"title\": " + "9".repeat(200) + "}", "no valid JSON"),
                Arguments.of("{\"" + "k".repeat(2_000) + "\": 1}", "no valid JSON"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aBrokenLineIsAFailureInOneLine(String line, String reason) {
        assertThat(Format.JSONL.read(line)).isInstanceOfSatisfying(Broken.class, broken -> assertThat(broken.reason())
                .contains(reason)
                .doesNotContain("\n"));
    }

    @Test
    void halfASurrogatePairDoesNotReachTheBroker() {
        assertThat(Format.JSONL.read("{\"title\": \"a\\ud83d b\"}"))
                .isEqualTo(new Draft(Metadata.titled("a\uFFFD b"), ""));
    }
}
