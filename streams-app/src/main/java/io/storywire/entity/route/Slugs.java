package io.storywire.entity.route;

import io.storywire.events.EntityRef;
import io.storywire.events.Ids;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Collision-free slugs: the first entity of the catalogue with a slug has it plain, every other entity (a namesake, or
 * one that the catalogue does not know) has the end of its id added. So a slug depends on nothing but the catalogue
 * and the entity, and instances need not agree.
 */
public final class Slugs {

    private static final int SHORT_ID = 16;

    private final Map<String, String> owners = new HashMap<>();

    /** @param catalogue known entities, most important first */
    public Slugs(Iterable<EntityRef> catalogue) {
        for (EntityRef entity : catalogue) {
            owners.putIfAbsent(Slug.of(entity.name()), entity.entityId());
        }
    }

    /** The slug of this entity under its present name; keep it, for the name may change. */
    public String of(EntityRef entity) {
        String slug = Slug.of(entity.name());
        return entity.entityId().equals(owners.get(slug)) ? slug : slug + "-" + suffix(entity.entityId());
    }

    private static String suffix(String entityId) {
        boolean plain = entityId.length() <= SHORT_ID && entityId.matches("[A-Za-z0-9]+");
        return plain ? entityId.toLowerCase(Locale.ROOT) : Ids.of(entityId).substring(0, 8);
    }
}
