package io.storywire.entity;

import io.storywire.events.CatalogueEntry;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue that changes while texts are read with it. A text is read with the catalogue as it is when its reading
 * begins. Thread-safe.
 */
public final class LiveCatalogue implements NameReader {

    private final CatalogueNameReader shipped;
    private final Map<String, CatalogueEntry> added = new TreeMap<>();
    private final Set<String> removed = new TreeSet<>();
    private volatile CatalogueNameReader current;

    /** Begins with this reader's catalogue. */
    public LiveCatalogue(CatalogueNameReader shipped) {
        this.shipped = shipped;
        this.current = shipped;
    }

    @Override
    public Names read(CleanText text) {
        return current.read(text);
    }

    /** The catalogue as it is now. */
    public Catalogue catalogue() {
        return current.catalogue();
    }

    /** The catalogue as it is without changes. */
    public Catalogue shipped() {
        return shipped.catalogue();
    }

    /**
     * Takes in changes, later ones over earlier ones. Cost: that of building the catalogue, once for all of them.
     *
     * @param changes by entity id; {@code null} removes the entity, shipped or added
     */
    public synchronized void change(Map<String, ? extends @Nullable CatalogueEntry> changes) {
        changes.forEach((entityId, entry) -> {
            if (entry == null) {
                added.remove(entityId);
                removed.add(entityId);
            } else {
                removed.remove(entityId);
                added.put(entityId, entry);
            }
        });
        current = shipped.withEntries(new ArrayList<>(added.values()), removed);
    }
}
