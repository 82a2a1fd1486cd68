package io.storywire.events;

import java.time.Instant;
import java.util.List;

/**
 * A known entity; the value of {@code news.catalogue}, of which the newest per entity holds and a tombstone removes.
 *
 * @param entity  id, name and type
 * @param aliases other names, in any language
 * @param tickers securities, such as {@code MSFT}
 * @param changedAt when it was added or changed
 */
public record CatalogueEntry(EntityRef entity, List<String> aliases, List<String> tickers, Instant changedAt)
        implements Event {

    /** @throws IllegalArgumentException if the entity, its name or the time is missing */
    public CatalogueEntry {
        entity = Checks.required(entity, "entity");
        Checks.required(entity.name(), "entity.name");
        aliases = Checks.list(aliases);
        tickers = Checks.list(tickers);
        changedAt = Checks.required(changedAt, "changedAt");
    }

    @Override
    public String eventId() {
        return Ids.of("catalogue", entity.entityId(), changedAt.toString());
    }

    @Override
    public String subject() {
        return entity.entityId();
    }

    @Override
    public Instant time() {
        return changedAt;
    }
}
