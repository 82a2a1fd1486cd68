package io.storywire.app;

import io.storywire.ops.AppConfig;
import io.storywire.topology.NewsTopology;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the application is behind in what it reads: in the articles and, between enrichment and judging, in the
 * shards. Asks the broker, so it knows of all instances. Two requests per question.
 */
final class LiveLag {

    private final String group;
    private final Set<String> topics;
    private final Admin admin;
    private final int most;

    LiveLag(AppConfig config, Admin admin) {
        this.group = config.applicationId();
        this.topics = Set.of(config.topics().articles().name(), NewsTopology.shards(config));
        this.admin = admin;
        this.most = config.backfillInFlight();
    }

    /**
     * Whether everything up to these offsets has been taken in, and no more articles wait than may be in flight.
     *
     * @throws KafkaException if the broker does not answer
     */
    boolean keepsUp(Map<TopicPartition, Long> upTo) throws InterruptedException {
        Map<TopicPartition, Long> done = done();
        return upTo.entrySet().stream().allMatch(end -> done.getOrDefault(end.getKey(), 0L) > end.getValue())
                && waiting(done) <= most;
    }

    private Map<TopicPartition, Long> done() throws InterruptedException {
        Map<TopicPartition, Long> done = new HashMap<>();
        for (Map.Entry<TopicPartition, OffsetAndMetadata> each : get(admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata())
                .entrySet()) {
            if (each.getValue() != null && topics.contains(each.getKey().topic())) {
                done.put(each.getKey(), each.getValue().offset());
            }
        }
        return done;
    }

    /** Records between what is done and the end. A transaction ends in a mark, which counts but is nothing to wait for. */
    private long waiting(Map<TopicPartition, Long> done) throws InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        done.keySet().forEach(at -> ends.put(at, OffsetSpec.latest()));
        return get(admin.listOffsets(ends).all()).entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue().offset() - done.get(end.getKey()) - 1))
                .sum();
    }

    private static <T> T get(org.apache.kafka.common.KafkaFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new KafkaException("the broker does not say how far the application is", e.getCause());
        }
    }
}
