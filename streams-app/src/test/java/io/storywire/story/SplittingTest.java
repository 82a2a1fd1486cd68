package io.storywire.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.enrich.fingerprint.Fingerprinter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stories that turn out to be two. */
class SplittingTest {

    private static final StoryLimits OPEN = new StoryLimits(Duration.ofDays(3650), 1000);
    /** Takes events for one another, and merges nothing. */
    private static final StoryModel JOINING = StoryModel.standard().withThresholds(1e-3, 2);

    static LongStream seeds() {
        return new SplittableRandom(20260202).longs(4);
    }

    @Test
    void twoEventsThatWereTakenForOneBecomeTwoStories() {
        StoredEngine engine = new StoredEngine(StoryModel.standard().withThresholds(1e-9, 2), OPEN);
        SplittableRandom random = new SplittableRandom(3);
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            decisions.add(engine.assign(Fingerprinter.of(
                    Samples.textOn(i % 2, "e" + i % 2 + "-" + i, Samples.START.plusSeconds(60L * i), random))));
        }

        assertThat(engine.states).hasSize(2);
        for (String storyId : engine.states.keySet()) {
            List<StoryDraft.Member> members = engine.state(storyId).draft().members;
            assertThat(members)
                    .extracting(member -> member.articleId().substring(0, 2))
                    .hasSize(3)
                    .containsOnly(members.get(0).articleId().substring(0, 2));
        }
        assertThat(decisions.stream().flatMap(decision -> decision.moved().stream()))
                .isNotEmpty()
                .allSatisfy(move ->
                        assertThat(move.from()).isEqualTo(decisions.get(0).storyId()));
    }

    @Test
    void aStoryIsNotSplitWhenOneOfItsReportsIsForgotten() {
        StoryEngine engine = new StoryEngine(StoryModel.standard().withThresholds(1e-9, 2), OPEN);
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 6; i++) {
            Fingerprint print = Fingerprinter.of(Samples.textOn(i % 2, "e" + i, Samples.START.plusSeconds(i), random));
            assertThat(engine.assign(print, java.util.Optional.empty()).moved()).isEmpty();
        }
        assertThat(engine.size()).isEqualTo(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anEngineThatRestartsAtAnyPointDecidesTheSame(long seed) {
        StoredEngine calm = new StoredEngine(JOINING, OPEN);
        StoredEngine restless = new StoredEngine(JOINING, OPEN);

        List<Decision> expected = LifeCycleTest.run(calm, seed, 250, i -> {});
        List<Decision> decisions = LifeCycleTest.run(restless, seed, 250, i -> restless.restart(i));

        assertThat(decisions).isEqualTo(expected);
        assertThat(restless.stored()).isEqualTo(calm.stored());
        assertThat(expected.stream().filter(decision -> !decision.moved().isEmpty()))
                .as("splits in the stream")
                .isNotEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyArticleIsInTheStoryThatItIsRememberedWith(long seed) {
        StoredEngine engine = new StoredEngine(JOINING, OPEN);
        LifeCycleTest.run(engine, seed, 250, i -> {});

        Set<String> listed = new HashSet<>();
        for (String storyId : engine.states.keySet()) {
            StoryState state = engine.state(storyId);
            assertThat(state.articles()).isEqualTo(state.draft().members.size());
            state.draft().members.forEach(member -> {
                assertThat(listed.add(member.articleId())).isTrue();
                assertThat(engine.find(member.articleId()).orElseThrow().storyId())
                        .isEqualTo(storyId);
            });
        }
        assertThat(listed)
                .isEqualTo(new HashSet<>(engine.seen.keySet().stream()
                        .filter(id -> !engine.find(id).orElseThrow().retracted())
                        .toList()));
    }

    @Test
    void partsOfOneKindAreFoundWhateverTheOrder() {
        SplittableRandom random = new SplittableRandom(8);
        List<Fingerprint> prints = IntStream.range(0, 9)
                .mapToObj(i -> Samples.onEvent(i % 3 == 0 ? 1 : 2, i, Samples.START, random))
                .toList();
        Frequencies frequencies = new LiveStories(StoryModel.standard().background()).frequencies();

        Halves halves = Halves.of(
                prints,
                prints.stream()
                        .map(print -> frequencies.rarities(print.terms()))
                        .toList());

        assertThat(halves.smaller()).containsExactly(0, 3, 6);
        assertThat(halves.larger()).containsExactly(1, 2, 4, 5, 7, 8);
        assertThat(halves.cohesion()).isBetween(0.0, 0.5);
    }
}
