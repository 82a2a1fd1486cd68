package io.storywire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.events.Topic;
import io.storywire.events.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What fails long after an article was read becomes a letter with the bytes that its publisher sent. */
class DeadLettersIT extends OnBroker {

    private static final String SHARDS = "storywire-by-shard-repartition";
    private static final Topic<String, byte[]> LETTERS =
            new Topic<>(Topics.DEFAULT.deadLetters().name(), Serdes.String(), Serdes.ByteArray());

    DeadLettersIT() {
        super(1);
    }

    @Test
    void aLetterOfTheSecondHalfHasTheBytesOfTheArticle() {
        byte[] published = """
                {"articleId": "far-1", "title": "Council meets", "collectedAt": "2025-03-01T09:00:00Z"}
                """.getBytes(UTF_8);
        send(Topics.DEFAULT.articles().name(), "far-1", published, new RecordHeaders());
        news().reports(reports -> !reports.isEmpty());
        ConsumerRecord<String, byte[]> article = news().await(
                        new Topic<>(Topics.DEFAULT.articles().name(), Serdes.String(), Serdes.ByteArray()),
                        records -> !records.isEmpty())
                .get(0);

        send(SHARDS, "en", "no brief".getBytes(UTF_8), origin("far-1", article.partition(), article.offset()));
        send(SHARDS, "en", "no brief".getBytes(UTF_8), origin("gone-1", article.partition(), 4711));
        news().publish(RunningNews.article("next-1", "Harbour opens", "The harbour opened.", Instant.now()));

        List<ConsumerRecord<String, byte[]>> letters = news().await(LETTERS, records -> records.size() == 2);
        assertThat(letters).extracting(ConsumerRecord::key).containsExactlyInAnyOrder("far-1", "gone-1");
        assertThat(letters)
                .filteredOn(letter -> letter.key().equals("far-1"))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.value()).isEqualTo(published);
                    assertThat(new String(letter.headers().lastHeader("from").value(), UTF_8))
                            .isEqualTo("news.articles-" + article.partition() + "@" + article.offset());
                });
        assertThat(letters)
                .filteredOn(letter -> letter.key().equals("gone-1"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.value()).isNull());
        news().reports(reports -> reports.size() == 2);
    }

    private static Headers origin(String key, int partition, long offset) {
        return new RecordHeaders()
                .add("origin-key", key.getBytes(UTF_8))
                .add("origin-from", ("news.articles-" + partition + "@" + offset).getBytes(UTF_8));
    }

    private void send(String topic, String key, byte[] value, Headers headers) {
        Map<String, Object> properties = Map.of("bootstrap.servers", bootstrapServers());
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
            var unused = producer.send(new ProducerRecord<>(topic, null, null, key, value, headers));
        }
    }
}
