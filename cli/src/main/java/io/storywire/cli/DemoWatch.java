package io.storywire.cli;

import io.storywire.cli.DemoResult.Letter;
import io.storywire.cli.DemoResult.Published;
import io.storywire.events.EntityRelation;
import io.storywire.events.EventHeaders;
import io.storywire.events.Report;
import io.storywire.events.Story;
import io.storywire.events.Topics;
import io.storywire.producer.ReadFailure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what the streams application writes, as any consumer would, until nothing is missing any more. */
final class DemoWatch implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    /** How long events may stay without a topic of their entity: it may be beyond the budget, or not admitted yet. */
    private static final Duration ROUTING = Duration.ofSeconds(10);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Topics topics;
    private final List<Report> reports = new ArrayList<>();
    private final List<Letter> letters = new ArrayList<>();
    private final SortedMap<String, Story> stories = new TreeMap<>();
    private final SortedMap<String, SortedMap<EntityRelation, Integer>> entityTopics = new TreeMap<>();
    private final Map<String, Integer> verdicts = new HashMap<>();
    private final List<TopicPartition> assigned = new ArrayList<>();
    private final Set<String> unrouted = new HashSet<>();
    private final Set<String> routed = new HashSet<>();

    DemoWatch(String bootstrapServers, Topics topics) {
        this.topics = topics;
        Map<String, Object> properties = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        this.consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Waits until each of these articles (an id stands as often as it was published) has a report or a dead letter,
     * and every entity event has come out of the topic of its entity.
     *
     * @return how many never got one
     */
    int await(List<String> articleIds, Duration patience, Consumer<Report> arrived) {
        long lastChange = System.nanoTime();
        while (true) {
            int told = reports.size();
            boolean news = poll();
            reports.subList(told, reports.size()).forEach(arrived);
            long now = System.nanoTime();
            lastChange = news ? now : lastChange;
            int missing = missing(articleIds);
            Duration limit = missing == 0 ? ROUTING : patience;
            Duration silent = Duration.ofNanos(now - lastChange);
            boolean through = missing == 0 && !news && unrouted.isEmpty();
            if (through || silent.compareTo(limit) > 0) {
                return missing;
            }
        }
    }

    /** Everything that has come out so far. */
    DemoResult result(List<Published> published, List<ReadFailure> failures, int lost) {
        return new DemoResult(
                List.copyOf(published),
                List.copyOf(failures),
                List.copyOf(reports),
                List.copyOf(letters),
                stories,
                entityTopics,
                lost);
    }

    /** Headline of an article that has been reported on, {@code ""} if it has not. */
    String headline(String articleId) {
        return reports.stream()
                .filter(report -> report.articleId().equals(articleId))
                .map(Report::title)
                .reduce("", (first, last) -> last);
    }

    private int missing(List<String> articleIds) {
        Map<String, Integer> wanted = new HashMap<>();
        articleIds.forEach(id -> wanted.merge(id, 1, Integer::sum));
        return wanted.entrySet().stream()
                .mapToInt(entry -> Math.max(0, entry.getValue() - verdicts.getOrDefault(entry.getKey(), 0)))
                .sum();
    }

    /** Reads what is there; true if that was anything, or not yet all. */
    private boolean poll() {
        assignNewTopics();
        var records = consumer.poll(POLL);
        records.forEach(this::take);
        return !records.isEmpty() || !atEnd();
    }

    private boolean atEnd() {
        var ends = consumer.endOffsets(assigned);
        return assigned.stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition));
    }

    private void assignNewTopics() {
        List<TopicPartition> fresh = new ArrayList<>();
        for (var topic : consumer.listTopics().entrySet()) {
            if (watched(topic.getKey())) {
                for (PartitionInfo info : topic.getValue()) {
                    fresh.add(new TopicPartition(info.topic(), info.partition()));
                }
            }
        }
        fresh.removeAll(assigned);
        if (!fresh.isEmpty()) {
            assigned.addAll(fresh);
            consumer.assign(assigned);
            consumer.seekToBeginning(fresh);
        }
    }

    private boolean watched(String topic) {
        return topic.startsWith(topics.entityPrefix())
                || topic.equals(topics.reports().name())
                || topic.equals(topics.stories().name())
                || topic.equals(topics.entities().name())
                || topic.equals(topics.deadLetters().name());
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (record.topic().equals(topics.reports().name())) {
            Report report = topics.reports().values().deserializer().deserialize(record.topic(), record.value());
            reports.add(report);
            if (report.splitFrom().isEmpty()) {
                verdicts.merge(report.articleId(), 1, Integer::sum);
            }
        } else if (record.topic().equals(topics.stories().name())) {
            Story story = topics.stories().values().deserializer().deserialize(record.topic(), record.value());
            stories.put(story.storyId(), story);
        } else if (record.topic().equals(topics.deadLetters().name())) {
            letters.add(new Letter(record.key(), text(record.headers(), "stage"), text(record.headers(), "reason")));
            verdicts.merge(record.key(), 1, Integer::sum);
        } else if (record.topic().equals(topics.entities().name())) {
            String id = EventHeaders.get(record.headers(), "id").orElseThrow();
            if (!routed.remove(id)) {
                unrouted.add(id);
            }
        } else {
            String id = EventHeaders.get(record.headers(), "id").orElseThrow();
            if (!unrouted.remove(id)) {
                routed.add(id);
            }
            String relation = EventHeaders.get(record.headers(), "relation").orElseThrow();
            entityTopics
                    .computeIfAbsent(record.topic(), topic -> new TreeMap<>())
                    .merge(EntityRelation.valueOf(relation), 1, Integer::sum);
        }
    }

    private static String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
