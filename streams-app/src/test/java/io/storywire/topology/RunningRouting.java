package io.storywire.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.entity.route.Admission;
import io.storywire.entity.route.SampleEvents;
import io.storywire.entity.route.Slugs;
import io.storywire.events.EntityEvent;
import io.storywire.events.EntityRef;
import io.storywire.events.EntityTopic;
import io.storywire.events.Topic;
import io.storywire.events.TopicSetup;
import io.storywire.ops.AppConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;

/**
 * The routing of entity events on a broker; the entity of id {@code x} is named {@code Name x} and admitted at once, but
 * {@value #LATE} in its third story.
 */
final class RunningRouting implements AutoCloseable {

    static final String LATE = "late";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final AppConfig config;
    private final Admin admin;
    private final KafkaStreams streams;
    private final KafkaProducer<String, EntityEvent> producer;
    private final KafkaConsumer<String, EntityTopic> index;
    private final Map<String, EntityTopic> listed = new TreeMap<>();
    private int timed;

    private RunningRouting(AppConfig config, Admin admin) throws Exception {
        this.config = config;
        this.admin = admin;
        TopicSetup.create(admin, config.topicSetup().describe(config.topics()));
        var gate =
                new BrokerTopicGate(admin, config.topicSetup(), config.topics().entityPrefix());
        List<EntityRef> known =
                new ArrayList<>(List.of(entity("known"), entity("made"), entity("denied"), entity("refused")));
        IntStream.range(0, 1_000).forEach(i -> known.add(entity("n" + i)));
        var slugs = new Slugs(known, Map.of());
        this.streams = new KafkaStreams(
                EntityTopology.build(config, new Admission(id -> !id.equals(LATE), 3), slugs, gate),
                StreamsProperties.ofEntities(config));
        Topic<String, EntityEvent> events = config.topics().entities();
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", config.bootstrapServers()),
                new StringSerializer(),
                events.values().serializer());
        this.index = consumer(config.topics().entityIndex());
        streams.start();
    }

    static RunningRouting start(String bootstrapServers, Path state, Map<String, String> more) throws Exception {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("NEWS_BOOTSTRAP_SERVERS", bootstrapServers);
        settings.put("NEWS_STATE_DIR", state.toString());
        return new RunningRouting(
                AppConfig.from(settings), Admin.create(Map.of("bootstrap.servers", bootstrapServers)));
    }

    Admin admin() {
        return admin;
    }

    /** Makes a topic as soon as that is allowed: what an operator allows reaches the controller a little later. */
    void create(NewTopic topic) {
        await(() -> isCreated(topic));
    }

    private boolean isCreated(NewTopic topic) {
        try {
            admin.createTopics(List.of(topic)).all().get();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(TopicAuthorizationException.class);
            return false;
        }
    }

    void tell(String entityId, String storyId) {
        var unused = producer.send(new ProducerRecord<>(
                config.topics().entities().name(), entityId, SampleEvents.event(entity(entityId), storyId)));
    }

    /** Keys of the first records of a topic. */
    List<String> awaitEvents(String topic, int count) {
        List<String> keys = new ArrayList<>();
        try (var consumer = consumer(config.topics().entities(), topic)) {
            await(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> keys.add(record.key()));
                return keys.size() >= count;
            });
        }
        return keys;
    }

    void awaitListed(EntityTopic.State state, Set<String> ids) {
        await(() -> {
            readIndex();
            return ids(state).equals(ids);
        });
    }

    /** How many entities have a topic in this state, as the index says. */
    int listed(EntityTopic.State state) {
        readIndex();
        return ids(state).size();
    }

    /** What the index says of an entity that it has. */
    EntityTopic entry(String entityId) {
        await(() -> {
            readIndex();
            return listed.containsKey(entityId);
        });
        return listed.get(entityId);
    }

    /** Waits until so many events have been routed, or wait. */
    void awaitRouted(int events) {
        await(() -> {
            try {
                return admin
                                .listConsumerGroupOffsets(StreamsProperties.entitiesApplicationId(config))
                                .partitionsToOffsetAndMetadata()
                                .get()
                                .values()
                                .stream()
                                .mapToLong(offset -> offset == null ? 0 : offset.offset())
                                .sum()
                        >= events;
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private Set<String> ids(EntityTopic.State state) {
        Set<String> ids = new TreeSet<>();
        listed.values().stream()
                .filter(entry -> entry.state() == state)
                .forEach(entry -> ids.add(entry.entity().entityId()));
        return ids;
    }

    private void readIndex() {
        index.poll(Duration.ofMillis(10)).forEach(record -> listed.put(record.key(), record.value()));
    }

    /** Milliseconds from telling to its topic, of one event after the other of an entity, while something goes on. */
    long[] latenciesWhile(String entityId, BooleanSupplier goesOn) {
        List<Long> latencies = new ArrayList<>();
        try (var consumer = consumer(config.topics().entities(), "news.entity.name-" + entityId)) {
            consumer.seekToEnd(consumer.assignment());
            consumer.assignment().forEach(consumer::position); // for seeking waits until then
            do {
                String storyId = "timed-" + timed++;
                long start = System.nanoTime();
                tell(entityId, storyId);
                Predicate<ConsumerRecord<String, EntityEvent>> isIt =
                        record -> record.key().equals(storyId);
                await(() -> {
                    boolean found = false;
                    for (var record : consumer.poll(Duration.ofMillis(50))) {
                        found |= isIt.test(record);
                    }
                    return found;
                });
                latencies.add((System.nanoTime() - start) / 1_000_000);
            } while (goesOn.getAsBoolean());
        }
        return latencies.stream().mapToLong(Long::longValue).toArray();
    }

    private static void await(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
        }
    }

    private <E> KafkaConsumer<String, E> consumer(Topic<String, E> topic) {
        return consumer(topic, topic.name());
    }

    private <E> KafkaConsumer<String, E> consumer(Topic<String, E> topic, String name) {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", config.bootstrapServers(), "isolation.level", "read_committed");
        var consumer = new KafkaConsumer<>(
                properties, new StringDeserializer(), topic.values().deserializer());
        await(() -> consumer.listTopics().containsKey(name));
        var partitions = consumer.partitionsFor(name).stream()
                .map(info -> new TopicPartition(name, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private static EntityRef entity(String entityId) {
        return SampleEvents.entity(entityId, "Name " + entityId);
    }

    @Override
    public void close() {
        producer.close();
        index.close();
        streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(Duration.ofSeconds(30)));
        admin.close(Duration.ofSeconds(5));
    }
}
