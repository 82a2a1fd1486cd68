package io.storywire.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates topics before they are used, with the clean-up policy and size limits that the contract promises. Topics
 * that exist are left as they are.
 *
 * @param partitions  of each topic but those of entities, at least 1
 * @param entityPartitions of the topic of an entity, at least 1; with 1 all its events are in order, with more those of a
 *                    story
 * @param replication replicas of each partition; -1 for the broker's default
 * @param retention   how long records of topics with clean-up {@code delete} are kept, in milliseconds
 */
public record TopicSetup(int partitions, int entityPartitions, short replication, long retention) {

    /** 4 partitions, one for the topic of an entity, the broker's replication, a week. */
    public static final TopicSetup DEFAULT = new TopicSetup(4, 1, (short) -1, 7L * 24 * 60 * 60 * 1000);

    /** A hundred years: an entity of the shipped catalogue that a user removed stays removed. */
    private static final long KEEP_REMOVALS = 100L * 365 * 24 * 60 * 60 * 1000;

    /** The topics as the contract wants them. */
    public List<NewTopic> describe(Topics topics) {
        Set<String> compacted = Set.of(
                topics.stories().name(),
                topics.catalogue().name(),
                topics.entityIndex().name());
        List<NewTopic> described = topics.all().stream()
                .map(topic -> describe(topic.name(), compacted.contains(topic.name())))
                .map(topic -> topic.name().equals(topics.backfill().name()) ? waiting(topic) : topic)
                .toList();
        described.stream()
                .filter(topic -> topic.name().equals(topics.catalogue().name()))
                .forEach(topic -> topic.configs().put(TopicConfig.DELETE_RETENTION_MS_CONFIG, "" + KEEP_REMOVALS));
        return described;
    }

    /** The topic of an entity. */
    public NewTopic describeEntityTopic(String name) {
        return describe(name, entityPartitions, false);
    }

    /**
     * Creates those of the topics that do not exist yet, in one call. Where all exist nothing is asked for that an
     * operator may have forbidden.
     *
     * @return the names that were created
     * @throws ExecutionException if the broker refuses or does not answer in time
     */
    public static Set<String> create(Admin admin, List<NewTopic> topics)
            throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        List<NewTopic> missing = topics.stream()
                .filter(topic -> !existing.contains(topic.name()))
                .toList();
        Set<String> created = new TreeSet<>();
        for (var result : admin.createTopics(missing).values().entrySet()) {
            try {
                result.getValue().get();
                created.add(result.getKey());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
        return created;
    }

    /** A queue: what waits is kept however long it takes, what has been taken is deleted by who took it. */
    private static NewTopic waiting(NewTopic topic) {
        topic.configs().put(TopicConfig.RETENTION_MS_CONFIG, "-1");
        return topic;
    }

    private NewTopic describe(String name, boolean compacted) {
        return describe(name, partitions, compacted);
    }

    private NewTopic describe(String name, int count, boolean compacted) {
        Map<String, String> configs = new HashMap<>();
        configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "" + Json.MAX_DOCUMENT);
        if (compacted) {
            configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        } else {
            configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
            configs.put(TopicConfig.RETENTION_MS_CONFIG, "" + retention);
        }
        return new NewTopic(name, java.util.Optional.of(count), replicationOrDefault()).configs(configs);
    }

    private java.util.Optional<Short> replicationOrDefault() {
        return replication < 1 ? java.util.Optional.empty() : java.util.Optional.of(replication);
    }
}
