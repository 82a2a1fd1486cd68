package io.storywire.cli;

import io.storywire.events.CatalogueEntry;
import io.storywire.events.Topic;
import io.storywire.events.TopicSetup;
import io.storywire.producer.BrokerOptions;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What users said about the catalogue: {@code news.catalogue}, read as a whole and changed in one transaction. */
final class CatalogueTopic {

    private static final int LONGEST_TRANSACTION = 10 * 60 * 1000;

    private final BrokerOptions broker;
    private final Topic<String, CatalogueEntry> topic;

    CatalogueTopic(BrokerOptions broker) {
        this.broker = broker;
        this.topic = broker.topics().catalogue();
    }

    /** The newest entry per entity id, empty where the entity was removed; nothing if the topic does not exist. */
    SortedMap<String, Optional<CatalogueEntry>> read() {
        try (var consumer =
                new KafkaConsumer<>(broker.consumer(), new StringDeserializer(), new ByteArrayDeserializer())) {
            return NewestEntries.of(consumer, topic);
        }
    }

    /** Writes all of these entries and removals, or none; running instances take them in within seconds. */
    void write(Map<String, Optional<CatalogueEntry>> changes) throws ExecutionException, InterruptedException {
        create();
        Map<String, Object> properties = broker.client();
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "storywire-catalogue-" + UUID.randomUUID());
        properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, LONGEST_TRANSACTION);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BrokerOptions.PATIENCE);
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        try (var producer = new KafkaProducer<>(
                properties, topic.keys().serializer(), topic.values().serializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (var change : changes.entrySet()) {
                var unused = producer.send(new ProducerRecord<>(
                        topic.name(), change.getKey(), change.getValue().orElse(null)));
            }
            producer.commitTransaction(); // fails if one of them could not be sent
        }
    }

    private void create() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(broker.client())) {
            TopicSetup.create(
                    admin,
                    TopicSetup.DEFAULT.describe(broker.topics()).stream()
                            .filter(described -> described.name().equals(topic.name()))
                            .toList());
        }
    }
}
