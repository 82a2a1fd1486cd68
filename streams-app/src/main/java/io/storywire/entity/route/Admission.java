package io.storywire.entity.route;

import io.storywire.events.EntityEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Who gets a topic: an entity of the catalogue at once, another one when it has occurred in enough stories, and nobody
 * beyond the budget.
 *
 * @param known   whether the catalogue has an entity id
 * @param stories in how many stories another entity must occur, at least 1
 */
public record Admission(Predicate<String> known, int stories) {

    /**
     * What to do with an event.
     *
     * @param route how the route is afterwards
     * @param send  events for the topic of the entity, oldest first; empty unless admitted
     */
    public record Step(Route route, List<EntityEvent> send) {}

    /**
     * Routes an event.
     *
     * @param route  the route of the entity so far
     * @param budget how many more topics may be created
     */
    public Step step(Route route, EntityEvent event, int budget) {
        if (route.admitted()) {
            return new Step(route, List.of(event));
        }
        List<String> seenIn = with(route.stories(), event.storyId());
        List<EntityEvent> waiting = new ArrayList<>(route.waiting());
        waiting.add(event);
        boolean worthy = known.test(event.entity().entityId()) || seenIn.size() >= stories;
        if (worthy && budget > 0) {
            return new Step(new Route(route.slug(), true, List.of(), List.of()), waiting);
        }
        int from = Math.max(0, waiting.size() - Route.MOST_WAITING);
        return new Step(new Route(route.slug(), false, seenIn, waiting.subList(from, waiting.size())), List.of());
    }

    private List<String> with(List<String> seenIn, String storyId) {
        if (seenIn.contains(storyId) || seenIn.size() >= stories) {
            return seenIn;
        }
        List<String> more = new ArrayList<>(seenIn);
        more.add(storyId);
        return more;
    }
}
