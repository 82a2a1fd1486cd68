package io.storywire.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownReaderTest {

    @Test
    void frontMatterTellsAboutTheArticle() {
        Draft draft = draft("""
                ---
                title: "Ferry line closes: what now"
                url: https://gazette.example/ferry
                date: 2023-03-10T19:05:00Z
                language: de_AT
                source: Gazette
                author: [Ann One, "By Bob Two <bob@gazette.example>"]
                summary: >
                  The last ferry
                  sails in May.
                tickers: [MSFT.US, GM.US]
                draft: false
                ---
                # Ferry line closes: what now

                Text.
                """);

        assertThat(draft.about())
                .isEqualTo(new Metadata(
                        "",
                        "Ferry line closes: what now",
                        "The last ferry sails in May.",
                        "de-AT",
                        "Gazette",
                        "https://gazette.example/ferry",
                        Instant.parse("2023-03-10T19:05:00Z"),
                        "Ann One, By Bob Two",
                        java.util.List.of("MSFT.US", "GM.US")));
        assertThat(draft.body()).isEqualTo("Text.");
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("One *two* **three** `four`.", "One two three four."),
                Arguments.of(
                        "A [link](https://a.example 'title') and <https://b.example>.",
                        "A link and https://b.example."),
                Arguments.of("A [reference][1].\n\n[1]: https://a.example", "A reference."),
                Arguments.of("Before ![caption](https://a.example/p.png) after.", "Before after."),
                Arguments.of("![caption](https://a.example/p.png)", ""),
                Arguments.of("soft\nbreak", "soft break"),
                Arguments.of("hard  \nbreak", "hard break"),
                Arguments.of("## Section\n\nText", "## Section\n\nText"),
                Arguments.of("Section\n-------\n\nText", "## Section\n\nText"),
                Arguments.of("#### Deep *section*\nText", "## Deep section\n\nText"),
                Arguments.of("- one\n- two\n- three\n\nText", "- one\n- two\n- three\n\nText"),
                Arguments.of("1. one\n2. two", "- one\n- two"),
                Arguments.of("> quoted\n> text", "quoted text"),
                Arguments.of("above\n\n---\n\nbelow", "above\n\nbelow"),
                Arguments.of("```\ncode  here\n```", "code here"),
                Arguments.of("a<br>b <b>bold</b>", "a b bold"),
                Arguments.of("<div>block <i>text</i></div>", "block text"),
                Arguments.of("<script>alert('x')</script>\n\nText", "Text"),
                Arguments.of("<!-- note -->\n\nText", "Text"),
                Arguments.of("AT&amp;T &mdash; 5 &lt; 6", "AT&T — 5 < 6"),
                Arguments.of("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
                Arguments.of("«\u00A0Non\u00A0»", "«\u00A0Non\u00A0»"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void markdownBecomesPlainText(String markdown, String plain) {
        assertThat(draft("---\ntitle: T\n---\n" + markdown).body()).isEqualTo(plain);
    }

    @ParameterizedTest
    @MethodSource("openings")
    void theTitleIsTakenOnceAndNeverBody(String text, String title, String body) {
        Draft draft = draft(text);

        assertThat(draft.about().title()).isEqualTo(title);
        assertThat(draft.body()).isEqualTo(body);
    }

    static Stream<Arguments> openings() {
        return Stream.of(
                Arguments.of("---\ntitle: T\n---\n# T\n\nText", "T", "Text"),
                Arguments.of("---\ntitle: T\n---\n# *t*\n\nText", "T", "Text"),
                Arguments.of("---\ntitle: T\n---\nT\n\nText", "T", "Text"),
                Arguments.of("---\ntitle: T\n---\n# Other\n\nText", "T", "## Other\n\nText"),
                Arguments.of("---\ntitle:\n---\n# Heading\n\nText", "Heading", "Text"),
                Arguments.of("---\nurl: https://a.example/1\n---\n# Heading\n\nText", "Heading", "Text"),
                Arguments.of("---\ntitle: 2023\n---\nText", "2023", "Text"),
                Arguments.of("---\ntitle: yes\n---\nText", "yes", "Text"),
                Arguments.of("---\ntitle: T\n...\nText", "T", "Text"),
                Arguments.of("---\n---\n# Heading\n\nText", "Heading", "Text"),
                Arguments.of("# Heading\n\nText", "Heading", "Text"),
                Arguments.of("Text only", "", "Text only"));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("---\ntitle: T\nurl: https://", 1, "cut off"),
                Arguments.of("\n\n---\ntitle: T\n", 3, "cut off"),
                Arguments.of("---\ntitle: \"T\nurl: x\n---\nText", 2, "no valid YAML"),
                Arguments.of("---\ntitle: T\nbad: a: b\n---\nText", 3, "no valid YAML"),
                Arguments.of("---\ntitle: [a, b\n---\nText", 2, "no valid YAML"),
                Arguments.of("---\n- a\n- b\n---\nText", 2, "no list of names and values"),
                Arguments.of("---\ntitle: " + "x".repeat(70_000) + "\n---\nText", 1, "longer than 64 Ki"),
                Arguments.of("---\na: " + "[".repeat(40) + "\n---\nText", 2, "no valid YAML"),
                Arguments.of("---\ntype: x\n---\n", 1, "neither a title nor a body"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsToldWithItsLine(String text, int line, String reason) {
        assertThat(Format.MARKDOWN.read(text)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.reason()).contains(reason).doesNotContain("\n");
            assertThat(broken.line()).isBetween(line, line + 1);
        });
    }

    static Stream<Arguments> monsters() {
        return Stream.of(
                Arguments.of("quotes", "> ".repeat(250_000)),
                Arguments.of("list", "- a\n".repeat(100_000)),
                Arguments.of("nested list", "- ".repeat(250_000)),
                Arguments.of("brackets", "[".repeat(450_000)),
                Arguments.of("links", "[a](".repeat(100_000)),
                Arguments.of("emphasis", "*a _b ".repeat(80_000)),
                Arguments.of("tags", "<div>\n" + "<".repeat(450_000)),
                Arguments.of("definitions", "[a]: b\n".repeat(60_000)),
                Arguments.of("rules", "---\n".repeat(100_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("monsters")
    void noInputIsTooDeepOrTooSlow(String name, String text) {
        assertThat(CpuTime.of(() -> Format.MARKDOWN.read(text))).isLessThan(CpuTime.LINEAR);
    }

    private static Draft draft(String text) {
        assertThat(Format.MARKDOWN.read(text)).isInstanceOf(Draft.class);
        return (Draft) Format.MARKDOWN.read(text);
    }
}
