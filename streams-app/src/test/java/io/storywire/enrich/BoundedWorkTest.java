package io.storywire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.enrich.fingerprint.Fingerprinter;
import io.storywire.entity.CatalogueNameReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that nobody writes cost little and break nothing. */
class BoundedWorkTest {

    private static final Enricher ENRICHER = new Enricher(CatalogueNameReader.standard());
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int MEGABYTE = 1 << 20;

    /** Of the processor, so that other builds on the machine do not count. */
    private static final Duration LIMIT = Duration.ofSeconds(1);

    /** Also loads the dictionaries of scripts without spaces: that is done once, whatever the texts. */
    @BeforeAll
    static void warmUp() {
        for (String word : List.of("กรุงเทพ", "市议会", "ນະຄອນຫຼວງ", "រាជធានី", "ရန်ကုန်", "東京都議会")) {
            ENRICHER.enrich(Articles.of("", word), Articles.NOW);
        }
        for (int i = 0; i < 50; i++) {
            ENRICHER.enrich(
                    Articles.of("Tram", "The tram was late on Monday, the city said. ".repeat(40)), Articles.NOW);
        }
    }

    static List<Arguments> texts() {
        return List.of(
                Arguments.of("10 MB of one word", "word ".repeat(2 * MEGABYTE)),
                Arguments.of("10 MB without a space", "x".repeat(10 * MEGABYTE)),
                Arguments.of("a line of 1 MB", "The tram was late, ".repeat(MEGABYTE / 19)),
                Arguments.of("opening tags", "<a<b<i".repeat(MEGABYTE / 6)),
                Arguments.of("comments without end", "<!-- ".repeat(MEGABYTE / 5)),
                Arguments.of("opening brackets", "![".repeat(MEGABYTE / 2)),
                Arguments.of("links without end", "[a](b ".repeat(MEGABYTE / 6)),
                Arguments.of("navigation without end", "<nav><aside>".repeat(MEGABYTE / 12)),
                Arguments.of("at signs", "@".repeat(MEGABYTE)),
                Arguments.of("addresses", "a@b.c".repeat(MEGABYTE / 5)),
                Arguments.of("quotation marks", "“".repeat(MEGABYTE)),
                Arguments.of("straight quotation marks", "\"a said ".repeat(MEGABYTE / 8)),
                Arguments.of("full stops", ". ".repeat(MEGABYTE / 2)),
                Arguments.of("digits", "1".repeat(MEGABYTE)),
                Arguments.of("numbers", "$1.5 billion million 3rd ".repeat(MEGABYTE / 25)),
                Arguments.of("10 MB of short lines", "a\n".repeat(5 * MEGABYTE)),
                Arguments.of("unpaired surrogates", "\uD800".repeat(MEGABYTE)),
                Arguments.of("marks of direction", "\u202E\u200F".repeat(MEGABYTE / 2)),
                Arguments.of("Thai without a space", "กรุงเทพมหานคร".repeat(MEGABYTE / 13)),
                Arguments.of("Chinese without a stop", "市议会批准修建电车线".repeat(MEGABYTE / 10)),
                Arguments.of("capitals", "Ann Other ".repeat(MEGABYTE / 10)),
                Arguments.of("100,000 names", names()),
                Arguments.of("Lao without a space", "ນະຄອນຫຼວງວຽງຈັນ".repeat(MEGABYTE / 15)),
                Arguments.of("Khmer without a space", "រាជធានីភ្នំពេញ".repeat(MEGABYTE / 14)),
                Arguments.of("Burmese without a space", "ရန်ကုန်မြို့".repeat(MEGABYTE / 12)),
                Arguments.of("Japanese without a stop", "東京都議会は新線を承認した".repeat(MEGABYTE / 13)),
                Arguments.of(
                        "lines of notices", "Subscribe to this. All rights reserved by it.\n".repeat(MEGABYTE / 46)),
                Arguments.of("acronyms in brackets", "World Health Organization (WHO) ".repeat(MEGABYTE / 32)),
                Arguments.of("words none of which comes twice", words()),
                Arguments.of("list items", "- item\n".repeat(MEGABYTE / 7)),
                Arguments.of("times of day", "10:42 \n".repeat(MEGABYTE / 7)),
                Arguments.of("abbreviations", "z. B. d. h. ".repeat(MEGABYTE / 12)),
                Arguments.of("dates", "on the 3rd last Tuesday in May 2025 ".repeat(MEGABYTE / 36)),
                Arguments.of("Arabic in marks of direction", "\u202Bوافق المجلس\u202C ".repeat(MEGABYTE / 15)),
                Arguments.of("random characters", random()));
    }

    private static String words() {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder text = new StringBuilder();
        while (text.length() < MEGABYTE) {
            random.ints(random.nextInt(3, 9), 'a', 'z' + 1).forEach(c -> text.append((char) c));
            text.append(random.nextInt(9) == 0 ? ". " : " ");
        }
        return text.toString();
    }

    private static String names() {
        SplittableRandom random = new SplittableRandom(5);
        List<String> first = List.of("Ann", "Boris", "Carla", "Washington", "Angela", "Paris", "Elon", "Tim");
        List<String> last = List.of("Other", "Merkel", "Musk", "Apple", "Cook", "Georgia", "Amazon", "Hale");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append(first.get(random.nextInt(8))).append(' ').append(last.get(random.nextInt(8)));
            text.append(random.nextInt(5) == 0 ? " said. " : ", ");
        }
        return text.toString();
    }

    private static String random() {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < MEGABYTE; i++) {
            text.append((char) random.nextInt(0x10000));
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void aTextThatNobodyWritesCostsLittle(String name, String text) {
        Duration first = cost(text);

        // What a first call takes beyond a second is the start of the program, not work on the text.
        assertThat(first.compareTo(LIMIT) < 0 ? first : cost(text)).isLessThan(LIMIT);
    }

    private static Duration cost(String text) {
        long start = THREADS.getCurrentThreadCpuTime();
        Outcome outcome = ENRICHER.enrich(Articles.of("", text), Articles.NOW);
        outcome.accepted().ifPresent(Fingerprinter::of);
        Duration spent = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
        assertThat(outcome.accepted().isPresent() || outcome.rejected().isPresent())
                .isTrue();
        return spent;
    }
}
