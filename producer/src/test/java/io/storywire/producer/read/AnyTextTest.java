package io.storywire.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnyTextTest {

    private static final String[] PIECES = {
        "---",
        "--- ",
        "\n---\n",
        "title: ",
        "title: \"",
        "url: https://a.example/1 ",
        "\"",
        "'",
        "\\",
        ":",
        "locale: en ",
        "datetime: 2025-12-04 ",
        "# ",
        "## ",
        "### Related Stocks ",
        "Related News ",
        "- [A](b) ",
        "- ",
        "[",
        "](",
        ")",
        "![",
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "<",
        "<div>",
        ">",
        "Summary\n",
        "- point.\n",
        "Heading\n",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        " ",
        "The report says ",
        "Sam Altman ",
        "a@b.example",
        "Reporter A B a@b.example\n",
        "{",
        "}",
        "{\"title\":",
        "\"body\": \"x\"",
        ",",
        "\u0000",
        "\u0085",
        "\u2028",
        "\ud83d",
        "\udc00",
        "😀",
        "ü",
        "\u00A0",
        "\uFEFF",
        "&amp;",
        "1. ",
        "    ",
        "!",
        "?",
        ".",
        "…",
        "key: [a, b",
        "&a ",
        "*a",
        "|",
        "x".repeat(300),
        "%",
        "0x1_",
        "1e999 "
    };

    static LongStream seeds() {
        return new SplittableRandom(20261123).longs(400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyTextIsADraftOrBrokenInEveryFormat(long seed) {
        var random = new SplittableRandom(seed);
        String text = (random.nextBoolean() ? "---" + (random.nextBoolean() ? "\n" : " ") : "")
                + Scraps.of(random, random.nextInt(60), PIECES);

        for (Format format : Format.values()) {
            Reading reading = format.read(text);

            if (reading instanceof Draft draft) {
                assertThat(draft.about().title() + draft.body()).isNotBlank();
                assertThat(Identity.of(draft)).isNotBlank();
            } else if (reading instanceof Broken broken) {
                assertThat(broken.line()).isPositive();
                assertThat(broken.reason()).isNotBlank().doesNotContain("\n");
            }
        }
        assertThat(Format.recognise(text)).isNotNull();
    }
}
