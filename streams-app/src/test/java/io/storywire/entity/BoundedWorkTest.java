package io.storywire.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.enrich.Enricher;
import io.storywire.entity.NameReader.CleanText;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that would be slow if anything were quadratic: processor time, so that a busy machine does not matter. */
class BoundedWorkTest {

    private static final CatalogueNameReader READER = CatalogueNameReader.standard();
    private static final double MOST_SECONDS = 4;

    static Stream<Arguments> texts() {
        return Stream.of(
                text("one name, 10 MB", "Boeing ".repeat(1_400_000)),
                text("one token, 10 MB", "a".repeat(10_000_000)),
                text("one weak name, 5 MB", "Apple ".repeat(900_000)),
                text("100,000 citations in one sentence", "Reuters said ".repeat(100_000)),
                text("100,000 unknown names", names(i -> "Given" + i + " Surname" + i)),
                text("100,000 known names", names(i -> READER.catalogue()
                        .entries()
                        .get(i % 5_000)
                        .ref()
                        .name())),
                text("half a name again and again", "Bank of ".repeat(500_000)),
                text("no spaces", "中国".repeat(300_000)),
                text("unpaired surrogates", "\uD800\uDBFFx\uDC00".repeat(200_000)),
                text("100,000 lower-case sentences", "it rained in town. ".repeat(100_000)),
                text("a million capitals", "A ".repeat(1_000_000)),
                text("one line of capitalised words, 1 MB", "Grand Old Central ".repeat(60_000)),
                text("right to left", "\u200F\u202Eאבג".repeat(200_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void noTextTakesLongOrFails(String name, String text) {
        assertThat(seconds(text)).as(name).isLessThan(MOST_SECONDS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void whatEnrichmentHandsOnOfItTakesAtMostASecond(String name, String text) {
        String read = text.substring(0, Math.min(text.length(), Enricher.MOST_READ));

        assertThat(seconds(read)).as(name).isLessThan(1);
    }

    private static double seconds(String text) {
        long before = processorTime();
        NameReader.Names names = READER.read(new CleanText("", text, "en", "", "", List.of()));
        double spent = (processorTime() - before) / 1e9;
        assertThat(names).isNotNull();
        return spent;
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Arguments text(String name, String text) {
        return Arguments.of(name, text);
    }

    private static String names(IntFunction<String> name) {
        return IntStream.range(0, 100_000).mapToObj(name).collect(Collectors.joining(", "));
    }
}
