package io.storywire.producer;

import io.storywire.events.KafkaVariables;
import io.storywire.events.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Where the broker is and what its topics are called: options of every command that reads or writes topics. Kafka
 * properties such as those of TLS come from {@code NEWS_KAFKA_<NAME>}, as for {@code run}. Only for picocli to create.
 */
public final class BrokerOptions {

    /** How long a command waits for an answer of the broker, in milliseconds. */
    public static final int PATIENCE = 10_000;

    private static final Pattern SERVERS = Pattern.compile("[^\\s,:/]+:\\d{1,5}(?:,[^\\s,:/]+:\\d{1,5}){0,99}");

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:NEWS_BOOTSTRAP_SERVERS:-127.0.0.1:9092}",
            description = "Kafka brokers, separated by commas (NEWS_BOOTSTRAP_SERVERS; here ${DEFAULT-VALUE}).")
    private String servers = "";

    @Option(
            names = "--topic-prefix",
            paramLabel = "PREFIX",
            defaultValue = "${env:NEWS_TOPIC_PREFIX:-news.}",
            description = "What topic names start with (NEWS_TOPIC_PREFIX; here ${DEFAULT-VALUE}).")
    private String prefix = "";

    /**
     * The brokers, as {@code host:port} separated by commas.
     *
     * @throws ParameterException if they are written otherwise
     */
    public String servers() {
        if (!SERVERS.matcher(servers).matches()) {
            throw wrong("--bootstrap-servers must be HOST:PORT, several separated by commas, was " + servers);
        }
        return servers;
    }

    /**
     * The names of the topics.
     *
     * @throws ParameterException if no topic can begin so
     */
    public Topics topics() {
        try {
            return new Topics(prefix);
        } catch (IllegalArgumentException e) {
            throw wrong("--topic-prefix: " + e.getMessage());
        }
    }

    /** Properties of any client, the caller's to change. */
    public Map<String, Object> client() {
        Map<String, Object> properties = new HashMap<>(KafkaVariables.of(System.getenv()));
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers());
        properties.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE);
        properties.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE / 2);
        return properties;
    }

    /** Properties of a consumer without a group, of what is committed; the caller's to change. */
    public Map<String, Object> consumer() {
        Map<String, Object> properties = client();
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return properties;
    }

    /** How to publish there; files are read with the defaults, and are no archive. */
    PublisherConfig publishing() {
        return new PublisherConfig(
                servers(),
                topics(),
                KafkaVariables.of(System.getenv()),
                PublisherConfig.TIMEOUT,
                ReadOptions.defaults(),
                false);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(
                Objects.requireNonNull(spec, "only picocli may create this").commandLine(), message);
    }
}
