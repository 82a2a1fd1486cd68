package io.storywire.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidatesTest {

    private static final int WEEKS = 12;

    private final StoryTrial trial = StoryTrial.of(StoryModel.standard());

    @ParameterizedTest(name = "week {0}")
    @ValueSource(ints = {0, 5, 11})
    void ofStoriesInTheSameWordsThoseNearInTimeComeFirst(int week) {
        for (int i = 0; i < WEEKS; i++) {
            trial.begin(inWeek(i));
        }

        List<Long> found = found(inWeek(week));

        assertThat(found).hasSize(Candidates.MAX_CANDIDATES);
        assertThat(found.get(0)).isEqualTo(week);
    }

    @Test
    void aStoryFarAwayInTimeIsFoundWhenNoOtherFits() {
        long story = trial.begin(inWeek(0));
        trial.begin(Samples.onEvent(7, 1, at(WEEKS), new SplittableRandom(7)));

        assertThat(found(inWeek(WEEKS))).startsWith(story);
    }

    @Test
    void aStoryThatSharesFarMoreComesBeforeOneOfTheSameDay() {
        long same = trial.begin(inWeek(0));
        trial.begin(Samples.onEvent(3, 2, at(3), new SplittableRandom(99)));
        trial.begin(Samples.onEvent(7, 1, at(3), new SplittableRandom(7)));

        Fingerprint article = inWeek(3);

        assertThat(found(article).indexOf(same)).isLessThan(found(article).indexOf(same + 2));
    }

    private List<Long> found(Fingerprint article) {
        return trial.options(article).stream().map(StoryTrial.Option::story).toList();
    }

    /** The same text, whichever week it is. */
    private static Fingerprint inWeek(int week) {
        return Samples.onEvent(3, 1, at(week), new SplittableRandom(1));
    }

    private static Instant at(int week) {
        return Samples.START.plus(Duration.ofDays(7L * week));
    }
}
