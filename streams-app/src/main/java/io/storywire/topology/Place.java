package io.storywire.topology;

import org.apache.kafka.common.TopicPartition;

/**
 * Where a record is.
 *
 * @param partition of which topic
 * @param offset    of the record there
 */
record Place(TopicPartition partition, long offset) {

    static Place of(String topic, int partition, long offset) {
        return new Place(new TopicPartition(topic, partition), offset);
    }

    /**
     * The place that {@link #toString} names.
     *
     * @throws IllegalArgumentException if it names none
     */
    static Place parse(String text) {
        int at = text.lastIndexOf('@');
        int dash = text.lastIndexOf('-', at);
        if (dash < 1) {
            throw new IllegalArgumentException("no topic-partition@offset: " + text);
        }
        return of(
                text.substring(0, dash),
                Integer.parseInt(text.substring(dash + 1, at)),
                Long.parseLong(text.substring(at + 1)));
    }

    /** {@code topic-partition@offset}. */
    @Override
    public String toString() {
        return partition + "@" + offset;
    }
}
