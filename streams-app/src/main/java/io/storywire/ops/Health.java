package io.storywire.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.storywire.events.Json;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether the application works.
 *
 * @param healthy whether all parts run
 * @param parts   state of each part, such as {@code news → RUNNING}
 */
public record Health(boolean healthy, SortedMap<String, String> parts) {

    /** Copies the map. */
    public Health {
        parts = new TreeMap<>(parts);
    }

    /** This, as a JSON document. */
    public String json() {
        try {
            return Json.MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of text is always JSON", e);
        }
    }
}
