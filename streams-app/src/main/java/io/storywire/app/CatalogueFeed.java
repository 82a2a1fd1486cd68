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
import java.util.concurrent.TimeUnit;
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
 * Changes that arrive together are taken in together. Where the broker refuses (such as for want of rights), the catalogue stays
 * as it is, and it is tried again, from the beginning of the topic.
 */
final class CatalogueFeed implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CatalogueFeed.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final AppConfig config;
    private final LiveCatalogue catalogue;
    private final Topic<String, CatalogueEntry> topic;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable KafkaConsumer<String, byte[]> open;

    CatalogueFeed(AppConfig config, LiveCatalogue catalogue) {
        this.config = config;
        this.catalogue = catalogue;
        this.topic = config.topics().catalogue();
        this.thread = new Thread(this::run, "catalogue-feed");
    }

    /** Starts, and waits until everything that was in the topic has been taken in, or the broker has refused. */
    void start() throws InterruptedException {
        thread.start();
        caughtUp.await();
    }

    private void run() {
        try {
            do {
                followOnce();
                caughtUp.countDown();
            } while (!closed.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void followOnce() {
        try (var consumer = new KafkaConsumer<>(reading(), new StringDeserializer(), new ByteArrayDeserializer())) {
            open = consumer;
            follow(consumer);
        } catch (WakeupException e) {
            log.atDebug().log("catalogue feed closed");
        } catch (KafkaException e) {
            log.atError().setCause(e).log("catalogue feed failed; the catalogue stays as it is, and it is tried again");
        }
    }

    private Map<String, Object> reading() {
        Map<String, Object> properties = new TreeMap<>(config.kafka());
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100_000);
        return properties;
    }

    private void follow(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = retrying(() -> consumer.partitionsFor(topic.name())).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = retrying(() -> consumer.endOffsets(partitions));
        Map<String, @Nullable CatalogueEntry> changes = new HashMap<>();
        while (closed.getCount() > 0) {
            consumer.poll(POLL).forEach(record -> read(record, changes));
            if (retrying(() -> isPast(consumer, ends))) {
                take(changes);
                caughtUp.countDown();
            }
        }
    }

    private static boolean isPast(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** The answer to a question, asked again while the broker gives none; closing ends it. */
    private <T> T retrying(Supplier<T> question) {
        while (closed.getCount() > 0) {
            try {
                return question.get();
            } catch (RetriableException e) {
                log.atWarn().addKeyValue("reason", e.getMessage()).log("catalogue feed gets no answer and asks again");
            }
        }
        throw new WakeupException();
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
        closed.countDown();
        KafkaConsumer<String, byte[]> consumer = open;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
