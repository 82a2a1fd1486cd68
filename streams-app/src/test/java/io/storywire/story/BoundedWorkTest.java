package io.storywire.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    void aStoryOfAThousandReportsStaysSmall() {
        StoryEngine engine = new StoryEngine(StoryModel.standard(), StoryLimits.DEFAULT);
        SplittableRandom random = new SplittableRandom(1);
        Decision last = engine.assign(Samples.onEvent(1, 0, Samples.START, random), Optional.empty());

        for (int i = 1; i < 1_000; i++) {
            last = engine.assign(Samples.onEvent(1, i, Samples.START, random), Optional.empty());
        }

        assertThat(last.changed().get(0).articles()).isGreaterThan(900);
        assertThat(last.changed().get(0).toBytes().length).isLessThan(MOST_STATE);
    }
}
