package io.storywire.app;

import io.storywire.events.TopicSetup;
import io.storywire.ops.AppConfig;
import io.storywire.topology.StreamsProperties;
import io.storywire.topology.TopicGate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;

/** The topics that the application needs before it starts, for operators who create them themselves. */
public final class NeededTopics {

    private static final String REPARTITION = "-repartition";

    private NeededTopics() {}

    /** The topics of the contract, but those of single entities. */
    public static List<NewTopic> fixed(AppConfig config) {
        return config.topicSetup().describe(config.topics());
    }

    /** The topic of an entity. */
    public static NewTopic entity(AppConfig config, String topic) {
        return config.topicSetup().describeEntityTopic(topic);
    }

    /** The topics in which Kafka Streams keeps the state of the application, as it would create them. */
    public static List<NewTopic> internal(AppConfig config) {
        Topologies topologies = Topologies.load(config);
        List<NewTopic> topics = new ArrayList<>();
        topics.addAll(internal(config, config.applicationId(), topologies.news()));
        topics.addAll(internal(
                config,
                StreamsProperties.entitiesApplicationId(config),
                topologies.entities(TopicGate.alwaysOpen(), Map.of())));
        return topics;
    }

    private static List<NewTopic> internal(AppConfig config, String applicationId, Topology topology) {
        Set<String> stores = new TreeSet<>();
        Set<String> repartitions = new TreeSet<>();
        topology.describe().subtopologies().stream()
                .flatMap(part -> part.nodes().stream())
                .forEach(node -> {
                    if (node instanceof TopologyDescription.Processor processor) {
                        stores.addAll(processor.stores());
                    } else if (node instanceof TopologyDescription.Sink sink
                            && sink.topic() != null
                            && sink.topic().endsWith(REPARTITION)) {
                        repartitions.add(sink.topic());
                    }
                });
        List<NewTopic> topics = new ArrayList<>();
        stores.forEach(store -> topics.add(internal(
                config,
                applicationId + "-" + store + "-changelog",
                Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT))));
        repartitions.forEach(name -> topics.add(internal(
                config,
                applicationId + "-" + name,
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG, "-1",
                        TopicConfig.SEGMENT_BYTES_CONFIG, "52428800"))));
        return topics;
    }

    private static NewTopic internal(AppConfig config, String name, Map<String, String> more) {
        TopicSetup setup = config.topicSetup();
        Map<String, String> configs = new TreeMap<>(more);
        configs.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime");
        configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "" + io.storywire.events.Json.MAX_DOCUMENT);
        Optional<Short> replication = setup.replication() < 1 ? Optional.empty() : Optional.of(setup.replication());
        return new NewTopic(name, Optional.of(setup.partitions()), replication).configs(configs);
    }
}
