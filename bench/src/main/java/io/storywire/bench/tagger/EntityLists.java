package io.storywire.bench.tagger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads names and kinds from lists of entities: JSON Lines with {@code type, name, aliases}. */
final class EntityLists {
    private static final List<String> FILES =
            List.of("cities", "countries", "orgs-nsi", "sp500", "us-politicians", "world-leaders-2021");
    private static final Map<String, Integer> KINDS = Map.of(
            "city", NameParts.PLACE,
            "country", NameParts.PLACE,
            "org", NameParts.ORGANISATION,
            "person", NameParts.PERSON);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private EntityLists() {}

    /** Each name and alias with the set of its kinds, bits of {@link NameParts}. */
    static SortedMap<String, Integer> read(Path folder) throws IOException {
        SortedMap<String, Integer> names = new TreeMap<>();
        for (String file : FILES) {
            for (String line : Files.readAllLines(folder.resolve(file + ".jsonl"))) {
                JsonNode json = MAPPER.readTree(line);
                int kind = KINDS.getOrDefault(json.path("type").asText(), 0);
                names.merge(json.path("name").asText(), kind, (a, b) -> a | b);
                json.path("aliases").forEach(alias -> names.merge(alias.asText(), kind, (a, b) -> a | b));
            }
        }
        return names;
    }
}
