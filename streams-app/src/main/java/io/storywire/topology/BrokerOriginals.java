package io.storywire.topology;

import io.storywire.ops.AppConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads records again from the broker, with a consumer that is opened when the first is asked for. Cost: a round trip or two,
 * at most {@link #PATIENCE}; those who ask meanwhile wait.
 */
public final class BrokerOriginals implements Originals, AutoCloseable {

    /** How long it is tried at most to read a record. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(BrokerOriginals.class);

    private final AppConfig config;
    private @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private boolean closed;

    /** Reads from the broker of these settings. Opens nothing yet. */
    public BrokerOriginals(AppConfig config) {
        this.config = config;
    }

    @Override
    public synchronized Optional<ConsumerRecord<byte[], byte[]>> find(TopicPartition partition, long offset) {
        if (closed) {
            return Optional.empty();
        }
        try {
            return read(consumer(), partition, offset);
        } catch (KafkaException e) {
            log.atWarn()
                    .addKeyValue("from", new Place(partition, offset))
                    .addKeyValue("reason", e.getMessage())
                    .log("the record that a dead letter is about cannot be read again");
            return Optional.empty();
        }
    }

    private static Optional<ConsumerRecord<byte[], byte[]>> read(
            KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, long offset) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, offset);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(partition, PATIENCE) == offset) {
            var records = consumer.poll(Duration.ofMillis(200)).records(partition);
            if (!records.isEmpty()) {
                return Optional.of(records.get(0)).filter(record -> record.offset() == offset);
            }
            if (System.nanoTime() > end) {
                throw new KafkaException("no answer within " + PATIENCE);
            }
        }
        return Optional.empty();
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        if (consumer == null) {
            consumer = new KafkaConsumer<>(properties(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        }
        return consumer;
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new TreeMap<>(config.kafka());
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 1); // the broker sends one batch at least
        return properties;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (consumer != null) {
            consumer.close();
        }
    }
}
