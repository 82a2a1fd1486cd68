package io.storywire.events;

/**
 * A reference to an entity.
 *
 * @param entityId canonical id: a Wikidata id such as {@code Q317521} where known, else an id of ours; never blank
 * @param name     display name; may change, the id does not
 * @param type     what it is
 */
public record EntityRef(String entityId, String name, EntityType type) {

    /** @throws IllegalArgumentException if the id is missing */
    public EntityRef {
        entityId = Checks.required(entityId, "entityId");
        name = Checks.text(name);
        type = type == null ? EntityType.OTHER : type;
    }
}
