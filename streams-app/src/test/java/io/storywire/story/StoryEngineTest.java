package io.storywire.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.events.Relation;
import io.storywire.events.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StoryEngineTest {

    private static final String QUAKE =
            "A magnitude 7.8 earthquake struck near Gaziantep in southern Turkey early on Monday,"
                    + " killing hundreds of people as buildings collapsed across Kahramanmaras and northern Syria. President"
                    + " Recep Tayyip Erdogan said rescue teams had been sent to Hatay and Malatya.";
    private static final String QUAKE_TOO =
            "Hundreds died when a powerful earthquake of magnitude 7.8 hit southern Turkey"
                    + " near the city of Gaziantep on Monday. In Kahramanmaras and Malatya rescue teams searched collapsed"
                    + " buildings, and Erdogan promised help for Hatay; northern Syria was shaken too.";
    private static final String ROCKET = "Stoke Space raised money for its reusable rocket Nova, the Kent, Washington"
            + " company said, while engineers prepare a launch pad at Cape Canaveral.";

    private final StoryEngine engine = new StoryEngine(StoryModel.standard(), StoryLimits.DEFAULT);

    @Test
    void aSecondReportOfAnEventJoinsTheStoryOfTheFirst() {
        Decision first = assign(Samples.print("a", "Strong earthquake kills hundreds in Turkey", QUAKE));

        Decision second = assign(Samples.print("b", "Turkey: hundreds dead after 7.8 earthquake", QUAKE_TOO));

        assertThat(first.relation()).isEqualTo(Relation.NEW);
        assertThat(second.relation()).isIn(Relation.RETELLING, Relation.DEVELOPMENT);
        assertThat(second.storyId()).isEqualTo(first.storyId());
        assertThat(second.evidence().sharedTerms()).contains("Gaziantep", "Kahramanmaras");
        assertThat(second.changed().get(0).articles()).isEqualTo(2);
    }

    @Test
    void anotherEventBeginsAnotherStory() {
        Decision first = assign(Samples.print("a", "Strong earthquake kills hundreds in Turkey", QUAKE));

        Decision second = assign(Samples.print("b", "Stoke Space raises money for Nova", ROCKET));

        assertThat(second.relation()).isEqualTo(Relation.NEW);
        assertThat(second.storyId()).isNotEqualTo(first.storyId());
    }

    @Test
    void theSameTextElsewhereIsACopy() {
        assign(Samples.print("a", "Strong earthquake kills hundreds in Turkey", QUAKE));

        Decision copy = assign(Samples.print("b", "Quake in Turkey", QUAKE));

        assertThat(copy.relation()).isEqualTo(Relation.COPY);
        assertThat(copy.parentArticleId()).isEqualTo("a");
        assertThat(copy.evidence().resemblance()).isEqualTo(1);
    }

    @Test
    void anArticleSeenTwiceIsAReplayAndChangesNothing() {
        Fingerprint article = Samples.print("a", "Strong earthquake kills hundreds in Turkey", QUAKE);
        Decision first = assign(article);

        Decision again = engine.assign(article, Optional.of(first.remember()));

        assertThat(again.relation()).isEqualTo(Relation.REPLAY);
        assertThat(again.storyId()).isEqualTo(first.storyId());
        assertThat(again.changed()).isEmpty();
        assertThat(again.revision()).isEqualTo(1);
    }

    @Test
    void aRevisedArticleThatTellsAnotherStoryLeavesItsStory() {
        Decision quake = assign(Samples.print("a", "Strong earthquake kills hundreds in Turkey", QUAKE));
        Decision second = assign(Samples.print("b", "Turkey: hundreds dead after 7.8 earthquake", QUAKE_TOO));
        Decision rocket = assign(Samples.print("c", "Stoke Space raises money for Nova", ROCKET));

        Fingerprint revised = Samples.print("b", "Stoke Space raises money for Nova rocket", ROCKET + " It did.");
        Decision revision = engine.assign(revised, Optional.of(second.remember()));

        assertThat(revision.revision()).isEqualTo(2);
        assertThat(revision.storyId()).isEqualTo(rocket.storyId());
        assertThat(revision.changed())
                .extracting(StoryState::storyId, StoryState::articles)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(rocket.storyId(), 2),
                        org.assertj.core.groups.Tuple.tuple(quake.storyId(), 1));
    }

    @Test
    void aRevisedArticleThatIsAloneKeepsItsStory() {
        Decision first = assign(Samples.print("a", "Strong earthquake kills hundreds in Turkey", QUAKE));

        Fingerprint revised = Samples.print("a", "Stoke Space raises money for Nova", ROCKET);
        Decision revision = engine.assign(revised, Optional.of(first.remember()));

        assertThat(revision.storyId()).isEqualTo(first.storyId());
        assertThat(revision.relation()).isEqualTo(Relation.NEW);
        assertThat(revision.changed()).hasSize(1);
    }

    @Test
    void aStoryWhoseOnlyArticleTurnsOutToTellAnotherEndsInThatOne() {
        Decision quake = assign(Samples.print("a", "Strong earthquake kills hundreds in Turkey", QUAKE));
        Decision rocket = assign(Samples.print("b", "Stoke Space raises money for Nova", ROCKET));

        Fingerprint revised = Samples.print("b", "Turkey: hundreds dead after 7.8 earthquake", QUAKE_TOO);
        Decision revision = engine.assign(revised, Optional.of(rocket.remember()));

        assertThat(revision.merges()).containsExactly(new Merge(rocket.storyId(), quake.storyId()));
        assertThat(revision.changed()).extracting(StoryState::storyId).containsExactly(quake.storyId());
    }

    @Test
    void aRetractedArticleLeavesItsStory() {
        Decision first = assign(Samples.print("a", "Strong earthquake kills hundreds in Turkey", QUAKE));
        Decision second = assign(Samples.print("b", "Turkey: hundreds dead after 7.8 earthquake", QUAKE_TOO));

        Decision retraction = engine.retract(second.remember(), Samples.START);
        Decision last = engine.retract(first.remember(), Samples.START);

        assertThat(retraction.changed()).extracting(StoryState::articles).containsExactly(1);
        assertThat(retraction.remember().retracted()).isTrue();
        assertThat(last.changed()).extracting(state -> state.toStory().state()).containsExactly(Story.State.RETRACTED);
    }

    @Test
    void aStoryClosesWhenTheStreamHasPassedItsRetention() {
        StoryLimits week = new StoryLimits(Duration.ofDays(7), 1000);
        StoryEngine closing = new StoryEngine(StoryModel.standard(), week);
        List<Fingerprint> stream = Samples.stream(400, 1);

        List<String> closed = new ArrayList<>();
        for (Fingerprint article : stream) {
            closed.addAll(closing.assign(article, Optional.empty()).closed());
        }

        assertThat(closed).doesNotHaveDuplicates().hasSizeGreaterThan(20);
        assertThat(closing.size()).isLessThan(20);
    }

    @Test
    void anArticleFromTheFutureClosesNothing() {
        List<Fingerprint> stream = Samples.stream(50, 2);
        stream.forEach(this::assign);

        Fingerprint future = Samples.onEvent(3, 999, Instant.parse("2099-01-01T00:00:00Z"), new SplittableRandom(3));
        Decision decision = assign(future);

        assertThat(decision.closed()).isEmpty();
    }

    @Test
    void anEngineRestoredFromItsStatesInAnyOrderDecidesTheSame() {
        StoryLimits week = new StoryLimits(Duration.ofDays(7), 15);
        StoryEngine live = new StoryEngine(StoryModel.standard(), week);
        List<Fingerprint> stream = Samples.stream(300, 4);
        Map<String, StoryState> store = new HashMap<>();
        for (Fingerprint article : stream.subList(0, 200)) {
            store(store, live.assign(article, Optional.empty()));
        }

        StoryEngine restored = new StoryEngine(StoryModel.standard(), week);
        store.values().forEach(state -> restored.restore(StoryState.fromBytes(state.toBytes())));

        for (Fingerprint article : stream.subList(200, 300)) {
            Decision expected = live.assign(article, Optional.empty());
            assertThat(restored.assign(article, Optional.empty())).isEqualTo(expected);
        }
    }

    private static void store(Map<String, StoryState> store, Decision decision) {
        decision.changed().forEach(state -> store.put(state.storyId(), state));
        decision.closed().forEach(store::remove);
        decision.merges().forEach(merge -> store.remove(merge.from()));
    }

    private Decision assign(Fingerprint article) {
        return engine.assign(article, Optional.empty());
    }
}
