package io.storywire.cli;

import io.storywire.events.Topics;
import io.storywire.ops.AppConfig;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Where the broker is and what its topics are called: options of every command that reads or writes topics. Kafka
 * properties such as those of TLS come from {@code NEWS_KAFKA_<NAME>}, as for {@code run}.
 */
final class BrokerOptions {

    /** How long a command waits for an answer of the broker, in milliseconds. */
    static final int PATIENCE = 10_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

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

    String servers() {
        return servers;
    }

    /** @throws ParameterException if no topic can begin so */
    Topics topics() {
        try {
            return new Topics(prefix);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--topic-prefix: " + e.getMessage());
        }
    }

    /** Properties of any client. */
    Map<String, Object> client() {
        Map<String, Object> properties = new HashMap<>(AppConfig.kafkaProperties(System.getenv()));
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        properties.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE);
        properties.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE / 2);
        return properties;
    }

    /** Properties of a consumer without a group, of what is committed. */
    Map<String, Object> consumer() {
        Map<String, Object> properties = client();
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return properties;
    }
}
