package io.storywire.entity.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.storywire.entity.Recogniser.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NameTaggerTest {
    private static final int LARGE = 200_000;
    private static final NameModel MODEL = NameModel.shipped();
    private static final NameTagger TAGGER = new NameTagger(MODEL);

    static LongStream seeds() {
        return new SplittableRandom(20260108).longs(200);
    }

    static Stream<String> largeTexts() {
        return Stream.of(
                "a".repeat(LARGE),
                "A".repeat(LARGE),
                "Aa-".repeat(LARGE / 3),
                "a.".repeat(LARGE / 2),
                "'".repeat(LARGE),
                "'s".repeat(LARGE / 2),
                "\ud83d".repeat(LARGE),
                "\u200f".repeat(LARGE),
                "東京".repeat(LARGE / 2),
                "http://" + "x".repeat(LARGE),
                "Anna Berg ".repeat(LARGE / 10),
                "\"'”)".repeat(LARGE / 4),
                " ".repeat(LARGE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Chancellor Jutta Wernecke met Rajesh Tandon in Geneva.  | Jutta Wernecke=PERSON Rajesh Tandon=PERSON Geneva=PLACE
                    Quorvane Systems Inc. hired John Hallam's team.        | Quorvane Systems Inc.=ORGANISATION John Hallam=PERSON
                    Shares in Microsoft fell in Tokyo on Tuesday.          | Microsoft=ORGANISATION Tokyo=PLACE
                    The University of Lund denied it.                      | University of Lund=ORGANISATION
                    The rain was heavy, and nobody came.                   | ``
                    """)
    void namesAreFoundInSentencesItNeverSaw(String text, String expected) {
        List<Span> names = TAGGER.recognise(text);

        assertThat(names.stream()
                        .map(n -> text.substring(n.start(), n.end()) + "=" + n.type())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyStringGivesOrderedNamesInsideIt(long seed) {
        String text = AnyText.of(seed, 3000);

        List<Span> names = TAGGER.recognise(text);

        int at = 0;
        for (Span name : names) {
            assertThat(name.start()).isGreaterThanOrEqualTo(at);
            assertThat(name.end()).isBetween(name.start() + 1, text.length());
            assertThat(name.confidence()).isBetween(0.0, 1.0);
            at = name.end();
        }
    }

    @ParameterizedTest
    @MethodSource("largeTexts")
    void manyCharsOfOneKindEndSoon(String text) {
        assertTimeout(Duration.ofSeconds(20), () -> TAGGER.recognise(text));
    }

    @Test
    void farBeyondAnyArticleNoNamesAreLookedFor() {
        String sentence = "Maria Lindqvist flew to Lima. ";
        int tokens = 6;

        List<Span> names = TAGGER.recognise(sentence.repeat(NameTagger.MOST_TOKENS / tokens + 1000));

        assertThat(names).hasSizeBetween(NameTagger.MOST_TOKENS / tokens, 2 * NameTagger.MOST_TOKENS / tokens + 2);
        assertThat(names.get(names.size() - 1).end())
                .isLessThanOrEqualTo(sentence.length() * (NameTagger.MOST_TOKENS / tokens + 1));
    }

    @Test
    void manyThreadsFindTheSame() {
        String text = "Maria Lindqvist of Volvo flew to Lima. ".repeat(50);
        List<Span> expected = TAGGER.recognise(text);

        List<List<Span>> found = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> TAGGER.recognise(text))
                .toList();

        assertThat(found).allSatisfy(names -> assertThat(names).isEqualTo(expected));
    }

    @Test
    void aModelIsTheSameAfterWritingAndReading() throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        MODEL.write(first);

        NameModel read = NameModel.read(new ByteArrayInputStream(first.toByteArray()));

        ByteArrayOutputStream second = new ByteArrayOutputStream();
        read.write(second);
        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
    }

    @Test
    void whatIsNoModelIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zipped = new GZIPOutputStream(bytes)) {
            zipped.write(new byte[100]);
        }

        assertThatThrownBy(() -> NameModel.read(new ByteArrayInputStream(bytes.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a name model");
    }
}
