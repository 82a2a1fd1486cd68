package io.storywire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.cli.DemoDocument.LetterPart;
import io.storywire.cli.DemoDocument.ReportPart;
import io.storywire.cli.DemoDocument.StoryPart;
import io.storywire.cli.ExpectedSeeds.Row;
import io.storywire.events.EntityEvent;
import io.storywire.events.EntityRelation;
import io.storywire.events.EventHeaders;
import io.storywire.events.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** Holds the demo to {@code seeds/EXPECTED.md}, whatever broker it runs on. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class DemoChecks {

    private static final Path SEEDS = Path.of(System.getProperty("storywire.root"), "seeds");

    private final StringWriter told = new StringWriter();
    private DemoSystem system;
    private DemoDocument document;
    private List<Row> expected;

    /** The system under test. */
    abstract DemoSystem start(PrintWriter told) throws InterruptedException;

    @BeforeAll
    void run() throws IOException, InterruptedException {
        expected = ExpectedSeeds.read(SEEDS);
        system = start(new PrintWriter(told));
        document = DemoDocument.of(new Demo(system, new PrintWriter(told)).run(SEEDS));
    }

    @AfterAll
    void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void nothingIsLost() {
        assertThat(document.lost()).isZero();
        assertThat(document.articles()).isEqualTo((int)
                expected.stream().filter(row -> !row.relation().equals("ERROR")).count());
    }

    @Test
    void theStoriesAreTheExpectedOnes() {
        Map<String, Set<String>> wanted = expected.stream()
                .filter(Row::isArticle)
                .collect(Collectors.groupingBy(Row::story, Collectors.mapping(Row::at, Collectors.toSet())));
        Set<Set<String>> found = document.stories().stream()
                .map(story -> story.reports().stream().map(DemoChecks::at).collect(Collectors.toSet()))
                .collect(Collectors.toSet());

        assertThat(found).containsExactlyInAnyOrderElementsOf(wanted.values());
    }

    @Test
    void theRelationsAreTheExpectedOnes() {
        Map<String, String> found = new HashMap<>();
        reports().forEach(report -> found.put(at(report), relation(report)));

        for (Row row : expected) {
            if (row.isArticle()) {
                assertThat(found.get(row.at())).as(row.at()).isEqualTo(row.relation());
            }
        }
    }

    @Test
    void whatIsBrokenIsAnErrorOrADeadLetter() {
        Set<String> wanted = expected.stream()
                .filter(row -> !row.isArticle())
                .map(row -> row.file() + (row.relation().equals("ERROR") ? " read" : " enrich"))
                .collect(Collectors.toSet());

        assertThat(document.deadLetters().stream().map(letter -> letter.file() + " " + letter.stage()))
                .containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(document.deadLetters()).extracting(LetterPart::reason).doesNotContain("");
    }

    @Test
    void storiesNameTheirMainEntitiesAndSources() {
        for (Row row : expected) {
            if (row.isArticle() && row.relation().equals("NEW")) {
                StoryPart story = storyOf(row);
                assertThat(story.entities()).as(row.story()).containsAll(row.entities());
                assertThat(row.cites()).as(row.story()).isSubsetOf(story.citedSources());
                assertThat(row.cites()).as(row.story()).allSatisfy(source -> assertThat(story.entities())
                        .doesNotContain(source));
            }
        }
    }

    @Test
    void everyStoryIsNewOnceInEachOfItsEntityTopics() {
        Set<String> seen = new HashSet<>();
        for (ConsumerRecord<String, EntityEvent> record : entityEvents()) {
            assertThat(record.key()).isEqualTo(record.value().storyId());
            assertThat(EventHeaders.get(record.headers(), "dataschema")).contains("/storywire/EntityEvent/1.0");
            if (record.value().relation() == EntityRelation.NEW) {
                assertThat(seen.add(record.topic() + " " + record.key()))
                        .as("%s is NEW twice in %s", record.key(), record.topic())
                        .isTrue();
            }
        }
        assertThat(seen)
                .contains(
                        "news.entity.openai " + storyId("altman-rocket"),
                        "news.entity.sam-altman " + storyId("altman-rocket"),
                        "news.entity.elon-musk " + storyId("altman-rocket"),
                        "news.entity.spacex " + storyId("altman-rocket"),
                        "news.entity.stoke-space " + storyId("altman-rocket"));
    }

    @Test
    void everythingToldOfAnEntityComesOutOfItsTopic() {
        Set<String> out = entityEvents().stream().map(DemoChecks::eventId).collect(Collectors.toSet());
        Set<String> withTopic = entityEvents().stream()
                .map(record -> record.value().entity().entityId())
                .collect(Collectors.toSet());

        assertThat(records("news.entities"::equals))
                .filteredOn(record -> withTopic.contains(record.value().entity().entityId()))
                .hasSizeGreaterThan(300)
                .allSatisfy(record -> assertThat(out).contains(eventId(record)));
    }

    private static String eventId(ConsumerRecord<String, EntityEvent> record) {
        return EventHeaders.get(record.headers(), "id").orElseThrow();
    }

    @Test
    void whatAPersonSeesNamesTheReason() {
        assertThat(told.toString())
                .contains("same story as")
                .contains("cites The Wall Street Journal")
                .contains("news.entity.openai");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void publishingTheSameFilesAgainAddsNoStoryAndNoEntityEvent() {
        int events = entityEvents().size();

        DemoDocument again = DemoDocument.of(new Demo(system, new PrintWriter(new StringWriter())).run(SEEDS));

        assertThat(again.lost()).isZero();
        assertThat(again.stories()).hasSameSizeAs(document.stories());
        assertThat(again.stories().stream()
                        .mapToInt(story -> story.reports().size())
                        .sum())
                .isEqualTo(2 * reports().size());
        assertThat(entityEvents().size()).isEqualTo(events); // hasSize would print them all
    }

    private List<ReportPart> reports() {
        return document.stories().stream()
                .flatMap(story -> story.reports().stream())
                .toList();
    }

    private StoryPart storyOf(Row row) {
        return document.stories().stream()
                .filter(story ->
                        story.reports().stream().anyMatch(report -> at(report).equals(row.at())))
                .findFirst()
                .orElseThrow();
    }

    private String storyId(String label) {
        Row first = expected.stream()
                .filter(row -> row.story().equals(label))
                .findFirst()
                .orElseThrow();
        return storyOf(first).storyId();
    }

    private static String at(ReportPart report) {
        return report.file() + ":" + Math.max(1, report.line());
    }

    private static String relation(ReportPart report) {
        return report.revision() > 1 ? "REVISION" : report.relation().name();
    }

    private List<ConsumerRecord<String, EntityEvent>> entityEvents() {
        return records(topic -> topic.startsWith("news.entity."));
    }

    private List<ConsumerRecord<String, EntityEvent>> records(Predicate<String> topics) {
        Map<String, Object> properties = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                system.bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        List<ConsumerRecord<String, EntityEvent>> events = new ArrayList<>();
        var values = Topics.DEFAULT.entities().values().deserializer();
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), values)) {
            var partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topics.test(topic.getKey()))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new org.apache.kafka.common.TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.get(at))) {
                consumer.poll(Duration.ofMillis(100)).forEach(events::add);
            }
        }
        return events;
    }
}
