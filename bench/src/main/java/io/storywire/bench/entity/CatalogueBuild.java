package io.storywire.bench.entity;

import io.storywire.bench.entity.FactFile.Fact;
import io.storywire.entity.catalogue.Alias;
import io.storywire.entity.catalogue.CatalogueFile;
import io.storywire.entity.catalogue.KnownEntity;
import io.storywire.entity.catalogue.OwnIds;
import io.storywire.events.EntityRef;
import io.storywire.events.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Builds the shipped catalogue from our own lists of facts and from lists of others. A fact and an entry of a list are
 * one entity if the fact gives the list's Wikidata id; what both know of it is put together, the fact's name holds. A
 * listed organisation, region or town that merely has the name of a fact of its type is left out: the fact is meant.
 */
public final class CatalogueBuild {

    private final Map<String, KnownEntity> entities = new LinkedHashMap<>();
    private final Map<String, String> idsByName = new HashMap<>();
    private final Set<String> factNames = new HashSet<>();
    private final Set<String> factAliases = new HashSet<>();
    private final Set<String> factTickers = new HashSet<>();

    private CatalogueBuild() {}

    /**
     * Builds the catalogue.
     *
     * @param facts folder with our own lists, {@code *.txt}
     * @param lists folder with the lists of others, {@code *.jsonl}
     * @param texts folder with news texts, {@code *.jsonl.gz}, of which only words are counted
     * @return the lines of the file, sorted by id
     * @throws IllegalArgumentException if a fact gives a Wikidata id that no list has
     */
    public static List<String> build(Path facts, Path lists, Path texts) throws IOException {
        var build = new CatalogueBuild();
        var listed = new ListedEntities(WordCounts.read(texts));
        listed.readAll(lists);
        List<Fact> own = facts(facts);
        own.forEach(build::announce);
        own.forEach(fact -> build.put(fact, listed));
        for (KnownEntity entity : listed.all()) {
            if (!build.isFact(entity)) {
                build.entities.putIfAbsent(entity.ref().entityId(), build.yielding(entity));
            }
        }
        return build.entities.values().stream()
                .map(build::withKnownRelatives)
                .map(CatalogueFile::line)
                .sorted()
                .toList();
    }

    /** A listed entity gives way where a fact has the same name: its own name becomes weak, other names go. */
    private KnownEntity yielding(KnownEntity entity) {
        String name = entity.ref().name();
        List<Alias> aliases = entity.aliases().stream()
                .filter(alias -> alias.text().equals(name) || !factAliases.contains(alias.text()))
                .map(alias -> factAliases.contains(alias.text()) ? new Alias(name, true) : alias)
                .toList();
        return new KnownEntity(
                entity.ref(),
                aliases,
                entity.tickers(),
                entity.news(),
                entity.prominence(),
                entity.context(),
                entity.related());
    }

    private static List<Fact> facts(Path folder) throws IOException {
        var facts = new ArrayList<Fact>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                facts.addAll(FactFile.read(file));
            }
        }
        return facts;
    }

    private static String id(Fact fact) {
        return fact.qid().or(fact::id).orElseGet(() -> OwnIds.listed(fact.name()));
    }

    private void announce(Fact fact) {
        idsByName.putIfAbsent(fact.name(), id(fact));
        if (fact.type() != EntityType.PERSON) {
            factNames.add(fact.type() + " " + fact.name());
            fact.aliases().forEach(alias -> factNames.add(fact.type() + " " + alias));
        }
    }

    private boolean isFact(KnownEntity entity) {
        boolean prominent = entity.prominence() >= 70 || entity.ref().type() == EntityType.PERSON;
        return entity.tickers().stream().anyMatch(factTickers::contains)
                || !prominent
                        && factNames.contains(
                                entity.ref().type() + " " + entity.ref().name());
    }

    private void put(Fact fact, ListedEntities listed) {
        String id = id(fact);
        List<Alias> aliases = aliases(fact);
        aliases.stream().filter(alias -> !alias.weak()).map(Alias::text).forEach(factAliases::add);
        int prominence = fact.prominence();
        Set<String> related = new LinkedHashSet<>();
        fact.relatives().forEach(name -> related.add(idsByName.getOrDefault(name, OwnIds.listed(name))));
        if (fact.qid().isPresent()) {
            KnownEntity entry = listed.find(id)
                    .orElseThrow(() ->
                            new IllegalArgumentException(fact.name() + " has the id " + id + ", which no list has"));
            entry.aliases().stream()
                    .filter(alias -> aliases.stream().noneMatch(a -> a.text().equals(alias.text())))
                    .forEach(aliases::add);
            prominence = Math.max(prominence, entry.prominence());
            related.addAll(entry.related());
        }
        var ref = new EntityRef(id, fact.name(), fact.type());
        List<String> tickers =
                fact.ticker().or(() -> listed.ticker(fact.name())).stream().toList();
        tickers.forEach(factTickers::add);
        KnownEntity old = entities.put(
                id,
                new KnownEntity(
                        ref,
                        fact.type() == EntityType.ORGANISATION ? Spellings.all(aliases) : aliases,
                        tickers,
                        fact.news(),
                        prominence,
                        fact.context(),
                        List.copyOf(related)));
        if (old != null) {
            throw new IllegalArgumentException("two facts have the id " + id + ", one is " + fact.name());
        }
    }

    private static List<Alias> aliases(Fact fact) {
        var aliases = new ArrayList<Alias>();
        aliases.add(new Alias(fact.name(), fact.weak()));
        for (String alias : fact.aliases()) {
            boolean weak = alias.endsWith("?");
            aliases.add(new Alias(weak ? alias.substring(0, alias.length() - 1) : alias, weak));
        }
        if (fact.name().endsWith("'s")) {
            aliases.add(new Alias(fact.name().replace("'s", "s"), false));
        }
        return aliases;
    }

    /** Relatives that the catalogue does not have are no evidence. */
    private KnownEntity withKnownRelatives(KnownEntity entity) {
        return new KnownEntity(
                entity.ref(),
                entity.aliases(),
                entity.tickers(),
                entity.news(),
                entity.prominence(),
                entity.context(),
                entity.related().stream().filter(entities::containsKey).toList());
    }
}
