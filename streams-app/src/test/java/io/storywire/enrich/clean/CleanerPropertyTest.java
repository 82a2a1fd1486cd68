package io.storywire.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.events.Removal;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CleanerPropertyTest {

    private static final Cleaner CLEANER = new Cleaner();

    private static final String[] PIECES = {
        "<p>",
        "</p>",
        "<a href='x'>",
        "</a>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<",
        ">",
        "&amp;",
        "&#8217;",
        "&#x1F600;",
        "&",
        ";",
        "![",
        "](",
        "[",
        "]",
        ")",
        "(",
        "http://a.b/c",
        "a@b.cd",
        "@",
        "#",
        "##",
        " ## ",
        "- [",
        "**",
        "*",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\t",
        " ",
        "\u00A0",
        "\u200B",
        "\u202E",
        "\uD800",
        "\uDC00",
        "\uD83D\uDE00",
        "\u0000",
        "\u2028",
        "â€™",
        "Ã©",
        "Subscribe now",
        "Read more:",
        "By Ann Other",
        "(Reporting by Ann Other)",
        "The tram was late.",
        "No.",
        "U.S.",
        "\"",
        "“",
        "”",
        "«",
        "12.5",
        "$3bn",
        "3rd",
        "东京",
        "。",
        "กรุงเทพ",
        "العربية",
        "한국",
        "İ",
        "ß",
        "e\u0301",
        "|",
        "•",
        "—",
        "."
    };

    static LongStream seeds() {
        return new SplittableRandom(20261122).longs(300);
    }

    static String dirty(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 80); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
            text.append(random.nextInt(3) == 0 ? " " : "");
        }
        return text.toString();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void removalsAreInOrderInsideTheTextAndDoNotOverlap(long seed) {
        String text = dirty(seed);

        CleanText clean = CLEANER.clean("", text, "");

        int last = 0;
        for (Removal removal : clean.removed()) {
            assertThat(removal.start()).isGreaterThanOrEqualTo(last);
            assertThat(removal.end()).isGreaterThan(removal.start()).isLessThanOrEqualTo(text.length());
            last = removal.end();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aCleanTextHasNoUnpairedSurrogatesAndNoControlCharacters(long seed) {
        CleanText clean = CLEANER.clean(dirty(seed + 1), dirty(seed), "");

        assertThat(clean.body() + clean.title())
                .doesNotContainPattern("(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])")
                .doesNotContainPattern("[\\x00-\\x09\\x0B-\\x1F\\x7F\\u200B\\u202E]");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void paragraphsAreThePartsOfTheBody(long seed) {
        CleanText clean = CLEANER.clean("", dirty(seed), "");

        String joined = clean.paragraphs().stream()
                .map(paragraph -> clean.body().substring(paragraph.start(), paragraph.end()))
                .reduce((a, b) -> a + "\n\n" + b)
                .orElse("");
        assertThat(joined).isEqualTo(clean.body());
    }

    /** Broken encodings and character references, whose letters stand for others. */
    private static final Set<String> DECODED = Set.of("&amp;", "&#8217;", "&#x1F600;", "â€™", "Ã©", "&", ";", "#");

    private static String faithful(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 80); i > 0; i--) {
            String piece = PIECES[random.nextInt(PIECES.length)];
            text.append(DECODED.contains(piece) ? " " : piece);
            text.append(random.nextInt(3) == 0 ? "\n\n" : " ");
        }
        return text.toString();
    }

    /** Letters and digits; the rest may be repaired without a word. */
    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void eachLetterIsInTheBodyOrInARemoval(long seed) {
        String text = faithful(seed);

        CleanText clean = CLEANER.clean("A title", text, "");

        StringBuilder kept = new StringBuilder(text);
        for (int i = clean.removed().size() - 1; i >= 0; i--) {
            Removal removal = clean.removed().get(i);
            kept.delete(removal.start(), removal.end());
        }
        assertThat(letters(clean.body())).isEqualTo(letters(kept.toString()));
    }
}
