package io.storywire.entity.route;

import io.storywire.events.EntityTopic;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the events of one entity go.
 *
 * @param slug     its slug, fixed when it was first seen
 * @param admitted whether it is to have a topic
 * @param stories  ids of the first stories that it occurred in, until it is admitted
 * @param oldest   number of the oldest event that waits for the topic
 * @param next     number of the next one; nothing waits when it is {@code oldest}
 * @param admittedAt number of the event with which it was admitted; what waits since is told in any case
 * @param entry    its entry in the index of entity topics, absent until it is admitted
 * @param listed   whether that stands in the index
 */
public record Route(
        String slug,
        boolean admitted,
        List<String> stories,
        long oldest,
        long next,
        long admittedAt,
        @Nullable EntityTopic entry,
        boolean listed) {

    /**
     * How many events wait at most for a topic that may never be; beyond it the oldest are given up (they are in
     * {@code news.entities}). For a topic that is being created all wait.
     */
    public static final int MOST_WAITING = 200;

    /** Copies the list. */
    public Route {
        stories = List.copyOf(stories);
    }

    /** The route of an entity not seen before. */
    public static Route first(String slug) {
        return new Route(slug, false, List.of(), 0, 0, 0, null, false);
    }

    /** Whether events wait. */
    public boolean waits() {
        return next > oldest;
    }

    /**
     * This route with one more event that waits, under the number {@link #next}.
     *
     * @param most how many wait at most
     */
    public Route waiting(int most) {
        long from = Math.max(oldest, next + 1 - most);
        return new Route(slug, admitted, stories, from, next + 1, admittedAt, entry, listed);
    }

    /** This route when nothing waits any more. */
    public Route sent() {
        return new Route(slug, admitted, stories, next, next, admittedAt, entry, listed);
    }

    /** This route with its entry for the index, which is there or is yet to be. */
    public Route entered(EntityTopic newEntry, boolean isListed) {
        return new Route(slug, admitted, stories, oldest, next, admittedAt, newEntry, isListed);
    }

    Route admit() {
        return new Route(slug, true, List.of(), oldest, next, next, entry, listed);
    }

    Route seenIn(String storyId, int most) {
        if (stories.contains(storyId) || stories.size() >= most) {
            return this;
        }
        List<String> more = new ArrayList<>(stories);
        more.add(storyId);
        return new Route(slug, admitted, more, oldest, next, admittedAt, entry, listed);
    }
}
