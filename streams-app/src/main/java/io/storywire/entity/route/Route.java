package io.storywire.entity.route;

import io.storywire.events.EntityEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the events of one entity go.
 *
 * @param slug     its slug, fixed when it was first seen
 * @param admitted whether it is to have a topic
 * @param stories  ids of the first stories that it occurred in, until it is admitted
 * @param waiting  events that its topic is still to get, oldest first, at most {@value #MOST_WAITING}
 */
public record Route(String slug, boolean admitted, List<String> stories, List<EntityEvent> waiting) {

    /** How many events wait at most; beyond it the oldest are given up (they are in {@code news.entities}). */
    public static final int MOST_WAITING = 200;

    /** Copies the lists. */
    public Route {
        stories = List.copyOf(stories);
        waiting = List.copyOf(waiting);
    }

    /** The route of an entity not seen before. */
    public static Route first(String slug) {
        return new Route(slug, false, List.of(), List.of());
    }

    /** This route when its topic got all that waited. */
    public Route sent() {
        return new Route(slug, admitted, stories, List.of());
    }

    Route admit() {
        return new Route(slug, true, List.of(), waiting);
    }

    Route with(EntityEvent event) {
        List<EntityEvent> more = new ArrayList<>(waiting);
        more.add(event);
        int from = Math.max(0, more.size() - MOST_WAITING);
        return new Route(slug, admitted, stories, more.subList(from, more.size()));
    }

    Route seenIn(String storyId, int most) {
        if (stories.contains(storyId) || stories.size() >= most) {
            return this;
        }
        List<String> more = new ArrayList<>(stories);
        more.add(storyId);
        return new Route(slug, admitted, more, waiting);
    }
}
