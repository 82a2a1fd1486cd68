package io.storywire.app;

import io.storywire.ops.AppConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets archived articles into the live stream, in a thread of its own, see {@link BackfillGate}. What fails is begun
 * again with new clients after a while; instances share the partitions of the archive.
 */
final class BackfillFeed implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BackfillFeed.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    /** If this process dies in the middle of a transaction, live articles wait no longer than this. */
    private static final int TRANSACTION_MILLIS = 10_000;

    private final AppConfig config;
    private final Admin admin;
    private final String transactionalId;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "backfill-feed");

    /**
     * A feed that has not started.
     *
     * @param admin stays the caller's to close
     */
    BackfillFeed(AppConfig config, Admin admin) {
        this.config = config;
        this.admin = admin;
        this.transactionalId = group(config) + "-" + UUID.randomUUID();
    }

    /** Consumer group of those who let articles of archives in. */
    static String group(AppConfig config) {
        return config.applicationId() + "-backfill";
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            do {
                follow();
            } while (!closed.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() throws InterruptedException {
        try (var consumer = new KafkaConsumer<>(reading(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(writing(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            consumer.subscribe(List.of(config.topics().backfill().name()));
            var gate = new BackfillGate(config, consumer, producer, admin);
            while (closed.getCount() > 0) {
                gate.step();
            }
        } catch (KafkaException e) {
            log.atWarn().setCause(e).log("back-fill interrupted; it begins again");
        }
    }

    private Map<String, Object> reading() {
        Map<String, Object> properties = new TreeMap<>(config.kafka());
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, group(config));
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.backfillInFlight());
        return properties;
    }

    private Map<String, Object> writing() {
        Map<String, Object> properties = new TreeMap<>(config.kafka());
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, io.storywire.events.Json.MAX_DOCUMENT);
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return properties;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
