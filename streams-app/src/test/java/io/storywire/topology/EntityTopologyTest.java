package io.storywire.topology;

import static io.storywire.entity.route.SampleEvents.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storywire.entity.route.Admission;
import io.storywire.entity.route.Route;
import io.storywire.entity.route.Slugs;
import io.storywire.events.EntityEvent;
import io.storywire.events.EntityRef;
import io.storywire.events.EntityRelation;
import io.storywire.events.EntityTopic;
import io.storywire.events.EntityType;
import io.storywire.events.EventHeaders;
import io.storywire.events.Topic;
import io.storywire.ops.AppConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityTopologyTest {

    private static final EntityRef KNOWN = new EntityRef("Q1", "OpenAI", EntityType.ORGANISATION);
    private static final EntityRef UNKNOWN = new EntityRef("sw-acme", "Acme Robotics", EntityType.ORGANISATION);

    /** Long enough for topics to be made and opened, however long a slow machine takes to open one. */
    private static final Duration AWHILE = Duration.ofMinutes(5);

    @TempDir
    private Path state;

    private final FakeGate gate = new FakeGate();
    private TopologyTestDriver driver;
    private AppConfig config;

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void anEventGoesToTheTopicOfItsEntityUnderTheStoryId() {
        var input = start(gate, Map.of());

        send(input, KNOWN, "s1", "s2");

        var records = records("openai");
        assertThat(records).extracting(TestRecord::key).containsExactly("s1", "s2");
        assertThat(EventHeaders.get(records.get(0).headers(), "entityid")).contains("Q1");
    }

    @Test
    void aTopicExistsBeforeItsFirstRecord() {
        var input = start(gate, Map.of());
        gate.slow = true;

        input.pipeInput(KNOWN.entityId(), event(KNOWN, "s1"));
        driver.advanceWallClockTime(AWHILE);
        assertThat(entityTopics()).isEmpty();
        gate.slow = false;
        input.pipeInput(KNOWN.entityId(), event(KNOWN, "s2"));
        driver.advanceWallClockTime(AWHILE);

        assertThat(gate.created).containsExactly("news.entity.openai");
        assertThat(records("openai")).extracting(TestRecord::key).containsExactly("s1", "s2");
    }

    @Test
    void whileATopicIsMadeOtherEntitiesGoOn() {
        var input = start(gate, Map.of("NEWS_ADMISSION_STORIES", "1"));
        send(input, KNOWN, "s1");
        gate.slow = true;

        send(input, UNKNOWN, "s2");
        send(input, KNOWN, "s3");

        assertThat(records("openai")).extracting(TestRecord::key).containsExactly("s1", "s3");
    }

    @Test
    void anEntityOutsideTheCatalogueGetsItsTopicInTheThirdStoryWithAllThatWaited() {
        var input = start(TopicGate.alwaysOpen(), Map.of());

        send(input, UNKNOWN, "s1", "s2");
        assertThat(entityTopics()).isEmpty();
        send(input, UNKNOWN, "s3");

        String topic = single(entityTopics());
        assertThat(topic).startsWith("news.entity.acme-robotics-");
        assertThat(records(topic.substring("news.entity.".length())))
                .extracting(TestRecord::key)
                .containsExactly("s1", "s2", "s3");
    }

    @Test
    void beyondTheBudgetNoTopicIsMade() {
        var input = start(gate, Map.of("NEWS_ENTITY_TOPICS", "0"));

        send(input, KNOWN, "s1");

        assertThat(gate.created).isEmpty();
        assertThat(entityTopics()).isEmpty();
        assertThat(total("beyond-budget")).isEqualTo(1);
        assertThat(total("given-up")).isZero();
    }

    @Test
    void aTopicThatMayNotBeMadeStopsNothing() {
        var input = start(gate, Map.of("NEWS_ADMISSION_STORIES", "1"));
        gate.refused = "news.entity.openai";

        send(input, KNOWN, "s1");
        send(input, UNKNOWN, "s2");

        assertThat(entityTopics()).singleElement().asString().contains("acme-robotics");
    }

    @Test
    void aNewDisplayNameKeepsTheTopic() {
        var input = start(gate, Map.of());

        send(input, KNOWN, "s1");
        send(input, new EntityRef("Q1", "Open Intelligence", EntityType.ORGANISATION), "s2");

        assertThat(records("openai")).hasSize(2);
        assertThat(gate.created).containsOnly("news.entity.openai");
    }

    @Test
    void theIndexSaysWhichEntityHasWhichTopicOnceItIsThere() {
        var input = start(gate, Map.of());
        gate.slow = true;
        send(input, KNOWN, "s1");
        assertThat(index()).isEmpty();
        gate.slow = false;

        send(input, KNOWN, "s2", "s3");
        send(input, new EntityRef("Q1", "Open Intelligence", EntityType.ORGANISATION), "s4");

        assertThat(index())
                .allSatisfy(entry -> assertThat(entry.topic()).isEqualTo("news.entity.openai"))
                .allSatisfy(entry -> assertThat(entry.state()).isEqualTo(EntityTopic.State.OPEN))
                .extracting(entry -> entry.entity().name())
                .containsExactly("OpenAI", "Open Intelligence");
    }

    @Test
    void aMissingTopicIsInTheIndexOnceAndGetsWhatWaitedWhenAnOperatorCreatesIt() {
        var input = start(gate, Map.of());
        gate.refused = "news.entity.openai";
        send(input, KNOWN, "s1");
        send(input, KNOWN, "s2");
        assertThat(index()).extracting(EntityTopic::state).containsExactly(EntityTopic.State.MISSING);

        gate.refused = "";
        gate.created.add("news.entity.openai");
        driver.advanceWallClockTime(AWHILE);

        assertThat(records("openai")).extracting(TestRecord::key).containsExactly("s1", "s2");
        assertThat(index()).extracting(EntityTopic::state).containsExactly(EntityTopic.State.OPEN);
    }

    @Test
    void aLateTopicGetsItsLiveStoriesOnceAndNoWithdrawnOnes() {
        var input = start(gate, Map.of("NEWS_ADMISSION_STORIES", "4"));
        send(input, UNKNOWN, "gone", "s1", "s2");
        input.pipeInput(UNKNOWN.entityId(), event(UNKNOWN, EntityRelation.RETRACTED, "gone", "", Instant.EPOCH));
        input.pipeInput(UNKNOWN.entityId(), event(UNKNOWN, EntityRelation.MERGED, "s2", "s1", Instant.EPOCH));

        send(input, UNKNOWN, "s3", "s4");
        driver.advanceWallClockTime(AWHILE);
        send(input, UNKNOWN, "s5");

        String topic = single(entityTopics()).substring("news.entity.".length());
        assertThat(records(topic))
                .extracting(record -> record.key() + " " + record.value().relation())
                .containsExactly("s1 NEW", "s2 NEW", "s2 MERGED", "s3 NEW", "s4 NEW", "s5 NEW");
    }

    @Test
    void whatAKnownEntityIsToldOfLongAgoDoesNotDependOnWhenItsTopicIsThere() {
        var input = start(gate, Map.of());
        gate.slow = true;
        Instant now = Instant.parse("2025-12-04T10:00:00Z");
        input.pipeInput(KNOWN.entityId(), event(KNOWN, EntityRelation.NEW, "of-today", "", now));
        Instant past = now.minus(Duration.ofDays(700));
        input.pipeInput(KNOWN.entityId(), event(KNOWN, EntityRelation.NEW, "of-long-ago", "", past));
        gate.slow = false;
        driver.advanceWallClockTime(AWHILE);

        assertThat(records("openai")).extracting(TestRecord::key).containsExactly("of-today", "of-long-ago");
    }

    @Test
    void aTopicOfAnEntityAdmittedLateBeginsWithStoriesThatLivedThen() {
        var input = start(gate, Map.of("NEWS_ADMISSION_STORIES", "3"));
        gate.slow = true;
        Instant now = Instant.parse("2025-12-04T10:00:00Z");
        Instant past = now.minus(Duration.ofDays(700));
        input.pipeInput(UNKNOWN.entityId(), event(UNKNOWN, EntityRelation.NEW, "closed", "", past));
        input.pipeInput(UNKNOWN.entityId(), event(UNKNOWN, EntityRelation.NEW, "live", "", now));
        input.pipeInput(UNKNOWN.entityId(), event(UNKNOWN, EntityRelation.NEW, "third", "", now));
        input.pipeInput(UNKNOWN.entityId(), event(UNKNOWN, EntityRelation.NEW, "since", "", past));
        gate.slow = false;
        driver.advanceWallClockTime(AWHILE);

        assertThat(records(single(entityTopics()).substring("news.entity.".length())))
                .extracting(TestRecord::key)
                .containsExactly("live", "third", "since");
    }

    @Test
    void aFailureThatNoRecordCausesStopsTheThreadAndLosesNothing() {
        var input = start(gate, Map.of());
        gate.failure = new IllegalStateException("the gate is stuck");
        input.pipeInput(KNOWN.entityId(), event(KNOWN, "s1"));

        assertThatThrownBy(() -> driver.advanceWallClockTime(AWHILE))
                .rootCause()
                .hasMessage("the gate is stuck");

        assertThat(driver.producedTopicNames()).noneMatch(name -> name.startsWith("news."));
    }

    @Test
    void forATopicThatIsBeingMadeEverythingWaitsForOneThatIsMissingTheLatest() {
        var input = start(gate, Map.of());
        gate.slow = true;
        int many = 2 * Route.MOST_WAITING;
        for (int i = 0; i < many; i++) {
            input.pipeInput(KNOWN.entityId(), event(KNOWN, "s" + i));
        }
        assertThat(total("given-up")).isZero();

        gate.refused = "news.entity.openai";
        driver.advanceWallClockTime(AWHILE);
        input.pipeInput(KNOWN.entityId(), event(KNOWN, "s" + many));
        gate.refused = "";
        gate.created.add("news.entity.openai");
        driver.advanceWallClockTime(AWHILE);

        assertThat(total("given-up")).isEqualTo(many + 1 - Route.MOST_WAITING);
        assertThat(records("openai"))
                .hasSize(Route.MOST_WAITING)
                .last()
                .extracting(TestRecord::key)
                .isEqualTo("s" + many);
    }

    @Test
    void whatWaitsIsBounded() {
        var input = start(gate, Map.of("NEWS_ADMISSION_STORIES", "300"));
        for (int i = 0; i < 299; i++) {
            input.pipeInput(UNKNOWN.entityId(), event(UNKNOWN, "s" + i));
        }
        assertThat(driver.<String, Object>getTimestampedKeyValueStore(RouteEntities.WAITING)
                        .approximateNumEntries())
                .isEqualTo(Route.MOST_WAITING);

        send(input, UNKNOWN, "s299");

        assertThat(total("given-up")).isEqualTo(299 - Route.MOST_WAITING);
        driver.advanceWallClockTime(AWHILE);
        assertThat(records(single(entityTopics()).substring("news.entity.".length())))
                .hasSize(Route.MOST_WAITING + 1)
                .last()
                .extracting(TestRecord::key)
                .isEqualTo("s299");
    }

    /** What the metrics say of events that topics do not get. */
    private double total(String what) {
        return driver.metrics().values().stream()
                .filter(metric -> metric.metricName().group().equals("stream-routing-metrics")
                        && metric.metricName().name().equals(what + "-total"))
                .mapToDouble(metric -> (double) metric.metricValue())
                .sum();
    }

    private List<EntityTopic> index() {
        Topic<String, EntityTopic> topic = config.topics().entityIndex();
        return driver.createOutputTopic(
                        topic.name(),
                        topic.keys().deserializer(),
                        topic.values().deserializer())
                .readValuesToList();
    }

    private TestInputTopic<String, EntityEvent> start(TopicGate gate, Map<String, String> more) {
        Map<String, String> settings = new java.util.HashMap<>(more);
        settings.put("NEWS_STATE_DIR", state.toString());
        settings.put("NEWS_PARTITIONS", "1");
        config = AppConfig.from(settings);
        var admission = new Admission(Set.of("Q1")::contains, config.admissionStories());
        var topology = EntityTopology.build(config, admission, new Slugs(List.of(KNOWN), Map.of()), gate);
        driver = new TopologyTestDriver(topology, StreamsProperties.ofEntities(config));
        Topic<String, EntityEvent> topic = config.topics().entities();
        return driver.createInputTopic(
                topic.name(), topic.keys().serializer(), topic.values().serializer());
    }

    private void send(TestInputTopic<String, EntityEvent> input, EntityRef entity, String... stories) {
        for (String story : stories) {
            input.pipeInput(entity.entityId(), event(entity, story));
        }
        driver.advanceWallClockTime(AWHILE);
    }

    /** Creates topics at once, or, when it is slow, not yet. */
    private static final class FakeGate implements TopicGate {

        private final List<String> created = new ArrayList<>();
        private final Set<String> wanted = new LinkedHashSet<>();
        private String refused = "";
        private boolean slow;
        private @Nullable RuntimeException failure;

        @Override
        public State ask(String topic) {
            if (topic.equals(refused)) {
                return State.REFUSED;
            }
            if (created.contains(topic)) {
                return State.OPEN;
            }
            wanted.add(topic);
            return State.PENDING;
        }

        @Override
        public void createWanted() {
            if (failure != null) {
                throw failure;
            }
            if (!slow) {
                wanted.stream().filter(topic -> !created.contains(topic)).forEach(created::add);
            }
        }
    }

    private List<TestRecord<String, EntityEvent>> records(String slug) {
        Topic<String, EntityEvent> topic = config.topics().entity(slug);
        return driver.createOutputTopic(
                        topic.name(),
                        topic.keys().deserializer(),
                        topic.values().deserializer())
                .readRecordsToList();
    }

    private Set<String> entityTopics() {
        return driver.producedTopicNames().stream()
                .filter(name -> name.startsWith("news.entity."))
                .collect(java.util.stream.Collectors.toSet());
    }

    private static String single(Set<String> names) {
        assertThat(names).hasSize(1);
        return names.iterator().next();
    }
}
