package io.storywire.entity;

import io.storywire.entity.catalogue.Alias;
import io.storywire.entity.catalogue.CatalogueFile;
import io.storywire.entity.catalogue.KnownEntity;
import io.storywire.entity.match.AliasAutomaton;
import io.storywire.entity.match.Tokeniser;
import io.storywire.events.CatalogueEntry;
import io.storywire.events.EntityType;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The known entities and the automaton that finds their names. Immutable, thread-safe. */
public final class Catalogue {

    private static final String SHIPPED = "catalogue.tsv";
    private static final int USER_PROMINENCE = 70;
    /** What the lists give countries; the largest cities have 90. */
    private static final int COUNTRY = 95;

    private final List<KnownEntity> entities;
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, Integer> byTicker = new HashMap<>();
    private final AliasAutomaton automaton;
    private final long[][] contexts;
    /** For each entity a bit of each hash of its context: most words of a text are in none. */
    private final long[] contextBits;

    private final int[][] related;
    private final BitSet containers = new BitSet();
    private final Set<String> removedNames;

    private Catalogue(Collection<KnownEntity> known, Set<String> removedNames) {
        this.removedNames = removedNames;
        entities = List.copyOf(known);
        contexts = new long[entities.size()][];
        contextBits = new long[entities.size()];
        related = new int[entities.size()][];
        var builder = new AliasAutomaton.Builder();
        for (int i = 0; i < entities.size(); i++) {
            index(i, builder);
        }
        for (int i = 0; i < entities.size(); i++) {
            relate(i);
        }
        automaton = builder.build();
    }

    /** The catalogue that is shipped. */
    public static Catalogue standard() {
        InputStream stream = Catalogue.class.getResourceAsStream(SHIPPED);
        if (stream == null) {
            throw new IllegalStateException(SHIPPED + " is missing beside " + Catalogue.class.getName());
        }
        return of(CatalogueFile.read(stream));
    }

    /** A catalogue of these entities; of two with one id the later holds. */
    public static Catalogue of(Collection<KnownEntity> entities) {
        var byId = new LinkedHashMap<String, KnownEntity>();
        entities.forEach(entity -> byId.put(entity.ref().entityId(), entity));
        return new Catalogue(byId.values(), Set.of());
    }

    /**
     * A catalogue with changes that users made. An added entity replaces the one of the same id, but keeps its
     * evidence; one that is both added and removed is removed, and its names then mean nothing at all. Costs as much as building the catalogue anew.
     */
    public Catalogue with(List<CatalogueEntry> added, Set<String> removed) {
        var byId = new LinkedHashMap<String, KnownEntity>();
        entities.forEach(entity -> byId.put(entity.ref().entityId(), entity));
        for (CatalogueEntry entry : added) {
            byId.merge(entry.entity().entityId(), known(entry), Catalogue::changed);
        }
        var names = new HashSet<>(removedNames);
        for (String id : removed) {
            KnownEntity entity = byId.remove(id);
            if (entity != null) {
                entity.aliases().forEach(alias -> names.add(folded(alias.text())));
            }
        }
        return new Catalogue(byId.values(), names);
    }

    /** Whether a name is that of an entity that was taken out: then it is not to be found again as an unknown one. */
    boolean isRemoved(String name) {
        return removedNames.contains(folded(name));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The entity of an id. */
    public Optional<KnownEntity> find(String entityId) {
        return Optional.ofNullable(byId.get(entityId)).map(entities::get);
    }

    /** The entity of a ticker, whatever its market: {@code MSFT}, {@code MSFT.US} and {@code NASDAQ:MSFT} are one. */
    public Optional<KnownEntity> findTicker(String ticker) {
        String symbol = ticker.substring(ticker.indexOf(':') + 1).strip();
        Integer known = byTicker.get(symbol.toUpperCase(Locale.ROOT));
        if (known == null && symbol.lastIndexOf('.') > 0) {
            known = byTicker.get(symbol.substring(0, symbol.lastIndexOf('.')).toUpperCase(Locale.ROOT));
        }
        return Optional.ofNullable(known).map(entities::get);
    }

    /**
     * The entities that a name or alias may mean, whatever its case and accents, best known first; then by id.
     *
     * @return empty when none is known
     */
    public List<KnownEntity> named(String name) {
        int state = automaton.find(name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1));
        var found = new ArrayList<KnownEntity>();
        for (int p = state < 0 ? -1 : automaton.head(state); p >= 0; p = automaton.next(p)) {
            found.add(entities.get(automaton.value(p)));
        }
        found.sort(Comparator.comparingInt((KnownEntity entity) -> -entity.prominence())
                .thenComparing(entity -> entity.ref().entityId()));
        return found;
    }

