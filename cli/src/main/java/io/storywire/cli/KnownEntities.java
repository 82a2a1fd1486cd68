package io.storywire.cli;

import io.storywire.entity.catalogue.Alias;
import io.storywire.entity.catalogue.KnownEntity;
import io.storywire.events.CatalogueEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shipped catalogue with what users changed, as a running application sees it. */
final class KnownEntities {

    /** Where an entity comes from. */
    enum Origin {
        SHIPPED,
        ADDED,
        CHANGED,
        REMOVED
    }

    /** An entity; a removed one as it was shipped. */
    record Known(Origin origin, CatalogueEntry entry) {

        String name() {
            return entry.entity().name();
        }
    }

    private final Map<String, Known> byId = new LinkedHashMap<>();

    /**
     * These entities with changes.
     *
     * @param changes by entity id; empty where the entity was removed
     */
    KnownEntities(Collection<KnownEntity> shipped, Map<String, Optional<CatalogueEntry>> changes) {
        shipped.forEach(entity -> byId.put(entity.ref().entityId(), new Known(Origin.SHIPPED, entry(entity))));
        changes.forEach((id, change) -> {
            Known old = byId.get(id);
            if (change.isPresent()) {
                byId.put(id, new Known(old == null ? Origin.ADDED : Origin.CHANGED, change.get()));
            } else if (old != null) {
                byId.put(id, new Known(Origin.REMOVED, old.entry()));
            }
        });
    }

    /** All of them: shipped ones first. */
    Collection<Known> all() {
        return byId.values();
    }

    Optional<Known> find(String entityId) {
        return Optional.ofNullable(byId.get(entityId));
    }

    /** Those with exactly this display name that were not removed. */
    List<Known> named(String name) {
        return byId.values().stream()
                .filter(known ->
                        known.origin() != Origin.REMOVED && known.name().equals(name))
                .toList();
    }

    /**
     * The one that a person means.
     *
     * @param idOrName id or exact display name
     * @throws FailedException if there is none, or more than one of that name
     */
    Known theOne(String idOrName) {
        List<Known> found = byId.containsKey(idOrName) ? List.of(byId.get(idOrName)) : named(idOrName);
        if (found.size() == 1 && found.get(0).origin() != Origin.REMOVED) {
            return found.get(0);
        }
        if (found.size() > 1) {
            throw new FailedException(
                    found.size() + " entities are named " + idOrName + ": " + ids(found) + "; say which by its id");
        }
        throw new FailedException("the catalogue has no entity with id or name \"" + idOrName
                + "\"; search with: ./storywire catalogue list TEXT");
    }

    static String ids(List<Known> known) {
        return String.join(
                ", ",
                known.stream().map(each -> each.entry().entity().entityId()).toList());
    }

    private static CatalogueEntry entry(KnownEntity entity) {
        List<String> aliases = new ArrayList<>();
        List<String> weak = new ArrayList<>();
        for (Alias alias : entity.aliases()) {
            if (alias.weak()) {
                weak.add(alias.text());
            } else if (!alias.text().equals(entity.ref().name())) {
                aliases.add(alias.text());
            }
        }
        return new CatalogueEntry(entity.ref(), aliases, weak, entity.tickers(), entity.context(), Instant.EPOCH);
    }
}
