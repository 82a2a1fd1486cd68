package io.storywire.bench.load;

import io.storywire.events.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Notes when the report or the dead letter of each article arrived at a consumer, in a thread of its own. */
final class ReportWatch implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Map<String, Long> arrivals = new ConcurrentHashMap<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread = new Thread(this::follow, "report-watch");
    private volatile boolean closed;

    ReportWatch(String bootstrapServers) {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = List.of(Topics.DEFAULT.reports(), Topics.DEFAULT.deadLetters()).stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        thread.start();
    }

    private void follow() {
        try (consumer) {
            while (!closed) {
                var records = consumer.poll(POLL);
                long now = System.nanoTime();
                records.forEach(record -> arrivals.putIfAbsent(record.key(), now));
            }
        }
    }

    /** When it arrived, by {@link System#nanoTime}; {@link Long#MAX_VALUE} if it has not yet. */
    long arrival(String articleId) {
        return arrivals.getOrDefault(articleId, Long.MAX_VALUE);
    }

    /** How many articles with such an id arrived by a time. */
    long count(String prefix, long by) {
        return arrivals.entrySet().stream()
                .filter(each -> each.getKey().startsWith(prefix) && each.getValue() <= by)
                .count();
    }

    /** Waits until so many articles with such an id have arrived. */
    void await(String prefix, long count) throws InterruptedException {
        while (count(prefix, Long.MAX_VALUE) < count) {
            Thread.sleep(POLL.toMillis());
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
