package io.storywire.topology;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Headers that say between the two halves of the topology which record of a user something was made of. */
final class Origin {

    private static final String KEY = "origin-key";
    private static final String FROM = "origin-from";

    private Origin() {}

    /** The headers with the origin of what was read there under this key. */
    static Headers mark(Headers headers, String key, RecordMetadata read) {
        Place from = Place.of(read.topic(), read.partition(), read.offset());
        return new RecordHeaders(headers)
                .add(KEY, key.getBytes(StandardCharsets.UTF_8))
                .add(FROM, from.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The headers without the origin. */
    static Headers unmark(Headers headers) {
        return new RecordHeaders(headers).remove(KEY).remove(FROM);
    }

    /** Whether these headers name an origin, that is, the record is none of a user. */
    static boolean marked(Headers headers) {
        return headers.lastHeader(FROM) != null;
    }

    /** The key of the user's record; only where {@link #marked}. */
    static byte[] key(Headers headers) {
        return value(headers, KEY);
    }

    /** Where the user's record is; only where {@link #marked}. */
    static Place from(Headers headers) {
        return Place.parse(new String(value(headers, FROM), StandardCharsets.UTF_8));
    }

    private static byte[] value(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? new byte[0] : header.value();
    }
}
