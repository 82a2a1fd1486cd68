package io.storywire.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.enrich.fingerprint.Fingerprinter;
import io.storywire.events.EnrichedArticle;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What one article or one story may cost whatever is in it, told by the size of what is read and kept. */
class BoundedWorkTest {

    private static final int MOST_PRINT = 16 * 1024;
    private static final int MOST_STATE = 64 * 1024;

    @Test
    void tenMegabytesOfOneWordAreASmallFingerprint() {
        Fingerprint print = Samples.print("a", "Long", "gazebo ".repeat(1_500_000));

        assertThat(print.toBytes().length).isLessThan(MOST_PRINT);
        assertThat(print.sketch().shingles()).isLessThanOrEqualTo(2); // the last word is cut
    }

    @Test
    void aHundredThousandDistinctWordsAreASmallFingerprint() {
        String body = IntStream.range(0, 100_000).mapToObj(i -> "Word" + i).collect(Collectors.joining(" "));

        Fingerprint print = Samples.print("a", "Long", body);
        Decision decision = new StoryEngine(StoryModel.standard(), StoryLimits.DEFAULT).assign(print, Optional.empty());

        assertThat(print.toBytes().length).isLessThan(MOST_PRINT);
        assertThat(decision.changed().get(0).toBytes().length).isLessThan(MOST_PRINT);
    }

    @Test
    void aStoryOfFiftyThousandReportsStaysAsSmallAsOneOfAThousand() {
        StoryEngine engine = new StoryEngine(StoryModel.standard(), StoryLimits.DEFAULT);
        SplittableRandom random = new SplittableRandom(1);
        List<EnrichedArticle> texts = Stream.generate(() -> Samples.textOn(1, "a", Samples.START, random))
                .limit(40)
                .toList();

        int ofAThousand = last(engine, texts, 0, 1_000).toBytes().length;
        StoryState whole = last(engine, texts, 1_000, 50_000);

        assertThat(whole.articles()).isGreaterThan(49_900);
        // each count takes the more bytes the larger it is, so the state grows with the logarithm of the reports
        assertThat(whole.toBytes().length).isLessThan(MOST_STATE).isLessThan(ofAThousand * 5 / 4);
        assertThat(StoryCodec.write(StoryCodec.read(whole.toBytes()))).isEqualTo(whole.toBytes());
    }

    private static StoryState last(StoryEngine engine, List<EnrichedArticle> texts, int from, int to) {
        Optional<Decision> last = Optional.empty();
        for (int i = from; i < to; i++) {
            EnrichedArticle text = texts.get(i % texts.size());
            EnrichedArticle report =
                    Samples.article("a" + i, text.title(), text.body(), text.publisher(), text.eventTime());
            last = Optional.of(engine.assign(Fingerprinter.of(report), Optional.empty()));
        }
        return last.orElseThrow().changed().get(0);
    }
}
