package io.storywire.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the tests do with a broker. */
final class Clients {

    private static final int TOO_LONG_MILLIS = 30_000;

    private Clients() {}

    static Admin admin(String address) {
        return Admin.create(Map.of("bootstrap.servers", address));
    }

    static void create(String address, String topic) throws Exception {
        try (Admin admin = admin(address)) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(2), Optional.empty())))
                    .all()
                    .get();
        }
    }

    static KafkaProducer<String, byte[]> producer(String address, Map<String, Object> more) {
        Map<String, Object> settings = new java.util.HashMap<>(more);
        settings.put("bootstrap.servers", address);
        settings.put("delivery.timeout.ms", TOO_LONG_MILLIS);
        settings.put("request.timeout.ms", TOO_LONG_MILLIS / 2);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    static void send(String address, String topic, String key, byte[] value) throws Exception {
        int largest = BrokerSettings.LARGEST_RECORD;
        try (var producer = producer(address, Map.of("max.request.size", largest, "buffer.memory", largest))) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        }
    }

    /** The committed records of a topic, once there are that many. */
    static List<ConsumerRecord<String, byte[]>> read(String address, String topic, int count) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", address,
                "group.id", "readers",
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest");
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            long end = System.nanoTime() + TOO_LONG_MILLIS * 1_000_000L;
            while (found.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found;
    }
}
