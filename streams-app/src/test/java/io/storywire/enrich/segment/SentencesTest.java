package io.storywire.enrich.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    @ParameterizedTest(name = "a stop at {0}")
    @ValueSource(ints = {Sentences.LONGEST - 1, Sentences.LONGEST, Sentences.LONGEST + 1})
    void whatIsTooLongIsCutAndReadOnFromThere(int stop) {
        String text = "a".repeat(stop) + ". B" + "b".repeat(100);
        int cut = stop <= Sentences.LONGEST ? stop + 1 : Sentences.LONGEST;

        List<Span> sentences = Sentences.of(text, "en");

        assertThat(sentences.get(0)).isEqualTo(new Span(0, cut));
        assertThat(sentences.get(sentences.size() - 1)).isEqualTo(new Span(stop + 2, text.length()));
    }

    @Test
    void aPairOfCharsIsNotCut() {
        String text = "a".repeat(Sentences.LONGEST - 1) + "🙂" + "b".repeat(10);

        assertThat(Sentences.of(text, "en").get(0)).isEqualTo(new Span(0, Sentences.LONGEST + 1));
    }
}
