package io.storywire.events;

import org.apache.kafka.common.serialization.Serde;

/**
 * A topic: its name cannot part from its serdes.
 *
 * @param name   full name, with prefix
 * @param keys   serde of keys
 * @param values serde of values
 */
public record Topic<K, V>(String name, Serde<K> keys, Serde<V> values) {}
