package io.storywire.producer;

import io.storywire.events.Report;
import io.storywire.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the application says of articles that are published from now on: reports and dead letters. */
final class Answers implements AutoCloseable {

    /** Long enough for a busy machine; what is running answers within a second. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration POLL = Duration.ofMillis(100);

    private final Topics topics;
    private final KafkaConsumer<String, byte[]> consumer;

    /**
     * An answer to one article.
     *
     * @param report  the verdict; empty when there is none
     * @param refusal why it became a dead letter, {@code ""} when it did not
     */
    record Answer(Optional<Report> report, String refusal) {}

    /**
     * Listens from now on.
     *
     * @throws BrokerUnavailableException if the broker does not answer
     */
    Answers(PublisherConfig config) {
        this.topics = config.topics();
        Map<String, Object> settings = new HashMap<>(config.kafka());
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, config.timeoutMillis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, config.timeoutMillis() / 2);
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        try {
            listen();
        } catch (KafkaException e) {
            consumer.close();
            throw new BrokerUnavailableException(
                    "no Kafka broker can be used at " + config.bootstrapServers() + ": " + Reason.of(e), e);
        }
    }

    private void listen() {
        List<TopicPartition> partitions = new ArrayList<>();
        var existing = consumer.listTopics();
        for (String name : List.of(topics.reports().name(), topics.deadLetters().name())) {
            existing.getOrDefault(name, List.of())
                    .forEach(info -> partitions.add(new TopicPartition(name, info.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /**
     * Waits until each of these articles has an answer, or the time is over.
     *
     * @return by article id; those without an answer are missing
     */
    Map<String, Answer> await(Set<String> articleIds, Duration most) {
        Map<String, Answer> answers = new TreeMap<>();
        long end = System.nanoTime() + most.toNanos();
        while (answers.size() < articleIds.size()
                && System.nanoTime() < end
                && !consumer.assignment().isEmpty()) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                if (articleIds.contains(record.key())) {
                    answer(record).ifPresent(answer -> answers.put(record.key(), answer));
                }
            }
        }
        return answers;
    }

    /** What a record answers; nothing when the article is reported on again because of another. */
    private Optional<Answer> answer(ConsumerRecord<String, byte[]> record) {
        if (record.topic().equals(topics.reports().name())) {
            return Optional.ofNullable(topics.reports().values().deserializer().deserialize("", record.value()))
                    .filter(report -> report.splitFrom().isEmpty())
                    .map(report -> new Answer(Optional.of(report), ""));
        }
        Header reason = record.headers().lastHeader("reason");
        return Optional.of(new Answer(
                Optional.empty(), reason == null ? "refused" : new String(reason.value(), StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
