package io.storywire.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * The one JSON mapper: unknown fields are ignored, times are ISO-8601 in UTC, absent means {@code null}, map keys are
 * sorted, and documents beyond the limits below are refused before they take memory.
 */
public final class Json {

    /** Longest document, in bytes: an article of 10 MB, escaped, and room to spare. */
    public static final int MAX_DOCUMENT = 32 * 1024 * 1024;

    /** Longest single text, in characters. */
    public static final int MAX_TEXT = 24 * 1024 * 1024;

    private static final int MAX_DEPTH = 50;
    private static final int MAX_NUMBER = 100;
    private static final int MAX_NAME = 1_000;

    /** Thread-safe; do not reconfigure. */
    public static final JsonMapper MAPPER = JsonMapper.builder(factory())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private Json() {}

    private static JsonFactory factory() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxDocumentLength(MAX_DOCUMENT)
                .maxStringLength(MAX_TEXT)
                .maxNestingDepth(MAX_DEPTH)
                .maxNumberLength(MAX_NUMBER)
                .maxNameLength(MAX_NAME)
                .build();
        return new JsonFactoryBuilder().streamReadConstraints(limits).build();
    }
}
