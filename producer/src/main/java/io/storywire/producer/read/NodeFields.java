package io.storywire.producer.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The fields of a JSON object or of YAML front matter; names in any case, texts, numbers and lists of them as text. */
final class NodeFields implements Metadata.Fields {

    private final Map<String, JsonNode> fields = new LinkedHashMap<>();

    NodeFields(JsonNode object) {
        object.properties().forEach(field -> fields.putIfAbsent(name(field.getKey()), field.getValue()));
    }

    /** The first of these that holds an object, which none of them may. */
    Optional<String> structured(String... names) {
        return Stream.of(names)
                .filter(name -> fields.containsKey(name) && fields.get(name).isObject())
                .findFirst();
    }

    @Override
    public String first(String... names) {
        return Stream.of(names)
                .flatMap(name -> Optional.ofNullable(fields.get(name)).stream())
                .map(NodeFields::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    @Override
    public List<String> list(String... names) {
        List<String> values = new ArrayList<>();
        for (String name : names) {
            JsonNode value = fields.get(name);
            if (value != null && value.isArray()) {
                value.forEach(element -> values.add(text(element)));
            } else if (value != null) {
                values.addAll(List.of(text(value).split("[\\s,]+")));
            }
        }
        return values;
    }

    private static String text(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(NodeFields::text)
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(", "));
        }
        if (node.isObject()) {
            return node.path("name").asText("");
        }
        return node.isNull() ? "" : node.asText("");
    }

    private static String name(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }
}
