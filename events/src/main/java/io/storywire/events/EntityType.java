package io.storywire.events;

/** What an entity is. */
public enum EntityType {
    PERSON,
    ORGANISATION,
    PLACE,
    PRODUCT,
    OTHER
}
