package io.storywire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.app.NewsApp;
import io.storywire.events.Article;
import io.storywire.events.EnrichedArticle;
import io.storywire.events.EntityEvent;
import io.storywire.events.EntityRef;
import io.storywire.events.Event;
import io.storywire.events.Report;
import io.storywire.events.Story;
import io.storywire.events.Topic;
import io.storywire.events.Topics;
import io.storywire.ops.AppConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Instances of the application on a broker, and what a test asks of them. */
final class RunningNews implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    /** A change of the catalogue is known everywhere within a second on an idle machine. */
    static final Duration CATALOGUE_PATIENCE = Duration.ofSeconds(15);

    private static final Topics TOPICS = Topics.DEFAULT;
    private static final int PARTITIONS = 4;

    private final String bootstrapServers;
    private final List<NewsApp> apps = new ArrayList<>();
    private int probes;

    private RunningNews(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** So many instances that share the work; returns when all run. */
    static RunningNews start(String bootstrapServers, Path state, int instances) throws InterruptedException {
        var news = new RunningNews(bootstrapServers);
        for (int i = 0; i < instances; i++) {
            news.apps.add(NewsApp.start(AppConfig.from(Map.of(
                    "NEWS_BOOTSTRAP_SERVERS",
                    bootstrapServers,
                    "NEWS_STATE_DIR",
                    state.resolve("" + i).toString(),
                    "NEWS_PARTITIONS",
                    "" + PARTITIONS,
                    "NEWS_THREADS",
                    "1",
                    "NEWS_HTTP_PORT",
                    "0"))));
        }
        for (NewsApp app : news.apps) {
            assertThat(app.awaitRunning(PATIENCE)).isTrue();
        }
        return news;
    }

    /** Publishes articles in this order, one after the other. */
    void publish(Article... articles) {
        Topic<String, Article> topic = TOPICS.articles();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringSerializer(),
                topic.values().serializer())) {
            for (Article article : articles) {
                var unused = producer.send(new ProducerRecord<>(
                        topic.name(), null, article.collectedAt().toEpochMilli(), article.articleId(), article));
            }
        }
    }

    /** Names of the entities that any instance finds in a text which all partitions get. */
    Set<String> entitiesIn(String text) {
        return probe(text, EntityRef::name).stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** Publishes a text to all partitions until the names of the entities found in each of them are as wanted. */
    void awaitEntities(String text, Predicate<Set<String>> wanted) {
        await(text, EntityRef::name, wanted);
    }

    /** The same with the ids of the entities. */
    void awaitEntityIds(String text, Predicate<Set<String>> wanted) {
        await(text, EntityRef::entityId, wanted);
    }

    private void await(String text, Function<EntityRef, String> said, Predicate<Set<String>> wanted) {
        long end = System.nanoTime() + CATALOGUE_PATIENCE.toNanos();
        while (!probe(text, said).stream().allMatch(wanted)) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
        }
    }

    /** What is said of entities, per partition. */
    private Collection<Set<String>> probe(String text, Function<EntityRef, String> said) {
        probes++;
        Instant now = Instant.now();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 4 * PARTITIONS; i++) {
            String id = "probe-" + probes + "-" + i;
            ids.add(id);
            publish(article(id, "Probe " + probes, text, now));
        }
        Map<Integer, Set<String>> found = new HashMap<>();
        List<ConsumerRecord<String, EnrichedArticle>> records =
                await(TOPICS.enriched(), all -> keys(all).containsAll(ids));
        records.stream().filter(record -> ids.contains(record.key())).forEach(record -> found.computeIfAbsent(
                        record.partition(), p -> new HashSet<>())
                .addAll(record.value().entities().stream()
                        .map(entity -> said.apply(entity.entity()))
                        .toList()));
        assertThat(found).hasSize(PARTITIONS);
        return found.values();
    }

    List<Report> reports(Predicate<List<Report>> enough) {
        return values(TOPICS.reports(), enough);
    }

    List<Story> stories(Predicate<List<Story>> enough) {
        return values(TOPICS.stories(), enough);
    }

    List<EntityEvent> entityTopic(String slug, Predicate<List<EntityEvent>> enough) {
        return values(TOPICS.entity(slug), enough);
    }

    private <E extends Event> List<E> values(Topic<String, E> topic, Predicate<List<E>> enough) {
        return values(await(topic, records -> enough.test(values(records))));
    }

    private static <E> List<E> values(List<ConsumerRecord<String, E>> records) {
        return records.stream().map(ConsumerRecord::value).toList();
    }

    private static <E> Set<String> keys(List<ConsumerRecord<String, E>> records) {
        return records.stream().map(ConsumerRecord::key).collect(Collectors.toSet());
    }

    /** All records of a topic, once they are enough. */
    <E> List<ConsumerRecord<String, E>> await(
            Topic<String, E> topic, Predicate<List<ConsumerRecord<String, E>>> enough) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<ConsumerRecord<String, E>> all = new ArrayList<>();
        Map<String, Object> properties = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "allow.auto.create.topics",
                false);
        try (var consumer = new KafkaConsumer<>(
                properties, new StringDeserializer(), topic.values().deserializer())) {
            while (consumer.assignment().isEmpty() || !enough.test(all)) {
                assertThat(System.nanoTime())
                        .as("%s has %d records, which is not enough", topic.name(), all.size())
                        .isLessThan(end);
                if (consumer.assignment().isEmpty()) {
                    assign(consumer, topic.name());
                } else {
                    consumer.poll(Duration.ofMillis(100)).forEach(all::add);
                }
            }
        }
        return all;
    }

    private static void assign(KafkaConsumer<?, ?> consumer, String topic) {
        var infos = consumer.listTopics().getOrDefault(topic, List.of());
        var partitions = infos.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    static Article article(String id, String title, String body, Instant collectedAt) {
        String url = "https://harbour-ledger.example/" + id;
        return Article.of(id, title, body, "en", "Harbour Ledger", url, null, collectedAt);
    }

    @Override
    public void close() {
        apps.forEach(NewsApp::close);
    }
}
