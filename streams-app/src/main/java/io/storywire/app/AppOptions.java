package io.storywire.app;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The settings that have an option of their own; an option wins over its environment variable. */
public final class AppOptions {

    private final Map<String, String> given = new TreeMap<>();

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "Kafka brokers. Variable NEWS_BOOTSTRAP_SERVERS, default 127.0.0.1:9092.")
    void bootstrapServers(@Nullable String value) {
        give("NEWS_BOOTSTRAP_SERVERS", value);
    }

    @Option(
            names = "--application-id",
            paramLabel = "ID",
            description = "Instances with the same id share the work. NEWS_APPLICATION_ID, default storywire.")
    void applicationId(@Nullable String value) {
        give("NEWS_APPLICATION_ID", value);
    }

    @Option(
            names = "--topic-prefix",
            paramLabel = "PREFIX",
            description = "What topic names start with. NEWS_TOPIC_PREFIX, default news.")
    void topicPrefix(@Nullable String value) {
        give("NEWS_TOPIC_PREFIX", value);
    }

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            description = "Where state is kept. NEWS_STATE_DIR, default storywire-state in the temporary directory.")
    void stateDirectory(@Nullable String value) {
        give("NEWS_STATE_DIR", value);
    }

    @Option(names = "--threads", paramLabel = "N", description = "Stream threads. NEWS_THREADS, default 2.")
    void threads(@Nullable String value) {
        give("NEWS_THREADS", value);
    }

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            description = "Port of the health page, 0 for none. NEWS_HTTP_PORT, default 8080.")
    void httpPort(@Nullable String value) {
        give("NEWS_HTTP_PORT", value);
    }

    @Option(
            names = "--chrome",
            paramLabel = "FILE",
            description = "Lines that your publishers repeat, made by 'make chrome'. NEWS_CHROME, default none.")
    void chrome(@Nullable String value) {
        give("NEWS_CHROME", value);
    }

    /** The environment, with the options that were given in place of their variables. */
    Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.putAll(given);
        return variables;
    }

    private void give(String variable, @Nullable String value) {
        if (value != null) {
            given.put(variable, value);
        }
    }
}
