package io.storywire.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextReaderTest {

    private static final String LONG = "A first sentence stands here. "
            + "And many more words follow. ".repeat(20).strip();

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("Title\n\nOne.\n\nTwo.", "Title", "One.\n\nTwo."),
                Arguments.of("\n\n  Title  \nOne.\nTwo.\n", "Title", "One.\n\nTwo."),
                Arguments.of("Title\r\n\r\nOne.\r\n\r\nTwo.\r\n", "Title", "One.\n\nTwo."),
                Arguments.of("Title\rOne.\rTwo.", "Title", "One.\n\nTwo."),
                Arguments.of("Title\n\nwrapped\nline.\n\nTwo.", "Title", "wrapped line.\n\nTwo."),
                Arguments.of("Title\n\n\n\n\nOne.", "Title", "One."),
                Arguments.of("Only a title", "Only a title", ""),
                Arguments.of(LONG, "A first sentence stands here", LONG),
                Arguments.of("x".repeat(300), "x".repeat(250) + "…", "x".repeat(300)),
                Arguments.of("Tabs\tand\u0007 bells\n\nOne\u0000.", "Tabs and bells", "One."));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theFirstLineIsTheTitle(String text, String title, String body) {
        assertThat(Format.TEXT.read(text)).isEqualTo(new Draft(Metadata.titled(title), body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<!DOCTYPE html><html>", "<html lang=en>", "<?xml version='1.0'?>", "<rss>", "\n<!doctype HTML>"
            })
    void pagesAreNotTakenForText(String text) {
        assertThat(Format.TEXT.read(text)).isInstanceOf(Broken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\u0000\u0001", "\uFEFF"})
    void nothingIsAFailure(String text) {
        assertThat(Format.TEXT.read(text)).isEqualTo(new Broken(1, "neither a title nor a body"));
    }
}
