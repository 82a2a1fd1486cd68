package io.storywire.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.broker.LocalBroker;
import io.storywire.events.Article;
import io.storywire.events.Report;
import io.storywire.events.Topics;
import io.storywire.ops.AppConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive and live news through a real broker and the whole application. */
class BackfillIT {

    private static final int ARCHIVED = 120;
    private static final int LIVE = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Topics TOPICS = Topics.DEFAULT;

    @TempDir
    private static Path state;

    private static LocalBroker broker;
    private static NewsApp app;

    @BeforeAll
    static void run() throws InterruptedException {
        broker = LocalBroker.start();
        app = NewsApp.start(AppConfig.from(Map.of(
                "NEWS_BOOTSTRAP_SERVERS",
                broker.bootstrapServers(),
                "NEWS_STATE_DIR",
                state.toString(),
                "NEWS_HTTP_PORT",
                "0",
                "NEWS_PARTITIONS",
                "2")));
        assertThat(app.awaitRunning(PATIENCE)).isTrue();
    }

    @AfterAll
    static void stop() {
        app.close();
        broker.close();
    }

    @Test
    void everyArticleOfAnArchiveIsReportedOnceAndMarkedWhileLiveNewsGoOn() {
        publish();

        List<Report> reports =
                await(TOPICS.reports().name(), TOPICS.reports().values().deserializer(), ARCHIVED + LIVE).stream()
                        .map(ConsumerRecord::value)
                        .toList();
        assertThat(reports).extracting(Report::articleId).doesNotHaveDuplicates();
        assertThat(reports).hasSize(ARCHIVED + LIVE).allSatisfy(report -> assertThat(report.backfill())
                .isEqualTo(report.articleId().startsWith("old-")));
        var letters = await(TOPICS.deadLetters().name(), new ByteArrayDeserializer(), 1);
        assertThat(letters).singleElement().satisfies(letter -> assertThat(letter.value())
                .isEqualTo("no article".getBytes(StandardCharsets.UTF_8)));
        assertThat(queueIsEmptied()).isTrue();
    }

    private static void publish() {
        Map<String, Object> properties = Map.of("bootstrap.servers", broker.bootstrapServers());
        String archive = TOPICS.backfill().name();
        Instant now = Instant.now();
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
            var unused = producer.send(
                    new ProducerRecord<>(archive, "broken", "no article".getBytes(StandardCharsets.UTF_8)));
            for (int i = 0; i < ARCHIVED; i++) {
                send(producer, archive, article("old-" + i, now.minus(Duration.ofDays(400 - i))));
                if (i % (ARCHIVED / LIVE) == 0) {
                    send(producer, TOPICS.articles().name(), article("live-" + i, now));
                }
            }
        }
    }

    private static void send(KafkaProducer<String, byte[]> producer, String topic, Article article) {
        byte[] value = TOPICS.articles().values().serializer().serialize(topic, article);
        var unused = producer.send(new ProducerRecord<>(topic, article.articleId(), value));
    }

    /** Not marked by its publisher: where it is published says what it is. */
    private static Article article(String id, Instant published) {
        return Article.of(
                id,
                "The council of " + id + " meets",
                "The council of " + id + " met and spoke about roads, schools and the price of water.",
                "en",
                "Harbour Ledger",
                "",
                published,
                Instant.now());
    }

    /** At least so many records of a topic, and what else comes with them. */
    private static <V> List<ConsumerRecord<String, V>> await(String topic, Deserializer<V> values, int count) {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed");
        List<ConsumerRecord<String, V>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), values)) {
            var partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Instant end = Instant.now().plus(PATIENCE);
            while (records.size() < count && Instant.now().isBefore(end)) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            consumer.poll(Duration.ofMillis(500)).forEach(records::add);
        }
        return records;
    }

    private static boolean queueIsEmptied() {
        Map<String, Object> properties = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = partitions(consumer, TOPICS.backfill().name());
            Instant end = Instant.now().plus(PATIENCE);
            while (!consumer.beginningOffsets(partitions).equals(consumer.endOffsets(partitions))) {
                if (Instant.now().isAfter(end)) {
                    return false;
                }
                consumer.assign(partitions);
                consumer.seekToEnd(partitions);
                consumer.poll(Duration.ofMillis(200));
            }
            return true;
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }
}
