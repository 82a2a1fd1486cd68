package io.storywire.entity.route;

import io.storywire.events.EntityEvent;
import java.util.List;

/**
 * Where the events of one entity go.
 *
 * @param slug     its slug, fixed when it was first seen
 * @param admitted whether it has a topic
 * @param stories  ids of the first stories that it occurred in, until it is admitted
 * @param waiting  events that its topic gets when it is admitted, oldest first, at most {@value #MOST_WAITING}
 */
public record Route(String slug, boolean admitted, List<String> stories, List<EntityEvent> waiting) {

    /** How many events wait at most; beyond it the oldest are given up (they are in {@code news.entities}). */
    public static final int MOST_WAITING = 50;

    /** Copies the lists. */
    public Route {
        stories = List.copyOf(stories);
        waiting = List.copyOf(waiting);
    }

    /** The route of an entity not seen before. */
    public static Route first(String slug) {
        return new Route(slug, false, List.of(), List.of());
    }
}
