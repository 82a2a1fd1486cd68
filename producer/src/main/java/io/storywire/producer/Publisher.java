package io.storywire.producer;

import io.storywire.events.Article;
import io.storywire.events.Json;
import io.storywire.events.Topic;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Publishes the articles of files on {@code news.articles}, or {@code news.articles.backfill}, keyed by article id: idempotent, acknowledged by all
 * replicas, compressed. The record's time is the time of collection, since a broker deletes by it what is older than
 * the retention; when the article was published stands in its value. One publication at a time.
 */
public final class Publisher implements AutoCloseable {

    private static final int BATCH_BYTES = 128 * 1024;

    private static final long BUFFER_BYTES = 3L * Json.MAX_DOCUMENT;
    private static final int LINGER_MILLIS = 20;

    private final PublisherConfig config;
    private final Topic<String, Article> topic;
    private final Producer<String, Article> producer;

    /**
     * Connects, and creates the topic if it is missing.
     *
     * @throws BrokerUnavailableException if no broker answers within the timeout
     */
    public Publisher(PublisherConfig config) {
        this.config = config;
        this.topic = config.topic();
        BrokerCheck.prepare(config);
        this.producer = new KafkaProducer<>(
                settings(config), topic.keys().serializer(), topic.values().serializer());
    }

    /**
     * Reads these files and folders, see {@link ArticleFiles#read}, publishes their articles and waits until the broker
     * has them. What cannot be read or is refused by itself is a failure; the others go on.
     *
     * @throws BrokerUnavailableException if the broker stops taking articles; then some were published
     */
    public PublishSummary publish(List<Path> paths, PublishListener listener) {
        Tally tally = new Tally(listener);
        ArticleFiles.read(paths, config.reading(), new Sending(tally));
        producer.flush();
        tally.failIfLost();
        return tally.summary();
    }

    /**
     * Publishes one article, and waits until the broker has it.
     *
     * @throws BrokerUnavailableException if the broker does not take it
     */
    public void publish(Article article) {
        try {
            long time = article.collectedAt().toEpochMilli();
            producer.send(new ProducerRecord<>(topic.name(), null, time, article.articleId(), article))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException("interrupted before the broker had the article", e);
        } catch (ExecutionException e) {
            throw new BrokerUnavailableException("not published: " + Reason.of(e.getCause()), e);
        } catch (KafkaException e) {
            throw new BrokerUnavailableException("not published: " + Reason.of(e), e);
        }
    }

    /** Waits for what is on its way, within the timeout. */
    @Override
    public void close() {
        producer.close(config.timeout());
    }

    private static Map<String, Object> settings(PublisherConfig config) {
        Map<String, Object> settings = new HashMap<>(config.kafka());
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "storywire-publish");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        // one at a time: when the first batch to a new topic finds no leader yet and the second does, a broker that
        // does not know this producer takes the second, and the first is out of order for ever (seen with Kafka 4.3.1)
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Json.MAX_DOCUMENT);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, config.timeoutMillis());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, config.timeoutMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 3 * config.timeoutMillis());
        return settings;
    }

    private final class Sending extends TallyingSink {

        Sending(Tally tally) {
            super(tally);
        }

        @Override
        public void article(Article article, Path file, int line) {
            tally.failIfLost();
            try {
                var unused = producer.send(record(article), (sent, problem) -> {
                    if (problem == null) {
                        tally.published(article, file, line, sent.serializedKeySize() + sent.serializedValueSize());
                    } else {
                        refused(problem, file, line);
                    }
                });
            } catch (KafkaException e) {
                refused(e, file, line);
            }
        }

        private ProducerRecord<String, Article> record(Article article) {
            long time = article.collectedAt().toEpochMilli();
            return new ProducerRecord<>(
                    topic.name(), null, time, article.articleId(), config.backfill() ? article.asBackfill() : article);
        }

        private void refused(Exception problem, Path file, int line) {
            tally.failed(new ReadFailure(file, line, "not published: " + Reason.of(problem)));
            if (!concernsOneArticle(problem)) {
                tally.lost(problem);
            }
        }
    }

    private static boolean concernsOneArticle(Exception problem) {
        return problem instanceof RecordTooLargeException
                || problem instanceof SerializationException
                || problem instanceof InvalidRecordException;
    }
}
