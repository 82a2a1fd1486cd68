package io.storywire.topology;

import org.apache.kafka.streams.state.TimestampedKeyValueStore;

/** Keeps what is remembered of articles from growing for ever. */
final class Forgetting {

    private Forgetting() {}

    /** Deletes entries that were last written before this record time. Cost: one scan. */
    static <V> void olderThan(TimestampedKeyValueStore<String, V> store, long oldest) {
        try (var all = store.all()) {
            while (all.hasNext()) {
                var entry = all.next();
                if (entry.value.timestamp() < oldest) {
                    store.delete(entry.key);
                }
            }
        }
    }
}
