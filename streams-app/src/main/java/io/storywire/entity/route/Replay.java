package io.storywire.entity.route;

import io.storywire.events.EntityEvent;
import io.storywire.events.EntityRelation;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a new topic is told of the past: the stories that still live. */
public final class Replay {

    private Replay() {}

    /**
     * Those of the events that waited which belong to live stories, in their order. A story lives unless it was withdrawn,
     * or the story it was merged into was, or nothing was told of it for longer than a story stays open.
     *
     * @param waited oldest first
     * @param window how long a story stays open without a report, in event time
     */
    public static List<EntityEvent> live(List<EntityEvent> waited, Duration window) {
        Map<String, EntityEvent> last = new HashMap<>();
        Instant newest = Instant.MIN;
        for (EntityEvent event : waited) {
            last.put(event.storyId(), event);
            newest = event.time().isAfter(newest) ? event.time() : newest;
        }
        Instant oldest = waited.isEmpty() ? newest : newest.minus(window);
        return waited.stream()
                .filter(event -> lives(event.storyId(), last, oldest))
                .toList();
    }

    private static boolean lives(String storyId, Map<String, EntityEvent> last, Instant oldest) {
        EntityEvent event = last.get(storyId);
        for (int i = 0; i < last.size() && event.relation() == EntityRelation.MERGED; i++) {
            EntityEvent into = last.get(event.mergedInto());
            if (into == null) {
                break;
            }
            event = into;
        }
        return event.relation() != EntityRelation.RETRACTED && !event.time().isBefore(oldest);
    }
}
