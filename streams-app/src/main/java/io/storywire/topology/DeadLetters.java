package io.storywire.topology;

import io.storywire.events.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What cannot be read, is refused or fails becomes a letter: the original key, bytes and headers, and headers that say why.
 * Kafka Streams sends it in the transaction of the task. Where the original bytes are no longer at hand (in the second half
 * of the topology, or when something was sent before) they are read again, see {@link Originals}. They are left out only
 * when their topic keeps them no more, or when no letter could hold them; {@code from} says where they are, or were.
 *
 * <table>
 * <caption>headers of a letter</caption>
 * <tr><td>{@code stage}</td><td>the node that failed, such as {@code read-articles} or {@code enrich}</td></tr>
 * <tr><td>{@code reason}</td><td>why, in a sentence</td></tr>
 * <tr><td>{@code from}</td><td>{@code topic-partition@offset} of the original record</td></tr>
 * <tr><td>{@code exception}</td><td>class of an unexpected failure; absent when the record was refused</td></tr>
 * </table>
 *
 * A failure that no record causes (of a schedule, such as that which opens topics) stops the thread: to go on would lose what
 * was under way.
 */
public final class DeadLetters implements DeserializationExceptionHandler, ProcessingExceptionHandler {

    /** The property that names the topic of the letters. */
    public static final String TOPIC = "storywire.dead.letters.topic";

    /** The property with the {@link Originals}; without it there are none. */
    public static final String ORIGINALS = "storywire.originals";

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final int LONGEST_REASON = 500;

    /** Bytes of a letter beside its key, value and original headers, at most. */
    private static final int OWN_HEADERS = 4_096;

    /** Bytes of a header beside its name and value, at most. */
    private static final int PER_HEADER = 20;

    private String topic = "";
    private Originals originals = Originals.NONE;

    @Override
    public void configure(Map<String, ?> configs) {
        Object name = configs.get(TOPIC);
        if (name == null) {
            throw new IllegalArgumentException(TOPIC + " is not set");
        }
        topic = name.toString();
        originals = configs.get(ORIGINALS) instanceof Originals given ? given : Originals.NONE;
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext at, ConsumerRecord<byte[], byte[]> record, Exception cause) {
        Place from = Place.of(record.topic(), record.partition(), record.offset());
        var read = new Original(from, record.key(), record.value(), record.headers());
        return DeserializationExceptionHandler.Response.resume(
                List.of(letter(read, at.processorNodeId(), record.timestamp(), cause)));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext at, @Nullable Record<?, ?> record, Exception cause) {
        if (record == null) {
            return ProcessingExceptionHandler.Response.fail();
        }
        Place from = Place.of(at.topic(), at.partition(), at.offset());
        var read = new Original(from, at.sourceRawKey(), at.sourceRawValue(), at.headers());
        return ProcessingExceptionHandler.Response.resume(
                List.of(letter(read, at.processorNodeId(), at.timestamp(), cause)));
    }

    private ProducerRecord<byte[], byte[]> letter(Original read, String stage, long time, Exception cause) {
        Original original = read.whole(originals).fitting();
        var headers = new RecordHeaders(original.headers());
        put(headers, "stage", stage);
        put(headers, "reason", reason(cause));
        put(headers, "from", original.from().toString());
        if (!(cause instanceof RefusedException)) {
            put(headers, "exception", cause.getClass().getName());
        }
        log.atWarn()
                .addKeyValue("stage", stage)
                .addKeyValue("from", original.from())
                .addKeyValue("reason", reason(cause))
                .log("dead letter");
        return new ProducerRecord<>(topic, null, Math.max(0, time), original.key(), original.value(), headers);
    }

    private static String reason(Exception cause) {
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.length() <= LONGEST_REASON ? message : message.substring(0, LONGEST_REASON);
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** A record, as far as it is known. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Original(Place from, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {

        /** The record of a user that this was made of, read again where it is not whole. */
        Original whole(Originals originals) {
            if (Origin.marked(headers)) {
                var users = new Original(Origin.from(headers), Origin.key(headers), null, Origin.unmark(headers));
                return users.readAgain(originals);
            }
            return key == null && value == null ? readAgain(originals) : this;
        }

        private Original readAgain(Originals originals) {
            return originals
                    .find(from.partition(), from.offset())
                    .map(found -> new Original(from, found.key(), found.value(), headers))
                    .orElse(this);
        }

        /** This, without a value that is too large for a letter. */
        Original fitting() {
            long size = (long) OWN_HEADERS + size(key) + size(value);
            for (Header header : headers) {
                size += header.key().length() + size(header.value()) + PER_HEADER;
            }
            return size <= Json.MAX_DOCUMENT ? this : new Original(from, key, null, headers);
        }

        private static int size(byte @Nullable [] bytes) {
            return bytes == null ? 0 : bytes.length;
        }
    }
}
