package io.storywire.producer;

import io.storywire.events.Article;
import io.storywire.events.Topic;
import io.storywire.events.Topics;
import java.time.Duration;
import java.util.Map;

/**
 * Where and how to publish.
 *
 * @param bootstrapServers brokers to ask first, {@code host:port} separated by commas
 * @param topics           names of the topics
 * @param kafka            properties of all Kafka clients; those that publishing depends on win
 * @param timeout          how long to wait for the broker's first answer; later ones may take three times that
 * @param reading          how files are read
 * @param backfill         whether the files are an archive, to be taken in beside live news and marked
 */
public record PublisherConfig(
        String bootstrapServers,
        Topics topics,
        Map<String, String> kafka,
        Duration timeout,
        ReadOptions reading,
        boolean backfill) {

    /** Ten seconds: a broker that is not there is noticed well within fifteen. */
    public static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** Copies the properties. */
    public PublisherConfig {
        kafka = Map.copyOf(kafka);
    }

    /** These brokers and the default of everything else. */
    public static PublisherConfig of(String bootstrapServers) {
        return new PublisherConfig(bootstrapServers, Topics.DEFAULT, Map.of(), TIMEOUT, ReadOptions.defaults(), false);
    }

    /** Where articles go. */
    Topic<String, Article> topic() {
        return backfill ? topics.backfill() : topics.articles();
    }

    /** The same for files that are read like this. */
    PublisherConfig reading(ReadOptions options, boolean isBackfill) {
        return new PublisherConfig(bootstrapServers, topics, kafka, timeout, options, isBackfill);
    }

    int timeoutMillis() {
        return Math.toIntExact(timeout.toMillis());
    }
}
