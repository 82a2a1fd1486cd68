package io.storywire.events;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Kafka properties, such as those of TLS, that are given as environment variables. */
public final class KafkaVariables {

    private static final String PREFIX = "NEWS_KAFKA_";

    private KafkaVariables() {}

    /** The Kafka properties in these variables: {@code NEWS_KAFKA_SECURITY_PROTOCOL} is {@code security.protocol}. */
    public static SortedMap<String, String> of(Map<String, String> variables) {
        SortedMap<String, String> properties = new TreeMap<>();
        variables.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                String property = name.substring(PREFIX.length());
                properties.put(property.toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        return properties;
    }
}
