package io.storywire.topology;

import static org.apache.kafka.streams.kstream.Named.as;

import io.storywire.entity.route.Admission;
import io.storywire.entity.route.Slugs;
import io.storywire.ops.AppConfig;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * From entity events to a topic per entity. An application of its own, so that creating topics holds up nothing else.
 *
 * <pre>
 * entity events ─ route ─┬─ topic of the entity
 *                        └─ index of entity topics
 * </pre>
 */
public final class EntityTopology {

    private EntityTopology() {}

    /**
     * The topology.
     *
     * @param config    settings
     * @param admission who gets a topic
     * @param slugs     what the topics are called
     * @param gate      makes sure that a topic exists before its first record is sent
     */
    public static Topology build(AppConfig config, Admission admission, Slugs slugs, TopicGate gate) {
        var properties = StreamsProperties.ofEntities(config);
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        var topics = config.topics();
        var routing = new RouteEntities(
                admission,
                slugs,
                gate,
                topics.entityPrefix(),
                config.entityTopicBudget(),
                config.partitions(),
                config.storyWindow(),
                new Pacing());

        var events = builder.stream(
                topics.entities().name(),
                Consumed.with(topics.entities().keys(), topics.entities().values())
                        .withName("read-entities"));
        var routed = events.process(routing, as("route"));

        var told = routed.flatMapValues(Routed::told, as("take-told"));
        var listed = routed.flatMap(Routed::listed, as("take-listed"));

        told.to(
                new ToItsTopic(),
                Produced.with(topics.entities().keys(), Addressed.serde(topics)).withName("write-entity-topics"));
        listed.to(
                topics.entityIndex().name(),
                Produced.with(topics.entityIndex().keys(), topics.entityIndex().values())
                        .withName("write-entity-index"));
        return builder.build(properties);
    }
}
