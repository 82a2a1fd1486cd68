package io.storywire.producer;

import io.storywire.events.TopicSetup;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;

/**
 * Asks whether a broker is there before a producer is made, which would wait for it much longer and article by
 * article, and creates the topic of articles.
 */
final class BrokerCheck {

    /** Without a limit, closing waits for minutes for a port that takes connections and never answers (tried). */
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private BrokerCheck() {}

    /** @throws BrokerUnavailableException if no broker answers within the timeout or the topic cannot be created */
    static void prepare(PublisherConfig config) {
        try {
            Admin admin = Admin.create(settings(config));
            try {
                admin.describeCluster().nodes().get(config.timeoutMillis(), TimeUnit.MILLISECONDS);
                create(admin, config);
            } finally {
                admin.close(CLOSING);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(config, "interrupted", e);
        } catch (ExecutionException e) {
            throw unavailable(config, Reason.of(e.getCause()), e);
        } catch (TimeoutException e) {
            throw unavailable(config, "no answer within " + config.timeout().toSeconds() + " s", e);
        } catch (KafkaException e) {
            throw unavailable(config, Reason.of(e.getCause() == null ? e : e.getCause()), e);
        }
    }

    private static void create(Admin admin, PublisherConfig config) throws ExecutionException, InterruptedException {
        String articles = config.topic().name();
        List<NewTopic> missing = TopicSetup.DEFAULT.describe(config.topics()).stream()
                .filter(topic -> topic.name().equals(articles))
                .toList();
        TopicSetup.create(admin, missing);
    }

    private static Map<String, Object> settings(PublisherConfig config) {
        Map<String, Object> settings = new HashMap<>(config.kafka());
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "storywire-publish-setup");
        // longer than we wait ourselves, so that it is always we who give up, and say so
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2 * config.timeoutMillis());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2 * config.timeoutMillis());
        return settings;
    }

    private static BrokerUnavailableException unavailable(PublisherConfig config, String why, Exception cause) {
        return new BrokerUnavailableException(
                "no Kafka broker can be used at " + config.bootstrapServers() + ": " + why, cause);
    }
}
