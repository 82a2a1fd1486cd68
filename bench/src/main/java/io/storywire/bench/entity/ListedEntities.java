package io.storywire.bench.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.storywire.entity.catalogue.Alias;
import io.storywire.entity.catalogue.KnownEntity;
import io.storywire.events.EntityRef;
import io.storywire.events.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Entities of the lists of others, by Wikidata id. Entries without one are left out. */
final class ListedEntities {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int COUNTRY = 95;
    private static final int SHORTEST_ALIAS = 4;
    private static final int LARGE_CITY = 300_000;

    private final Map<String, KnownEntity> entities = new LinkedHashMap<>();
    private final Set<String> worthHaving = new LinkedHashSet<>();

    void readAll(Path folder) throws IOException {
        read(folder.resolve("countries.jsonl"), EntityType.PLACE);
        read(folder.resolve("cities.jsonl"), EntityType.PLACE);
        read(folder.resolve("us-politicians.jsonl"), EntityType.PERSON);
        read(folder.resolve("world-leaders-2021.jsonl"), EntityType.PERSON);
        read(folder.resolve("orgs-nsi.jsonl"), EntityType.ORGANISATION);
    }

    Optional<KnownEntity> find(String id) {
        return Optional.ofNullable(entities.get(id));
    }

    /** Those that are of general interest, without some ids. */
    List<KnownEntity> remaining(Set<String> without) {
        return worthHaving.stream()
                .filter(id -> !without.contains(id))
                .map(entities::get)
                .toList();
    }

    private void read(Path file, EntityType type) throws IOException {
        for (String line : Files.readAllLines(file)) {
            JsonNode node = JSON.readTree(line);
            if (node.path("id").asText("").startsWith("Q")) {
                add(node, type);
            }
        }
    }

    private void add(JsonNode node, EntityType type) {
        String id = node.get("id").asText();
        boolean country = node.path("type").asText().equals("country");
        int population = node.path("population").asInt(0);
        var names = new LinkedHashSet<String>();
        names.add(node.get("name").asText());
        if (type != EntityType.ORGANISATION) {
            node.path("aliases").forEach(alias -> addWhole(names, alias.asText()));
        }
        List<Alias> aliases = names.stream()
                .filter(name -> !name.isBlank())
                .map(name -> new Alias(name, false))
                .toList();
        int prominence =
                country ? COUNTRY : population > 0 ? cityProminence(population) : KnownEntity.UNKNOWN_PROMINENCE;
        var entity = new KnownEntity(
                new EntityRef(id, names.iterator().next(), type),
                new ArrayList<>(aliases),
                List.of(),
                false,
                prominence,
                List.of(),
                List.of());
        entities.putIfAbsent(id, entity);
        boolean city = population >= LARGE_CITY || node.path("capital").asBoolean(false);
        if (country || city || type == EntityType.PERSON) {
            worthHaving.add(id);
        }
    }

    /** Leaves out what the list has cut at the first letter that is not ASCII, such as {@code Ciudad de M}. */
    private static void addWhole(Set<String> names, String alias) {
        boolean cut = alias.length() < SHORTEST_ALIAS || names.stream().anyMatch(name -> isCut(name, alias));
        if (!cut) {
            names.add(alias);
        }
    }

    private static boolean isCut(String name, String alias) {
        return name.startsWith(alias) && name.length() > alias.length() && name.charAt(alias.length()) >= 0x80;
    }

    /** 20 for a town, 90 for the largest cities. */
    private static int cityProminence(int population) {
        return (int) Math.max(20, Math.min(90, 15 * Math.log10(population) - 20));
    }
}
