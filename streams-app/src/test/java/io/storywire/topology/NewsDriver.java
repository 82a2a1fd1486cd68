package io.storywire.topology;

import io.storywire.app.Topologies;
import io.storywire.enrich.Enricher;
import io.storywire.entity.CatalogueNameReader;
import io.storywire.events.Article;
import io.storywire.events.EnrichedArticle;
import io.storywire.events.EntityEvent;
import io.storywire.events.Event;
import io.storywire.events.Report;
import io.storywire.events.Story;
import io.storywire.events.Topic;
import io.storywire.ops.AppConfig;
import io.storywire.story.StoryModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.apache.kafka.streams.test.TestRecord;

/** The news topology with its real catalogue, models, serdes and settings, without a broker. */
final class NewsDriver implements AutoCloseable {

    private static final String UNREADABLE =
            "{\"article\": {\"articleId\": \"unreadable\", \"eventTime\": \"2023-10-13T10:00:00Z\"}, \"fingerprint\": \"AAAA\"}";

    private final AppConfig config;
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> input;
    private final List<ConsumerRecord<byte[], byte[]>> published = new ArrayList<>();
    private Instant clock = Articles.COLLECTED;

    NewsDriver(Path state) {
        this(state, config -> Topologies.load(config).news());
    }

    /** One that judges stories by another model. */
    NewsDriver(Path state, StoryModel model) {
        this(state, config -> NewsTopology.build(config, new Enricher(CatalogueNameReader.standard()), model));
    }

    private NewsDriver(Path state, Function<AppConfig, Topology> topology) {
        // the test driver does not show letters of unreadable records under exactly-once
        config = AppConfig.from(
                Map.of("NEWS_STATE_DIR", state.toString(), "NEWS_KAFKA_PROCESSING_GUARANTEE", "at_least_once"));
        var properties = StreamsProperties.ofNews(config);
        properties.put(DeadLetters.ORIGINALS, (Originals) this::published);
        driver = new TopologyTestDriver(topology.apply(config), properties);
        input = driver.createInputTopic(
                config.topics().articles().name(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    void publish(Article article) {
        Topic<String, Article> topic = config.topics().articles();
        publish(article.articleId(), topic.values().serializer().serialize(topic.name(), article));
    }

    void publish(String key, byte[] value) {
        clock = clock.plusSeconds(1);
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
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
                .pipeInput(new TestRecord<>(shard.getBytes(StandardCharsets.UTF_8), brief, headers, clock));
    }

    /** Makes all that is in memory anew from the stores, as a start does and whatever fails. */
    void reload() {
        var headers = new RecordHeaders();
        var read =
                new ProcessorRecordContext(0, 0, 0, config.topics().articles().name(), headers);
        shard("en", UNREADABLE.getBytes(StandardCharsets.UTF_8), Origin.mark(headers, "unreadable", read));
        if (letters().isEmpty()) {
            throw new IllegalStateException("nothing failed, so nothing was made anew");
        }
    }

    /** The value of an article in the store of what is remembered, and when it was written. */
    ValueAndTimestamp<byte[]> seen(String articleId) {
        return driver.<String, byte[]>getTimestampedKeyValueStore(AssignStories.SEEN)
                .get(articleId);
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
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
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
