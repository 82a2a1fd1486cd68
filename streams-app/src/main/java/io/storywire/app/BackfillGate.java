package io.storywire.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.storywire.events.Json;
import io.storywire.ops.AppConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets archived articles into the live stream, a few at a time, marked: the next few go when the last ones have been
 * taken in and the live stream keeps up ({@link LiveLag}). So a live article never finds more than
 * {@link AppConfig#backfillInFlight} archived ones before it, however large the archive is; and how fast the archive goes
 * in follows from how fast the machine is and how busy it is with live news.
 *
 * <p>Each few are moved in one transaction with the position in the archive, so none is lost or doubled. Key, headers and
 * time of the record stay. Not thread-safe.
 */
final class BackfillGate {

    private static final Logger log = LoggerFactory.getLogger(BackfillGate.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Duration DELETE_EVERY = Duration.ofSeconds(10);

    private final AppConfig config;
    private final Consumer<byte[], byte[]> archive;
    private final Producer<byte[], byte[]> live;
    private final Admin admin;
    private final LiveLag lag;
    private final Map<TopicPartition, RecordsToDelete> taken = new HashMap<>();
    private Map<TopicPartition, Long> released = Map.of();
    private long deleted = System.nanoTime();

    /**
     * A gate between these clients.
     *
     * @param archive subscribed to the archive
     * @param live    ready for transactions
     */
    BackfillGate(AppConfig config, Consumer<byte[], byte[]> archive, Producer<byte[], byte[]> live, Admin admin) {
        this.config = config;
        this.archive = archive;
        this.live = live;
        this.admin = admin;
        this.lag = new LiveLag(config, admin);
    }

    /** Lets the next few in, or waits for a moment. */
    void step() throws InterruptedException {
        if (released.isEmpty() || lag.keepsUp(released)) {
            released = Map.of();
            var records = archive.poll(POLL);
            if (!records.isEmpty()) {
                release(records);
            }
        } else {
            rest();
        }
        deleteTaken();
    }

    private void release(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        live.beginTransaction();
        records.forEach(record -> sent.add(live.send(marked(record))));
        live.sendOffsetsToTransaction(records.nextOffsets(), archive.groupMetadata());
        live.commitTransaction();
        records.nextOffsets().forEach((at, next) -> taken.put(at, RecordsToDelete.beforeOffset(next.offset())));
        released = offsets(sent);
    }

    private static Map<TopicPartition, Long> offsets(List<Future<RecordMetadata>> sent) throws InterruptedException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        try {
            for (Future<RecordMetadata> each : sent) {
                RecordMetadata at = each.get();
                offsets.merge(new TopicPartition(at.topic(), at.partition()), at.offset(), Math::max);
            }
        } catch (ExecutionException e) {
            throw new KafkaException("a committed record was not sent", e.getCause());
        }
        return offsets;
    }

    /** The record for the live stream. What is no JSON object goes as it is: the live stream makes a letter of it. */
    private ProducerRecord<byte[], byte[]> marked(ConsumerRecord<byte[], byte[]> record) {
        var headers = record.headers();
        headers.remove("ce_backfill");
        headers.add("ce_backfill", "true".getBytes(StandardCharsets.UTF_8));
        String topic = config.topics().articles().name();
        return new ProducerRecord<>(topic, null, record.timestamp(), record.key(), marked(record.value()), headers);
    }

    private static byte[] marked(byte[] value) {
        try {
            return value != null && Json.MAPPER.readTree(value) instanceof ObjectNode article
                    ? Json.MAPPER.writeValueAsBytes(article.put("backfill", true))
                    : value;
        } catch (IOException e) {
            return value;
        }
    }

    /** Stays a member of the group without taking anything. */
    private void rest() {
        archive.pause(archive.assignment());
        var early = archive.poll(LOOK_AGAIN); // of partitions that were assigned just now
        early.partitions()
                .forEach(at -> archive.seek(at, early.records(at).get(0).offset()));
        archive.resume(archive.paused());
    }

    /** The archive's topic is a queue: what was let in is deleted from it now and then. */
    private void deleteTaken() {
        if (taken.isEmpty() || System.nanoTime() - deleted < DELETE_EVERY.toNanos()) {
            return;
        }
        var unused = admin.deleteRecords(Map.copyOf(taken)).all().whenComplete((nothing, failure) -> {
            if (failure != null) {
                log.atWarn().setCause(failure).log("articles that were let in stay in the topic of the archive");
            }
        });
        taken.clear();
        deleted = System.nanoTime();
    }
}
