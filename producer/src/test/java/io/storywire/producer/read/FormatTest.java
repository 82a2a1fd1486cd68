package io.storywire.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormatTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("--- title: \"A\" url: \"https://a.example/1\" --- # A Text", Format.FLAT_MARKDOWN),
                Arguments.of("  --- type: News --- Text", Format.FLAT_MARKDOWN),
                Arguments.of("--- title: \"cut", Format.FLAT_MARKDOWN),
                Arguments.of("---\ntitle: A\n---\nText", Format.MARKDOWN),
                Arguments.of("---\r\ntitle: A\r\n---\r\nText", Format.MARKDOWN),
                Arguments.of("---\n# a comment\ntitle: A\n---\nText", Format.MARKDOWN),
                Arguments.of("---\n\"title\": A\n---\nText", Format.MARKDOWN),
                Arguments.of("---\ntitle: cut", Format.MARKDOWN),
                Arguments.of("# A\n\nText", Format.MARKDOWN),
                Arguments.of("\n\n## A\nText", Format.MARKDOWN),
                Arguments.of("Summary\n- One.\n- Two.\nHeading\n\nBody.", Format.SCRAPE),
                Arguments.of("\nsummary:\n\n• One.\n\nBody.", Format.SCRAPE),
                Arguments.of("A title\nSummary\n- One.\n\nBody.", Format.SCRAPE),
                Arguments.of("Key points\r\n* One.\r\n\r\nBody.", Format.SCRAPE),
                Arguments.of("{\"title\": \"A\"}\n", Format.JSONL),
                Arguments.of("\n\n { \"title\" : \"A\"}\n", Format.JSONL),
                Arguments.of("oops\n{\"title\": \"A\"}\n{\"title\": \"B\"}", Format.JSONL),
                Arguments.of("{}\n", Format.JSONL),
                Arguments.of("{\n  \"title\": \"A\"\n}", Format.JSONL),
                Arguments.of("A title\n\nText.", Format.TEXT),
                Arguments.of("---\n\nA rule above, no front matter.", Format.TEXT),
                Arguments.of("--- Dateline --- Text", Format.TEXT),
                Arguments.of("Summary\nof what happened", Format.TEXT),
                Arguments.of("#1 in the charts\n\nText", Format.TEXT),
                Arguments.of("{curly} start\n\nText", Format.TEXT),
                Arguments.of("- a list\n- of things", Format.TEXT),
                Arguments.of("", Format.TEXT));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theFormatIsRecognisedByContent(String text, Format format) {
        assertThat(Format.recognise(text)).isEqualTo(format);
    }

    @Test
    void everyLabelNamesItsFormat() {
        for (Format format : Format.values()) {
            assertThat(Format.labelled(format.label())).contains(format);
        }
        assertThat(List.of(Format.values()))
                .extracting(Format::label)
                .containsExactly("flat-markdown", "scrape", "markdown", "text", "jsonl");
    }
}
