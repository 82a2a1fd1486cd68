package io.storywire.topology;

import io.storywire.events.Json;
import io.storywire.ops.AppConfig;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.UsePartitionTimeOnInvalidTimestamp;

/** Kafka Streams' properties from our settings. What the operator passes through wins. */
public final class StreamsProperties {

    /** Eight 2 kB values fit Kafka's default batch; this is the largest single lever on throughput. */
    private static final int BATCH = 128 * 1024;

    private static final int PRODUCER_BUFFER = 64 * 1024 * 1024;

    private StreamsProperties() {}

    /** Of the application that runs {@link NewsTopology}. */
    public static Properties ofNews(AppConfig config) {
        return of(config, config.applicationId(), config.threads());
    }

    /** Of the application that runs {@link EntityTopology}. */
    public static Properties ofEntities(AppConfig config) {
        return of(config, entitiesApplicationId(config), 1);
    }

    /** Consumer group of the application that runs {@link EntityTopology}. */
    public static String entitiesApplicationId(AppConfig config) {
        return config.applicationId() + "-entities";
    }

    private static Properties of(AppConfig config, String applicationId, int threads) {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, config.stateDirectory().toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, config.commitInterval().toMillis());
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(
                StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG, UsePartitionTimeOnInvalidTimestamp.class);
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, config.replication());
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        properties.put(DeadLetters.TOPIC, config.topics().deadLetters().name());
        properties.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), Json.MAX_DOCUMENT);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Json.MAX_DOCUMENT);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG), PRODUCER_BUFFER);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        properties.putAll(config.kafka());
        return properties;
    }
}
