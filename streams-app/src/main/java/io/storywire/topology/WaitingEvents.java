package io.storywire.topology;

import io.storywire.entity.route.Route;
import io.storywire.events.EntityEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;

/**
 * Events that wait for the topic of their entity, one entry each, under the entity id and their number, so that one more
 * costs the same however many wait.
 */
final class WaitingEvents {

    private static final char END = '\0';

    private final TimestampedKeyValueStore<String, EntityEvent> store;

    WaitingEvents(TimestampedKeyValueStore<String, EntityEvent> store) {
        this.store = store;
    }

    /** Adds an event; the route with it. The oldest are given up where more than so many wait. */
    Route add(String entityId, Route route, EntityEvent event, long time, int most) {
        store.put(key(entityId, route.next()), ValueAndTimestamp.make(event, time));
        Route after = route.waiting(most);
        for (long given = route.oldest(); given < after.oldest(); given++) {
            store.delete(key(entityId, given));
        }
        return after;
    }

    /**
     * Events of an entity that waited, oldest first.
     *
     * @param before those that came before the entity was admitted
     * @param since  all others
     */
    record Taken(List<EntityEvent> before, List<EntityEvent> since) {}

    /** Takes out all events of an entity. */
    Taken take(String entityId, Route route) {
        Taken taken = new Taken(new ArrayList<>(), new ArrayList<>());
        List<String> keys = new ArrayList<>();
        String admitted = key(entityId, route.admittedAt());
        try (var all = store.prefixScan(entityId + END, new StringSerializer())) {
            while (all.hasNext()) {
                KeyValue<String, ValueAndTimestamp<EntityEvent>> entry = all.next();
                keys.add(entry.key);
                var part = entry.key.compareTo(admitted) < 0 ? taken.before : taken.since;
                part.add(entry.value.value());
            }
        }
        keys.forEach(store::delete);
        return taken;
    }

    /** Gives up what waits for longer than this; the ids of the entities for which something waits still. */
    Set<String> forget(long now, Duration most) {
        Forgetting.olderThan(store, now - most.toMillis());
        Set<String> waiting = new HashSet<>();
        try (var all = store.all()) {
            all.forEachRemaining(entry -> waiting.add(entry.key.substring(0, entry.key.indexOf(END))));
        }
        return waiting;
    }

    private static String key(String entityId, long number) {
        return entityId + END + String.format("%016x", number);
    }
}
