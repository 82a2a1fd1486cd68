package io.storywire.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The committed schemas are those of the records, and no released schema is broken by today's. To renew:
 * {@code mvn -pl events test -Dtest=SchemaTest -Dgolden.renew=true}.
 */
class SchemaTest {

    private static final Path CONTRACT = Path.of("../docs/contract");

    static Stream<Class<? extends Record>> events() {
        return Stream.of(
                Article.class,
                EnrichedArticle.class,
                Report.class,
                Story.class,
                EntityEvent.class,
                EntityTopic.class,
                CatalogueEntry.class);
    }

    @ParameterizedTest
    @MethodSource("events")
    void theCommittedSchemaIsThatOfTheRecord(Class<? extends Record> event) throws IOException {
        Path file = CONTRACT.resolve("schemas/" + event.getSimpleName() + ".json");
        String schema = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(Schemas.of(event)) + "\n";
        if (Boolean.getBoolean("golden.renew")) {
            Files.writeString(file, schema);
        }

        assertThat(schema)
                .as("%s; renew with -Dgolden.renew=true if a field was added", file)
                .isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyFieldHasADescription(Class<? extends Record> event) {
        JsonNode properties = Schemas.of(event).get("properties");

        properties.properties().forEach(field -> assertThat(field.getValue().findValuesAsText("description"))
                .as("%s.%s", event.getSimpleName(), field.getKey())
                .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("events")
    void noFieldOfAReleasedSchemaIsGoneOrRetyped(Class<? extends Record> event) throws IOException {
        JsonNode today = Schemas.of(event);
        try (Stream<Path> versions = Files.list(CONTRACT.resolve("released"))) {
            for (Path version : versions.sorted().toList()) {
                Path file = version.resolve(event.getSimpleName() + ".json");
                if (Files.exists(file)) {
                    assertThat(Compatibility.broken(Json.MAPPER.readTree(file.toFile()), today))
                            .as(
                                    "%s of version %s is not kept. A removed, renamed or retyped field breaks consumers:"
                                            + " keep the field and add a new one beside it, or begin a new major version"
                                            + " (EventHeaders.SCHEMA_VERSION, a new topic prefix, an ADR)",
                                    event.getSimpleName(), version.getFileName())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void removingRetypingAndRenamingAreFound() throws IOException {
        JsonNode before = Json.MAPPER.readTree(
                "{\"properties\":{\"a\":{\"type\":\"string\"},\"b\":{\"type\":\"array\","
                        + "\"items\":{\"$ref\":\"#/$defs/X\"}}},\"$defs\":{\"X\":{\"properties\":{\"c\":{\"type\":\"number\"}}}}}");
        JsonNode after = Json.MAPPER.readTree("{\"properties\":{\"b\":{\"type\":\"array\",\"items\":{\"$ref\":"
                + "\"#/$defs/X\"}}},\"$defs\":{\"X\":{\"properties\":{\"c\":{\"type\":\"string\"}}}}}");

        assertThat(Compatibility.broken(before, after)).containsExactly("a is gone", "b[].c was number, is string");
        assertThat(Compatibility.broken(before, before)).isEmpty();
    }

    /** Compares two schemas field by field. */
    private static final class Compatibility {

        private final JsonNode before;
        private final JsonNode after;
        private final List<String> broken = new ArrayList<>();

        private Compatibility(JsonNode before, JsonNode after) {
            this.before = before;
            this.after = after;
        }

        static List<String> broken(JsonNode before, JsonNode after) {
            var comparison = new Compatibility(before, after);
            comparison.compare("", before, after);
            return comparison.broken;
        }

        private void compare(String path, JsonNode was, JsonNode is) {
            JsonNode old = resolve(before, was);
            JsonNode now = resolve(after, is);
            String type = old.path("type").asText();
            if (!type.equals(now.path("type").asText())) {
                broken.add(path + " was " + type + ", is " + now.path("type").asText());
                return;
            }
            for (Map.Entry<String, JsonNode> field : old.path("properties").properties()) {
                String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                JsonNode same = now.path("properties").path(field.getKey());
                if (same.isMissingNode()) {
                    broken.add(name + " is gone");
                } else {
                    compare(name, field.getValue(), same);
                }
            }
            if (old.has("items")) {
                compare(path + "[]", old.get("items"), now.path("items"));
            }
            old.path("enum").forEach(value -> {
                if (Stream.of(now.path("enum")).noneMatch(values -> contains(values, value))) {
                    broken.add(path + " no longer has " + value.asText());
                }
            });
        }

        private static boolean contains(JsonNode values, JsonNode wanted) {
            for (JsonNode value : values) {
                if (value.equals(wanted)) {
                    return true;
                }
            }
            return false;
        }

        private static JsonNode resolve(JsonNode root, JsonNode node) {
            String reference = node.path("$ref").asText();
            if (reference.isEmpty() && node.path("allOf").size() > 0) {
                reference = node.path("allOf").get(0).path("$ref").asText();
            }
            return reference.isEmpty() ? node : root.at(reference.substring(1));
        }
    }
}
