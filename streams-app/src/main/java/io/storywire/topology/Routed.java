package io.storywire.topology;

import io.storywire.events.EntityTopic;
import java.util.List;
import org.apache.kafka.streams.KeyValue;

/** What routing an entity event gives: events for topics, and entries for the index of topics. */
sealed interface Routed {

    /** Events for the topics of their entities. */
    default List<Addressed> told() {
        return List.of();
    }

    /** Entries for the index. */
    default List<KeyValue<String, EntityTopic>> listed() {
        return List.of();
    }

    /** An event. */
    record Told(Addressed event) implements Routed {

        @Override
        public List<Addressed> told() {
            return List.of(event);
        }
    }

    /** An entry. */
    record Listed(EntityTopic entry) implements Routed {

        @Override
        public List<KeyValue<String, EntityTopic>> listed() {
            return List.of(KeyValue.pair(entry.entity().entityId(), entry));
        }
    }

    /** What an event gives for the index. */
    static List<KeyValue<String, EntityTopic>> listed(String key, Routed routed) {
        return routed.listed();
    }
}
