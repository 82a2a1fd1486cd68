package io.storywire.producer.read;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.storywire.events.Json;
import java.util.Optional;

/**
 * Reads one line of JSON Lines: {@code id, title, body, published, language, source, url} and what else
 * {@link Metadata} knows; unknown fields are ignored. Limits are those of {@link Json}: nesting, length of
 * texts, names and numbers. Total; linear.
 */
final class JsonLineReader {

    private JsonLineReader() {}

    static Reading read(String line) {
        try {
            JsonNode node = Json.MAPPER.readTree(line);
            return node.isObject() ? read(new NodeFields(node)) : new Broken(1, "not a JSON object");
        } catch (JsonProcessingException e) {
            return new Broken(1, "no valid JSON: " + reason(e));
        }
    }

    private static Reading read(NodeFields fields) {
        Optional<String> structured = fields.structured("id", "title", "body", "text", "content", "url", "published");
        if (structured.isPresent()) {
            return new Broken(1, structured.get() + " is an object, not a text");
        }
        return new Draft(Metadata.from(fields), fields.first("body", "text", "content")).unlessEmpty();
    }

    private static String reason(JsonProcessingException e) {
        String what = CleanText.line(e.getOriginalMessage());
        JsonLocation at = e.getLocation();
        return at == null || at.getColumnNr() < 1 ? what : what + " (column " + at.getColumnNr() + ")";
    }
}
