package io.storywire.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A value on one of Storywire's topics. What it tells about itself becomes the headers of its record, so that a
 * consumer can filter and deduplicate without parsing; see {@link EventHeaders}.
 */
public interface Event {

    /** A deterministic id: the same event, written again after a crash or by a replay, has the same id. */
    @JsonIgnore
    String eventId();

    /** What the event is about, mostly an article id; becomes {@code ce_subject}. */
    @JsonIgnore
    String subject();

    /** Event time. */
    @JsonIgnore
    Instant time();

    /** Further CloudEvents attributes: lower-case names without the {@code ce_} prefix. */
    @JsonIgnore
    default Map<String, String> attributes() {
        return Map.of();
    }

    /** These attributes, and the mark of what comes from an archive. */
    static Map<String, String> marked(boolean backfill, Map<String, String> attributes) {
        if (!backfill) {
            return attributes;
        }
        Map<String, String> marked = new TreeMap<>(attributes);
        marked.put("backfill", "true");
        return marked;
    }
}
