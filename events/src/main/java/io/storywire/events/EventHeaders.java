package io.storywire.events;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The headers of every record: CloudEvents 1.0 in binary mode (Kafka protocol binding), so that consumers filter,
 * deduplicate and route without parsing. Beside the required attributes there are {@code ce_subject} (article, story
 * or entity id), {@code ce_dataschema} (event name and schema version) and, where it applies, {@code ce_relation},
 * {@code ce_storyid}, {@code ce_entityid}, {@code ce_state}, {@code ce_status}, {@code ce_backfill}.
 */
public final class EventHeaders {

    /** Version of all event schemas: the major part changes when a field is removed, renamed or retyped. */
    public static final String SCHEMA_VERSION = "1.0";

    private static final String PREFIX = "ce_";
    private static final String TYPE_PREFIX = "io.storywire.";

    private EventHeaders() {}

    /** Sets the headers of an event, replacing those of the record it was made from; others stay. */
    public static void set(Headers headers, Event event) {
        for (Header header : headers.toArray()) {
            if (header.key().startsWith(PREFIX)) {
                headers.remove(header.key());
            }
        }
        String name = event.getClass().getSimpleName();
        put(headers, "specversion", "1.0");
        put(headers, "id", event.eventId());
        put(headers, "type", TYPE_PREFIX + name.toLowerCase(Locale.ROOT));
        put(headers, "source", "/storywire");
        put(headers, "subject", event.subject());
        put(headers, "time", event.time().toString());
        put(headers, "dataschema", "/storywire/" + name + "/" + SCHEMA_VERSION);
        event.attributes().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(attribute -> put(headers, attribute.getKey(), attribute.getValue()));
        headers.remove("content-type");
        headers.add("content-type", "application/json".getBytes(StandardCharsets.UTF_8));
    }

    /** The value of an attribute such as {@code id} or {@code relation}, if the record has it. */
    public static Optional<String> get(Headers headers, String attribute) {
        return Optional.ofNullable(headers.lastHeader(PREFIX + attribute))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }

    private static void put(Headers headers, String attribute, String value) {
        headers.add(PREFIX + attribute, value.getBytes(StandardCharsets.UTF_8));
    }
}
