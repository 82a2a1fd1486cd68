package io.storywire.topology;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Gives a record that was read before, for the letter about what failed long after. Thread-safe. */
@FunctionalInterface
public interface Originals {

    /** Knows nothing any more. */
    Originals NONE = (partition, offset) -> Optional.empty();

    /** A record; empty if it is not kept any more, or cannot be had now, which is logged. */
    Optional<ConsumerRecord<byte[], byte[]>> find(TopicPartition partition, long offset);
}
