package io.storywire.topology;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
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
 * What cannot be read, is refused or fails becomes a letter: the original key and bytes, the original headers, and
 * headers that say why. Kafka Streams sends it in the transaction of the task. What fails in the second half of the
 * topology, where the text is no longer at hand, has no bytes; {@code from} says where they are.
 *
 * <table>
 * <caption>headers of a letter</caption>
 * <tr><td>{@code stage}</td><td>the node that failed, such as {@code read-articles} or {@code enrich}</td></tr>
 * <tr><td>{@code reason}</td><td>why, in a sentence</td></tr>
 * <tr><td>{@code from}</td><td>{@code topic-partition@offset} of the original record</td></tr>
 * <tr><td>{@code exception}</td><td>class of an unexpected failure; absent when the record was refused</td></tr>
 * </table>
 */
public final class DeadLetters implements DeserializationExceptionHandler, ProcessingExceptionHandler {

    /** The property that names the topic of the letters. */
    public static final String TOPIC = "storywire.dead.letters.topic";

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final int LONGEST_REASON = 500;

    private String topic = "";

    @Override
    public void configure(Map<String, ?> configs) {
        Object name = configs.get(TOPIC);
        if (name == null) {
            throw new IllegalArgumentException(TOPIC + " is not set");
        }
        topic = name.toString();
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext at, ConsumerRecord<byte[], byte[]> record, Exception cause) {
        String from = Origin.of(record.topic(), record.partition(), record.offset());
        Letter letter = new Letter(at.processorNodeId(), from, record.timestamp(), cause);
        return DeserializationExceptionHandler.Response.resume(
                List.of(letter.write(topic, record.key(), record.value(), record.headers())));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext at, Record<?, ?> record, Exception cause) {
        String from = Origin.of(at.topic(), at.partition(), at.offset());
        Letter letter = new Letter(at.processorNodeId(), from, at.timestamp(), cause);
        return ProcessingExceptionHandler.Response.resume(
                List.of(letter.write(topic, at.sourceRawKey(), at.sourceRawValue(), at.headers())));
    }

    /** What a letter says beside the original bytes. */
    private record Letter(String stage, String from, long time, Exception cause) {

        ProducerRecord<byte[], byte[]> write(
                String topic, byte @Nullable [] key, byte @Nullable [] value, Headers original) {
            if (Origin.marked(original)) {
                var letter = new Letter(stage, Origin.from(original), time, cause);
                return letter.write(topic, Origin.key(original), null, Origin.unmark(original));
            }
            var headers = new RecordHeaders(original);
            put(headers, "stage", stage);
            put(headers, "reason", reason());
            put(headers, "from", from);
            if (!(cause instanceof RefusedException)) {
                put(headers, "exception", cause.getClass().getName());
            }
            log.atWarn()
                    .addKeyValue("stage", stage)
                    .addKeyValue("from", from)
                    .addKeyValue("reason", reason())
                    .log("dead letter");
            return new ProducerRecord<>(topic, null, Math.max(0, time), key, value, headers);
        }

        private String reason() {
            String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            return message.length() <= LONGEST_REASON ? message : message.substring(0, LONGEST_REASON);
        }

        private static void put(Headers headers, String name, String value) {
            headers.remove(name);
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