    /** All entities, in the order in which they were added. */
    public List<KnownEntity> entries() {
        return entities;
    }

    /** How many pairs of alias and entity. */
    public int aliases() {
        return automaton.aliases();
    }

    /** How many entities. */
    int size() {
        return entities.size();
    }

    AliasAutomaton automaton() {
        return automaton;
    }

    KnownEntity entity(int index) {
        return entities.get(index);
    }

    /** Sorted hashes of the words that are evidence for an entity. */
    long[] context(int index) {
        return contexts[index];
    }

    /** Whether other places of the catalogue lie in this one. */
    boolean containsPlaces(int index) {
        return containers.get(index);
    }

    /** Whether an alias, by the automaton's state, may mean a country. */
    boolean mayBeCountry(int state) {
        for (int p = automaton.head(state); p >= 0; p = automaton.next(p)) {
            KnownEntity entity = entities.get(automaton.value(p));
            if (entity.ref().type() == EntityType.PLACE && entity.prominence() >= COUNTRY) {
                return true;
            }
        }
        return false;
    }

    /** Indices of the entities that are evidence for an entity. */
    int[] related(int index) {
        return related[index];
    }

    private void relate(int i) {
        related[i] = entities.get(i).related().stream()
                .filter(byId::containsKey)
                .mapToInt(byId::get)
                .toArray();
        if (entities.get(i).ref().type() == EntityType.PLACE) {
            Arrays.stream(related[i]).forEach(containers::set);
        }
    }

    private void index(int i, AliasAutomaton.Builder builder) {
        KnownEntity entity = entities.get(i);
        byId.put(entity.ref().entityId(), i);
        entity.tickers().forEach(ticker -> byTicker.putIfAbsent(ticker.toUpperCase(Locale.ROOT), i));
        for (Alias alias : entity.aliases()) {
            int traits = (alias.acronym() ? AliasAutomaton.ACRONYM : 0) | (alias.weak() ? AliasAutomaton.WEAK : 0);
            builder.add(alias.text(), i, traits);
        }
        contexts[i] =
                entity.context().stream().mapToLong(Tokeniser::hash).sorted().toArray();
        for (long hash : contexts[i]) {
            contextBits[i] |= 1L << hash;
        }
    }

    private static KnownEntity known(CatalogueEntry entry) {
        String name = entry.entity().name();
        var aliases = new LinkedHashMap<String, Alias>();
        aliases.put(name, new Alias(name, entry.weakAliases().contains(name)));
        addAliases(aliases, entry.weakAliases(), true);
        addAliases(aliases, entry.aliases(), false);
        return new KnownEntity(
                entry.entity(),
                List.copyOf(aliases.values()),
                entry.tickers(),
                false,
                USER_PROMINENCE,
                entry.context(),
                List.of());
    }

    private static void addAliases(Map<String, Alias> aliases, List<String> names, boolean weak) {
        names.stream()
                .filter(name -> !name.isBlank())
                .forEach(name -> aliases.putIfAbsent(name, new Alias(name, weak)));
    }

    private static KnownEntity changed(KnownEntity old, KnownEntity now) {
        var context = new LinkedHashSet<>(old.context());
        context.addAll(now.context());
        return new KnownEntity(
                now.ref(),
                now.aliases(),
                now.tickers(),
                old.news(),
                old.prominence(),
                List.copyOf(context),
                old.related());
    }

    boolean hasContext(int index, long hash) {
        return (contextBits[index] >>> hash & 1) != 0 && Arrays.binarySearch(contexts[index], hash) >= 0;
    }
}
