package io.storywire.entity.route;

import io.storywire.events.EntityEvent;
import io.storywire.events.EntityRelation;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a new topic is told of the past: the stories that still live. */
public final class Replay {

    private Replay() {}

    /**
     * Those of the events that waited which a topic begins with, in their order. From before its entity was admitted, what
     * belongs to stories that lived then: of which something was told within the window. From then on, everything,
     * however long it takes until the topic is there: it must not decide what is told. In no case stories that were withdrawn,
     * or merged into such ones.
     *
     * @param before what came before the entity was admitted, oldest first
     * @param since  the event with which it was admitted and all since
     * @param window how long a story stays open without a report, in event time
     */
    public static List<EntityEvent> live(List<EntityEvent> before, List<EntityEvent> since, Duration window) {
        Map<String, EntityEvent> last = new HashMap<>();
        before.forEach(event -> last.put(event.storyId(), event));
        since.stream().limit(1).forEach(event -> last.put(event.storyId(), event));
        Map<String, EntityEvent> atAdmission = Map.copyOf(last);
        since.forEach(event -> last.put(event.storyId(), event));
        Instant oldest = atAdmission.values().stream()
                .map(EntityEvent::time)
                .max(Comparator.naturalOrder())
                .map(newest -> newest.minus(window))
                .orElse(Instant.MIN);
        return Stream.concat(
                        before.stream()
                                .filter(event -> !end(event, atAdmission).time().isBefore(oldest)),
                        since.stream())
                .filter(event -> end(event, last).relation() != EntityRelation.RETRACTED)
                .toList();
    }

    /** The last event of a story, or of the one that it was merged into. */
    private static EntityEvent end(EntityEvent of, Map<String, EntityEvent> last) {
        EntityEvent event = last.get(of.storyId());
        for (int i = 0; i < last.size() && event.relation() == EntityRelation.MERGED; i++) {
            EntityEvent into = last.get(event.mergedInto());
            if (into == null) {
                break;
            }
            event = into;
        }
        return event;
    }
}
