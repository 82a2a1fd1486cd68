package io.storywire.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.enrich.fingerprint.Fingerprinter;
import io.storywire.events.Relation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How stories begin, change, merge and end, over streams with everything in them that publishers do. */
class LifeCycleTest {

    private static final Instant START = Samples.START;
    private static final StoryLimits WEEK = new StoryLimits(Duration.ofDays(7), 40);
    private static final StoryLimits OPEN = new StoryLimits(Duration.ofDays(3650), 1000);
    /** Splits events into several stories, and merges gladly. */
    private static final StoryModel MERGING = StoryModel.standard().withThresholds(0.97, 0.001);

    static LongStream seeds() {
        return new SplittableRandom(20260101).longs(4);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aReplayGivesTheSameBytes(long seed) {
        StoredEngine once = new StoredEngine(MERGING, WEEK);
        StoredEngine again = new StoredEngine(MERGING, WEEK);

        assertThat(run(again, seed, 700, i -> {})).isEqualTo(run(once, seed, 700, i -> {}));
        assertThat(again.stored()).isEqualTo(once.stored());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anEngineThatRestartsAtAnyPointDecidesTheSame(long seed) {
        StoredEngine calm = new StoredEngine(MERGING, WEEK);
        StoredEngine restless = new StoredEngine(MERGING, WEEK);

        List<Decision> expected = run(calm, seed, 700, i -> {});
        List<Decision> decisions = run(restless, seed, 700, i -> restless.restart(i));

        assertThat(decisions).isEqualTo(expected);
        assertThat(restless.stored()).isEqualTo(calm.stored());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyArticleIsInExactlyOneStoryAndStoriesCountTheirs(long seed) {
        StoredEngine engine = new StoredEngine(MERGING, OPEN);
        run(engine, seed, 250, i -> {});

        for (String storyId : engine.states.keySet()) {
            StoryState state = engine.state(storyId);
            assertThat(state.articles()).isEqualTo(state.draft().members.size());
        }
        assertThat(engine.members())
                .containsExactlyInAnyOrderElementsOf(engine.seen.keySet().stream()
                        .filter(id -> !engine.find(id).orElseThrow().retracted())
                        .toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ofMergedStoriesTheOlderGoesOnAndTheOtherNeverComesBack(long seed) {
        StoredEngine engine = new StoredEngine(MERGING, WEEK);
        Map<String, Long> began = new HashMap<>();
        List<String> ended = new ArrayList<>();

        List<Decision> decisions = run(engine, seed, 2_500, i -> {});

        for (Decision decision : decisions) {
            decision.changed().forEach(state -> began.putIfAbsent(state.storyId(), state.draft().began));
            assertThat(decision.changed()).extracting(StoryState::storyId).noneMatch(ended::contains);
            for (Merge merge : decision.revision() == 1 ? decision.merges() : List.<Merge>of()) {
                assertThat(began.get(merge.into()))
                        .isLessThanOrEqualTo(began.getOrDefault(merge.from(), Long.MAX_VALUE));
                ended.add(merge.from());
            }
        }
        assertThat(ended).as("merges in the stream").isNotEmpty();
    }

    @Test
    void anArticleOfAStoryThatWasMergedCanStillBeWithdrawn() {
        List<String> all = new ArrayList<>();
        seeds().forEach(seed -> {
            StoredEngine engine = new StoredEngine(MERGING, OPEN);
            Set<String> merged = run(engine, seed, 700, i -> {}).stream()
                    .flatMap(decision -> decision.merges().stream())
                    .map(Merge::from)
                    .collect(Collectors.toSet());
            List<String> moved = engine.seen.keySet().stream()
                    .filter(id -> merged.contains(engine.find(id).orElseThrow().storyId()))
                    .filter(id -> !engine.find(id).orElseThrow().retracted())
                    .toList();

            moved.forEach(id -> engine.retract(id, START));

            assertThat(engine.members()).doesNotContainAnyElementsOf(moved.isEmpty() ? List.of("none") : moved);
            all.addAll(moved);
        });

        assertThat(all).as("articles of merged stories").isNotEmpty();
    }

    @Test
    void aLateArticleJoinsTheStoryItBelongsToAsLongAsThatIsOpen() {
        StoredEngine engine = new StoredEngine(StoryModel.standard(), StoryLimits.DEFAULT);
        SplittableRandom random = new SplittableRandom(5);
        String story = engine.assign(Samples.onEvent(0, 1, START, random)).storyId();
        for (int day = 1; day < 25; day++) {
            engine.assign(Samples.onEvent(100 + day, day, START.plus(Duration.ofDays(day)), random));
        }

        Decision late = engine.assign(Samples.onEvent(0, 2, START.plus(Duration.ofHours(3)), random));
        Decision earlier = engine.assign(Samples.onEvent(0, 3, START.minus(Duration.ofHours(3)), random));

        assertThat(late.storyId()).isEqualTo(story);
        assertThat(earlier.storyId()).isEqualTo(story);
        assertThat(engine.state(story).toStory().firstSeen()).isEqualTo(START.minus(Duration.ofHours(3)));
    }

    @Test
    void aStoryStaysOpenAsLongAsItIsToldOf() {
        StoredEngine engine = new StoredEngine(StoryModel.standard(), WEEK);
        SplittableRandom random = new SplittableRandom(6);
        String told = engine.assign(Samples.onEvent(0, 0, START, random)).storyId();
        String forgotten = engine.assign(Samples.print(
                        "orchard", "Cider makers expect a late harvest", "Growers near Hereford blame a cold spring."))
                .storyId();
        List<String> closed = new ArrayList<>();

        for (int i = 1; i <= 90; i++) {
            Instant time = START.plus(Duration.ofHours(4L * i));
            closed.addAll(
                    engine.assign(Samples.onEvent(1000 + i, 0, time, random)).closed());
            if (i % 30 == 0) {
                assertThat(engine.assign(Samples.onEvent(0, i, time, random)).storyId())
                        .isEqualTo(told);
            }
        }

        assertThat(closed).contains(forgotten).doesNotContain(told);
    }

    static Stream<Fingerprint> oddArticles() {
        return Stream.of(
                odd("from the future", Instant.parse("2099-01-01T00:00:00Z")),
                odd("thirty years old", START.minus(Duration.ofDays(30 * 365))),
                undated(odd("without a date", START.plus(Duration.ofDays(4000)))));
    }

    /** An article that shares no word with others, so that its story is compared with none of theirs. */
    private static Fingerprint odd(String id, Instant time) {
        return Fingerprinter.of(Samples.article(
                id, "Vorpal Brillig", "Slithy toves gyre. Borogoves outgrabe.", "jabber.example", time));
    }

    @ParameterizedTest
    @MethodSource("oddArticles")
    void anArticleOfAnOddTimeChangesNothingForOthers(Fingerprint odd) {
        List<String> expected = results(odd(odd.articleId(), START));

        List<String> results = results(odd);

        assertThat(results).hasSizeGreaterThan(200).isEqualTo(expected);
    }

    /** What others are told while an article comes in the middle of a stream, its own results left out. */
    private static List<String> results(Fingerprint article) {
        List<String> results = new ArrayList<>();
        StoredEngine engine = new StoredEngine(StoryModel.standard(), OPEN);
        List<Fingerprint> stream = Samples.stream(240, 12);
        for (int i = 0; i < stream.size(); i++) {
            Decision decision = engine.assign(stream.get(i));
            results.add(decision.relation()
                    + decision.storyId()
                    + decision.parentArticleId()
                    + decision.evidence()
                    + decision.closed()
                    + decision.merges()
                    + decision.changed().get(0).toStory());
            if (i == 60) {
                assertThat(engine.assign(article).relation()).isEqualTo(Relation.NEW);
            }
        }
        return results;
    }

    private static Fingerprint undated(Fingerprint of) {
        return new Fingerprint(
                of.articleId(),
                of.contentHash(),
                of.eventTime(),
                false,
                of.publisher(),
                of.kind(),
                of.language(),
                of.title(),
                of.words(),
                of.terms(),
                of.entities(),
                of.numbers(),
                of.quotes(),
                of.citedSources(),
                of.sketch());
    }

    /** Feeds a stream of new, late, repeated, revised and withdrawn articles; the same for the same seed. */
    static List<Decision> run(StoredEngine engine, long seed, int size, Consumer<Integer> before) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Decision> decisions = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            before.accept(i);
            int event = i / 12 + random.nextInt(5);
            Instant time = START.plusSeconds(i * 9_000L - (random.nextInt(8) == 0 ? 300_000 : 0));
            boolean known = !ids.isEmpty() && random.nextInt(4) == 0;
            String id = known ? ids.get(random.nextInt(ids.size())) : "article" + i;
            if (known && random.nextInt(3) == 0) {
                decisions.add(engine.retract(id, time));
            } else {
                ids.add(id);
                decisions.add(engine.assign(Fingerprinter.of(Samples.textOn(event, id, time, random))));
            }
        }
        return decisions;
    }
}
