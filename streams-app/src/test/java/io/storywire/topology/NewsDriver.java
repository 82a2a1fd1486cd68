package io.storywire.topology;

import io.storywire.app.Topologies;
import io.storywire.events.Article;
import io.storywire.events.EnrichedArticle;
import io.storywire.events.EntityEvent;
import io.storywire.events.Event;
import io.storywire.events.Report;
import io.storywire.events.Story;
import io.storywire.events.Topic;
import io.storywire.ops.AppConfig;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The news topology with its real catalogue, models, serdes and settings, without a broker. */
final class NewsDriver implements AutoCloseable {

    private final AppConfig config;
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> input;
    private final List<ConsumerRecord<byte[], byte[]>> published = new ArrayList<>();
    private Instant clock = Articles.COLLECTED;

    NewsDriver(Path state) {
        // the test driver does not show letters of unreadable records under exactly-once
        config = AppConfig.from(
                Map.of("NEWS_STATE_DIR", state.toString(), "NEWS_KAFKA_PROCESSING_GUARANTEE", "at_least_once"));
        var properties = StreamsProperties.ofNews(config);
        properties.put(DeadLetters.ORIGINALS, (Originals) this::published);
        driver = new TopologyTestDriver(Topologies.load(config).news(), properties);
        input = driver.createInputTopic(
                config.topics().articles().name(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    void publish(Article article) {
        Topic<String, Article> topic = config.topics().articles();
        publish(article.articleId(), topic.values().serializer().serialize(topic.name(), article));
    }

    void publish(String key, byte[] value) {
        clock = clock.plusSeconds(1);
        byte[] bytes = key.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        published.add(new ConsumerRecord<>(config.topics().articles().name(), 0, published.size(), bytes, value));
        input.pipeInput(new TestRecord<>(bytes, value, clock));
    }

    private Optional<ConsumerRecord<byte[], byte[]>> published(TopicPartition partition, long offset) {
        return published.stream()
                .filter(record -> record.offset() == offset && record.topic().equals(partition.topic()))
                .findFirst();
    }

    /** A record between the two halves of the topology. */
    void shard(String shard, byte[] brief, Headers headers) {
        driver.createInputTopic(NewsTopology.shards(config), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(shard.getBytes(java.nio.charset.StandardCharsets.UTF_8), brief, headers));
    }

    List<EnrichedArticle> enriched() {
        return values(config.topics().enriched());
    }

    List<Report> reports() {
        return values(config.topics().reports());
    }

    List<Story> stories() {
        return values(config.topics().stories());
    }

    List<EntityEvent> entityEvents() {
        return values(config.topics().entities());
    }

    <E extends Event> List<TestRecord<String, E>> records(Topic<String, E> topic) {
        return output(topic).readRecordsToList();
    }

    List<TestRecord<byte[], byte[]>> letters() {
        return driver.createOutputTopic(
                        config.topics().deadLetters().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    static String header(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null ? "" : new String(header.value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private <E extends Event> List<E> values(Topic<String, E> topic) {
        return output(topic).readValuesToList();
    }

    private <E extends Event> TestOutputTopic<String, E> output(Topic<String, E> topic) {
        return driver.createOutputTopic(
                topic.name(), topic.keys().deserializer(), topic.values().deserializer());
    }

    @Override
    public void close() {
        driver.close();
    }
}
