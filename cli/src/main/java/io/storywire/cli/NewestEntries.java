package io.storywire.cli;

import io.storywire.events.Topic;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Reads a compacted topic as a whole. */
final class NewestEntries {

    private static final Duration POLL = Duration.ofMillis(250);

    private NewestEntries() {}

    /**
     * The newest value per key, empty where the last record of the key has none; nothing if the topic does not exist. The
     * consumer has other topics afterwards.
     */
    static <V> SortedMap<String, Optional<V>> of(KafkaConsumer<String, byte[]> consumer, Topic<String, V> topic) {
        SortedMap<String, Optional<V>> newest = new TreeMap<>();
        if (!consumer.listTopics().containsKey(topic.name())) {
            return newest;
        }
        var values = topic.values().deserializer();
        var reader = new TopicReader(consumer, topic.name(), true);
        while (!reader.atEnd()) {
            reader.poll(POLL)
                    .forEach(record -> newest.put(
                            record.key(), Optional.ofNullable(values.deserialize(record.topic(), record.value()))));
        }
        return newest;
    }
}
