package io.storywire.app;

import io.storywire.events.EntityTopic;
import io.storywire.events.Topic;
import io.storywire.ops.AppConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads {@code news.entities.index}: what was named stays named so, even if all state was lost. */
final class EntityIndex {

    private static final Duration POLL = Duration.ofMillis(200);

    private EntityIndex() {}

    /** The slugs that entities have, by entity id, as the index says now. Cost: one reading of the topic. */
    static Map<String, String> slugs(AppConfig config) {
        Topic<String, EntityTopic> index = config.topics().entityIndex();
        String prefix = config.topics().entityPrefix();
        Map<String, Object> properties = new TreeMap<>(config.kafka());
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        Map<String, String> slugs = new TreeMap<>();
        try (var consumer = new KafkaConsumer<>(
                properties, index.keys().deserializer(), index.values().deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(index.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> {
                    if (record.value() != null && record.value().topic().startsWith(prefix)) {
                        slugs.put(record.key(), record.value().topic().substring(prefix.length()));
                    }
                });
            }
        }
        return slugs;
    }
}
