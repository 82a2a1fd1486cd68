package io.storywire.entity.route;

import io.storywire.events.EntityRef;
import io.storywire.events.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Collision-free slugs. An entity that has one keeps it, whatever it is called today. Of the others the first entity of the
 * catalogue with a slug has it plain, every other entity (a namesake, or one that the catalogue does not know) has the end
 * of its id added. So a slug depends on nothing but the catalogue, the entity, and the slugs that are given already, and
 * instances need not agree.
 */
public final class Slugs {

    private static final int SHORT_ID = 16;

    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, String> given;

    /**
     * Slugs with a catalogue.
     *
     * @param catalogue known entities, most important first; the same in all instances
     * @param given     slugs that entities have already, by entity id
     */
    public Slugs(Iterable<EntityRef> catalogue, Map<String, String> given) {
        this.given = Map.copyOf(given);
        given.forEach((entityId, slug) -> owners.put(slug, entityId));
        for (EntityRef entity : catalogue) {
            owners.putIfAbsent(Slug.of(entity.name()), entity.entityId());
        }
    }

    /** The slug of this entity under its present name; keep it, for the name may change. */
    public String of(EntityRef entity) {
        String id = entity.entityId();
        String had = given.get(id);
        if (had != null) {
            return had;
        }
        String plain = Slug.of(entity.name());
        if (id.equals(owners.get(plain))) {
            return plain;
        }
        for (String suffix : List.of(suffix(id), Ids.of(id))) {
            String slug = plain + "-" + suffix;
            if (!owners.containsKey(slug)) {
                return slug;
            }
        }
        return plain + "-" + Ids.of(id, "again");
    }

    private static String suffix(String entityId) {
        boolean plain = entityId.length() <= SHORT_ID && entityId.matches("[A-Za-z0-9]+");
        return plain ? entityId.toLowerCase(Locale.ROOT) : Ids.of(entityId).substring(0, 8);
    }
}
