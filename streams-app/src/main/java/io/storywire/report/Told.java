package io.storywire.report;

import io.storywire.events.EntityRef;
import java.util.ArrayList;
import java.util.List;

/**
 * The entities that were told about a story: each gets {@code NEW} once.
 *
 * @param entities in the order in which they were told, at most {@value #MOST}
 */
public record Told(List<EntityRef> entities) {

    /** How many entities are told about one story at most; bounds the work and state of a story of any size. */
    public static final int MOST = 500;

    /** Nobody yet. */
    public static final Told NOBODY = new Told(List.of());

    /** Copies the list. */
    public Told {
        entities = List.copyOf(entities);
    }

    /** Whether this entity was told. */
    public boolean has(EntityRef entity) {
        return entities.stream().anyMatch(told -> told.entityId().equals(entity.entityId()));
    }

    /** These and those that were not told before, as far as there is room. */
    public Told with(List<EntityRef> more) {
        List<EntityRef> all = new ArrayList<>(entities);
        more.stream().filter(entity -> !has(entity)).forEach(all::add);
        return new Told(all.subList(0, Math.min(MOST, all.size())));
    }
}
