package io.storywire.app;

import io.storywire.entity.LiveCatalogue;
import io.storywire.events.CatalogueEntry;
import io.storywire.events.Topic;
import io.storywire.ops.AppConfig;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the catalogue of this instance up to date with {@code news.catalogue}, which every instance reads as a whole.
 * Changes that arrive together are taken in together.
 */
final class CatalogueFeed implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CatalogueFeed.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final LiveCatalogue catalogue;
    private final Topic<String, CatalogueEntry> topic;
    private final KafkaConsumer<String, byte[]> consumer;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Thread thread;

    CatalogueFeed(AppConfig config, LiveCatalogue catalogue) {
        this.catalogue = catalogue;
        this.topic = config.topics().catalogue();
        Map<String, Object> properties = new TreeMap<>(config.kafka());
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100_000);
        this.consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
        this.thread = new Thread(this::follow, "catalogue-feed");
    }

    /** Starts, and waits until everything that was in the topic has been taken in. */
    void start() throws InterruptedException {
        thread.start();
        caughtUp.await();
    }

    private void follow() {
        try (consumer) {
            List<TopicPartition> partitions = retrying(() -> consumer.partitionsFor(topic.name())).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = retrying(() -> consumer.endOffsets(partitions));
            Map<String, @Nullable CatalogueEntry> changes = new HashMap<>();
            while (true) {
                consumer.poll(POLL).forEach(record -> read(record, changes));
                if (retrying(() -> isPast(ends))) {
                    take(changes);
                    caughtUp.countDown();
                }
            }
        } catch (WakeupException e) {
            log.atDebug().log("catalogue feed closed");
        } catch (KafkaException e) {
            log.atError().setCause(e).log("catalogue feed failed; the catalogue stays as it is");
        } finally {
            caughtUp.countDown();
        }
    }

    private boolean isPast(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** The answer to a question, asked again while the broker gives none; closing ends it. */
    private static <T> T retrying(Supplier<T> question) {
        while (true) {
            try {
                return question.get();
            } catch (RetriableException e) {
                log.atWarn().addKeyValue("reason", e.getMessage()).log("catalogue feed gets no answer and asks again");
            }
        }
    }

    private void take(Map<String, @Nullable CatalogueEntry> changes) {
        if (!changes.isEmpty()) {
            catalogue.change(changes);
            log.atInfo().addKeyValue("entities", changes.size()).log("catalogue changed");
            changes.clear();
        }
    }

    private void read(ConsumerRecord<String, byte[]> record, Map<String, @Nullable CatalogueEntry> changes) {
        try {
            changes.put(record.key(), topic.values().deserializer().deserialize(topic.name(), record.value()));
        } catch (SerializationException e) {
            log.atWarn()
                    .addKeyValue("entityId", record.key())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("reason", e.getMessage())
                    .log("catalogue entry ignored");
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
