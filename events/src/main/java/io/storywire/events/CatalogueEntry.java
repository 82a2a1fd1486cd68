package io.storywire.events;

import java.time.Instant;
import java.util.List;

/**
 * A known entity; the value of {@code news.catalogue}, of which the newest per entity holds and a tombstone removes.
 *
 * @param entity  id, name and type
 * @param aliases other names, in any language
 * @param weakAliases names, the display name among them, that are its only where something else in the text says so:
 *                  its full name, or a word of {@code context}; such as {@code Apple}
 * @param tickers securities, such as {@code MSFT}
 * @param context words, in small letters, that stand near it: evidence where a name may mean something else
 * @param changedAt when it was added or changed
 */
public record CatalogueEntry(
        EntityRef entity,
        List<String> aliases,
        List<String> weakAliases,
        List<String> tickers,
        List<String> context,
        Instant changedAt)
        implements Event {

    /** @throws IllegalArgumentException if the entity, its name or the time is missing */
    public CatalogueEntry {
        entity = Checks.required(entity, "entity");
        Checks.required(entity.name(), "entity.name");
        aliases = Checks.list(aliases);
        weakAliases = Checks.list(weakAliases);
        tickers = Checks.list(tickers);
        context = Checks.list(context);
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
