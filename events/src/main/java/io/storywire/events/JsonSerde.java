package io.storywire.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Events as JSON. Writing to a topic also sets the headers of the record, see {@link EventHeaders}; {@code null} is a
 * tombstone in both directions. Thread-safe.
 *
 * @param <E> the event
 */
public final class JsonSerde<E extends Event> implements Serde<E>, Serializer<E>, Deserializer<E> {

    private final ObjectReader reader;
    private final ObjectWriter writer;
    private final String name;

    /** A serde of this record class. */
    public JsonSerde(Class<E> type) {
        this.reader = Json.MAPPER.readerFor(type);
        this.writer = Json.MAPPER.writerFor(type);
        this.name = type.getSimpleName();
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable E event) {
        if (event == null) {
            return null;
        }
        try {
            return writer.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new SerializationException(name + " cannot be written: " + e.getOriginalMessage(), e);
        }
    }

    @Override
    public byte @Nullable [] serialize(String topic, Headers headers, @Nullable E event) {
        if (event != null) {
            EventHeaders.set(headers, event);
        }
        return serialize(topic, event);
    }

    /** @throws SerializationException with a short reason when the bytes are no such event or beyond the limits */
    @Override
    public @Nullable E deserialize(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return read(bytes);
        } catch (JsonProcessingException e) {
            throw new SerializationException(name + " cannot be read: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new SerializationException(name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private E read(byte[] bytes) throws IOException {
        if (bytes.length > Json.MAX_DOCUMENT) {
            throw new IOException(bytes.length + " bytes, more than " + Json.MAX_DOCUMENT);
        }
        E event = reader.readValue(bytes);
        if (event == null) {
            throw new IOException("the JSON value null is no event");
        }
        return event;
    }

    @Override
    public Serializer<E> serializer() {
        return this;
    }

    @Override
    public Deserializer<E> deserializer() {
        return this;
    }

    @Override
    public void configure(java.util.Map<String, ?> configs, boolean isKey) {
        // nothing to configure
    }

    @Override
    public void close() {
        // nothing to close
    }
}
