package io.storywire.events;

import java.time.Instant;
import java.util.Map;

/**
 * Which topic an entity has; the value of {@code news.entities.index}, of which the newest per entity holds. Whoever
 * reads it from the beginning knows all entity topics, and learns of new ones as they begin.
 *
 * @param entity the entity, with its display name of today
 * @param topic  full name of its topic; never changes
 * @param state  whether the topic is there
 * @param since  when the entity was admitted: time of collection of the article that was the cause
 */
public record EntityTopic(EntityRef entity, String topic, State state, Instant since) implements Event {

    /** Whether the topic of an entity is there. */
    public enum State {
        /** It exists. */
        OPEN,
        /** Storywire may not create it; an operator must. Until then events wait, the latest of them. */
        MISSING
    }

    /** @throws IllegalArgumentException if entity, topic or time is missing */
    public EntityTopic {
        entity = Checks.required(entity, "entity");
        topic = Checks.required(topic, "topic");
        state = state == null ? State.OPEN : state;
        since = Checks.required(since, "since");
    }

    @Override
    public String eventId() {
        return Ids.of("entitytopic", entity.entityId(), entity.name(), topic, state.name());
    }

    @Override
    public String subject() {
        return entity.entityId();
    }

    @Override
    public Instant time() {
        return since;
    }

    @Override
    public Map<String, String> attributes() {
        return Map.of("entityid", entity.entityId(), "state", state.name());
    }
}
