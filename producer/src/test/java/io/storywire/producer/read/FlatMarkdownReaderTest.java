package io.storywire.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlatMarkdownReaderTest {

    private static final String PAGE =
            "--- title: \"Ferry line \"North\" closes: what now\" type: \"News\" locale: \"en\""
                    + " url: \"https://a.example/en/news/7.md\" description: \"The last ferry sails in May\""
                    + " datetime: \"2025-12-04T08:10:52.000Z\""
                    + " locales: - [zh-CN](https://a.example/zh-CN/news/7.md) - [en](https://a.example/en/news/7.md) ---"
                    + " # Ferry line \"North\" closes: what now The last [ferry](https://a.example/f) sails in **May**."
                    + " ## Islanders protest The mayor called it a mistake - and # 1 of many. ### Related Stocks -"
                    + " [OpenAI.NA](https://a.example/q/1.md) - [MSFT.US](https://a.example/q/2.md)"
                    + " ## Related News & Research - [Powell speaks](https://a.example/8.md) -"
                    + " [Nasdaq [live] falls](https://a.example/9.md)";

    @Test
    void everyPartOfAPageGoesToItsPlace() {
        Draft draft = draft(PAGE);

        assertThat(draft.about().title()).isEqualTo("Ferry line \"North\" closes: what now");
        assertThat(draft.about().language()).isEqualTo("en");
        assertThat(draft.about().url()).isEqualTo("https://a.example/en/news/7.md");
        assertThat(draft.about().source()).isEqualTo("a.example");
        assertThat(draft.about().description()).isEqualTo("The last ferry sails in May");
        assertThat(draft.about().published()).isEqualTo(Instant.parse("2025-12-04T08:10:52Z"));
        assertThat(draft.about().tickers()).containsExactly("OpenAI.NA", "MSFT.US");
        assertThat(draft.body())
                .isEqualTo("The last ferry sails in May.\n\n## Islanders protest\n\nThe mayor called it a mistake - and"
                        + " # 1 of many.");
    }

    static Stream<Arguments> titles() {
        return Stream.of(
                Arguments.of("title: \"plain\"", "plain"),
                Arguments.of("title: 'single'", "single"),
                Arguments.of("title: \"it's\"", "it's"),
                Arguments.of("title: 'it's'", "it's"),
                Arguments.of("title: bare words", "bare words"),
                Arguments.of("title: bare: with colon", "bare: with colon"),
                Arguments.of("title: \"a \\\"b\\\" c\"", "a \"b\" c"),
                Arguments.of("title: \"a \"b\" c\"", "a \"b\" c"),
                Arguments.of("title: \"a \"b\"\"", "a \"b\""),
                Arguments.of("title: \"\"b\" c\"", "\"b\" c"),
                Arguments.of("title: \"dash --- dash\"", "dash --- dash"),
                Arguments.of("title: \"key: value\"", "key: value"),
                Arguments.of("Title: \"upper case key\"", "upper case key"),
                Arguments.of("url: \"https://a.example/1\" title: \"last\"", "last"),
                Arguments.of("foo: \"bar\" title: \"after unknown key\" baz: \"qux\"", "after unknown key"),
                Arguments.of("title:\"no blank\"", "no blank"),
                Arguments.of("title:   \"more   blanks\"  ", "more blanks"),
                Arguments.of("title: \"two\nlines\"", "two lines"),
                Arguments.of("title: \"first\" title: \"second\"", "first"),
                Arguments.of("junk title: \"after junk\"", "after junk"),
                Arguments.of("title: \"\" headline: \"another name\"", "another name"));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void valuesAreReadHoweverTheyAreQuoted(String matter, String title) {
        assertThat(draft("--- " + matter + " --- Text follows here.").about().title())
                .isEqualTo(title);
    }

    @Test
    void missingKeysAreUnknown() {
        Metadata about = draft("--- type: \"News\" --- # A heading The text.").about();

        assertThat(about).isEqualTo(Metadata.titled("A heading"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--- title: \"cut",
                "--- title: \"whole\" url: \"https://a.exa",
                "--- title: \"whole\" type: News",
                "--- title: \"whole\" locales: - [en](https://a.example/1)",
                "--- title:",
                "---",
                "--- title: \"whole\" --",
            })
    void frontMatterThatBreaksOffIsAFailure(String text) {
        assertThat(Format.FLAT_MARKDOWN.read(text)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.reason()).contains("cut off");
            assertThat(broken.line()).isEqualTo(1);
        });
    }

    @Test
    void theFailureNamesTheLineAndTheKey() {
        Reading reading = Format.FLAT_MARKDOWN.read("--- title: \"a\"\ntype: \"b\"\nurl: \"https://");

        assertThat(reading).isEqualTo(new Broken(3, "the front matter is cut off: the value of url never ends"));
    }

    @Test
    void aTextWithoutFrontMatterIsAFailure() {
        assertThat(Format.FLAT_MARKDOWN.read("Text")).isInstanceOf(Broken.class);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("# T Text.", "Text."),
                Arguments.of("# t Text.", "Text."),
                Arguments.of("T Text.", "Text."),
                Arguments.of("Text.", "Text."),
                Arguments.of("# Another heading The text.", "## Another heading\n\nThe text."),
                Arguments.of("# T", ""),
                Arguments.of("# T C# 12 and F# are languages.", "C# 12 and F# are languages."),
                Arguments.of("# T One - two - three.", "One - two - three."),
                Arguments.of("# T Pay \\$5 for 5 * 3 * 2.", "Pay $5 for 5 * 3 * 2."),
                Arguments.of("# T See ![a caption](https://a.example/p.png) here.", "See here."),
                Arguments.of("# T Text. ## Related Articles - [A](https://a.example/1)", "Text."),
                Arguments.of("# T Text. ## Related News", "Text."),
                Arguments.of("# T Text. ## related stocks", "Text."),
                Arguments.of(
                        "# T Text. ## Related companies suffer The shares of suppliers fell.",
                        "Text.\n\n## Related companies suffer\n\nThe shares of suppliers fell."),
                Arguments.of(
                        "# T Text. ### Third level The text. #### Fourth level The end.",
                        "Text.\n\n## Third level\n\nThe text.\n\n## Fourth level\n\nThe end."),
                Arguments.of(
                        "# T Text. ## Related Stocks - [A.US](u) ## Outlook The end.",
                        "Text.\n\n## Outlook\n\nThe end."),
                Arguments.of(
                        "# T First.\n\nSecond.\n\n## Heading\n\nThird.", "First.\n\nSecond.\n\n## Heading\n\nThird."),
                Arguments.of("# T Text ends with marks ##", "Text ends with marks ##"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void whatIsTextStaysAndFurnitureGoes(String body, String expected) {
        assertThat(draft("--- title: \"T\" --- " + body).body()).isEqualTo(expected);
    }

    @Test
    void neitherTitleNorBodyIsAFailure() {
        assertThat(Format.FLAT_MARKDOWN.read("--- type: \"News\" --- "))
                .isEqualTo(new Broken(1, "neither a title nor a body"));
    }

    static Stream<Arguments> monsters() {
        return Stream.of(
                Arguments.of("quotes", "--- title: \"" + "a\" ".repeat(250_000)),
                Arguments.of("backslashes", "--- title: \"" + "\\".repeat(850_000)),
                Arguments.of("keys", "--- " + "type: x ".repeat(100_000) + "---"),
                Arguments.of("blanks", "--- title: \"x\"" + " ".repeat(850_000) + "--- T"),
                Arguments.of("sections", "--- title: \"x\" --- T " + "## A b C d ".repeat(60_000)),
                Arguments.of("marks", "--- title: \"x\" --- T " + "## ".repeat(250_000)),
                Arguments.of("brackets", "--- title: \"x\" --- " + "[".repeat(450_000)),
                Arguments.of("stars", "--- title: \"x\" --- " + "*a **b ".repeat(60_000)),
                Arguments.of("backticks", "--- title: \"x\" --- " + "`a``b```".repeat(40_000)),
                Arguments.of("links", "--- title: \"x\" --- T ## Related Stocks " + "- [".repeat(250_000)),
                Arguments.of("dashes", "--- ".repeat(250_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("monsters")
    void theTimeIsLinearInTheText(String name, String text) {
        assertThat(CpuTime.of(() -> Format.FLAT_MARKDOWN.read(text))).isLessThan(CpuTime.LINEAR);
    }

    private static Draft draft(String text) {
        assertThat(Format.FLAT_MARKDOWN.read(text)).isInstanceOf(Draft.class);
        return (Draft) Format.FLAT_MARKDOWN.read(text);
    }
}
