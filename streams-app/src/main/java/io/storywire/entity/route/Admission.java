package io.storywire.entity.route;

import io.storywire.events.EntityEvent;
import java.util.function.Predicate;

/**
 * Who gets a topic: an entity of the catalogue at once, another one when it has occurred in enough stories, and nobody
 * beyond the budget. Archives open no topics: what they tell goes to those that are there.
 *
 * @param known   whether the catalogue has an entity id
 * @param stories in how many stories another entity must occur, at least 1
 */
public record Admission(Predicate<String> known, int stories) {

    /** Whether an event goes to the topic of its entity, or waits for it. */
    public boolean concerns(Route route, EntityEvent event) {
        return route.admitted() || !event.backfill();
    }

    /**
     * The route after an event.
     *
     * @param route  the route of the entity so far
     * @param budget how many more topics may be created
     */
    public Route after(Route route, EntityEvent event, int budget) {
        if (route.admitted() || !concerns(route, event)) {
            return route;
        }
        Route seen = route.seenIn(event.storyId(), stories);
        boolean worthy = known.test(event.entity().entityId()) || seen.stories().size() >= stories;
        return worthy && budget > 0 ? seen.admit() : seen;
    }
}
