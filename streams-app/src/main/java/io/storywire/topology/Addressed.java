package io.storywire.topology;

import io.storywire.events.EntityEvent;
import io.storywire.events.Topics;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * An entity event and the topic that it goes to.
 *
 * @param topic full name
 * @param event what it gets
 */
record Addressed(String topic, EntityEvent event) {

    /** Writes the event alone. Never read: entity topics are for others. */
    static Serde<Addressed> serde(Topics topics) {
        var events = topics.entities().values().serializer();
        return new Serde<>() {
            @Override
            public Serializer<Addressed> serializer() {
                return new Serializer<>() {
                    @Override
                    public byte[] serialize(String topic, Addressed addressed) {
                        return events.serialize(topic, addressed.event());
                    }

                    @Override
                    public byte[] serialize(String topic, Headers headers, Addressed addressed) {
                        return events.serialize(topic, headers, addressed.event());
                    }
                };
            }

            @Override
            public Deserializer<Addressed> deserializer() {
                return (topic, bytes) -> {
                    throw new IllegalStateException("entity topics are written, not read, by this application");
                };
            }
        };
    }
}
