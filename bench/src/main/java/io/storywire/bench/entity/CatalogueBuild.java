package io.storywire.bench.entity;

import io.storywire.bench.entity.FactFile.Fact;
import io.storywire.entity.catalogue.Alias;
import io.storywire.entity.catalogue.CatalogueFile;
import io.storywire.entity.catalogue.KnownEntity;
import io.storywire.entity.catalogue.OwnIds;
import io.storywire.events.EntityRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Builds the shipped catalogue from our own lists of facts and from lists of others. A fact and an entry of a list are
 * one entity if the fact gives the list's Wikidata id; what both know of it is put together, the fact's name holds.
 */
public final class CatalogueBuild {

    private final Map<String, KnownEntity> entities = new LinkedHashMap<>();
    private final Map<String, String> idsByName = new HashMap<>();

    private CatalogueBuild() {}

    /**
     * Builds the catalogue.
     *
     * @param facts folder with our own lists, {@code *.txt}
     * @param lists folder with the lists of others, {@code *.jsonl}
     * @return the lines of the file, sorted by id
     * @throws IllegalArgumentException if a fact gives a Wikidata id that no list has
     */
    public static List<String> build(Path facts, Path lists) throws IOException {
        var build = new CatalogueBuild();
        var listed = new ListedEntities();
        listed.readAll(lists);
        var own = new ArrayList<Fact>();
        try (Stream<Path> files = Files.list(facts)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                own.addAll(FactFile.read(file));
            }
        }
        own.forEach(fact -> build.idsByName.putIfAbsent(fact.name(), id(fact)));
        own.forEach(fact -> build.put(fact, listed));
        listed.remaining(build.entities.keySet())
                .forEach(entity -> build.entities.put(entity.ref().entityId(), entity));
        return build.entities.values().stream()
                .map(CatalogueFile::line)
                .sorted()
                .toList();
    }

    private static String id(Fact fact) {
        return fact.qid().or(fact::id).orElseGet(() -> OwnIds.listed(fact.name()));
    }

    private void put(Fact fact, ListedEntities listed) {
        String id = id(fact);
        var aliases = new ArrayList<Alias>();
        aliases.add(new Alias(fact.name(), fact.weak()));
        for (String alias : fact.aliases()) {
            boolean weak = alias.endsWith("?");
            aliases.add(new Alias(weak ? alias.substring(0, alias.length() - 1) : alias, weak));
        }
        int prominence = fact.prominence();
        if (fact.qid().isPresent()) {
            KnownEntity entry = listed.find(id)
                    .orElseThrow(() ->
                            new IllegalArgumentException(fact.name() + " has the id " + id + ", which no list has"));
            entry.aliases().stream()
                    .filter(alias -> aliases.stream().noneMatch(a -> a.text().equals(alias.text())))
                    .forEach(aliases::add);
            prominence = Math.max(prominence, entry.prominence());
        }
        List<String> related = fact.relatives().stream()
                .map(name -> idsByName.getOrDefault(name, name))
                .toList();
        var entity = new KnownEntity(
                new EntityRef(id, fact.name(), fact.type()),
                aliases,
                fact.ticker().stream().toList(),
                fact.news(),
                prominence,
                fact.context(),
                related);
        if (entities.put(id, entity) != null) {
            throw new IllegalArgumentException("two facts have the id " + id + ", one is " + fact.name());
        }
    }
}
