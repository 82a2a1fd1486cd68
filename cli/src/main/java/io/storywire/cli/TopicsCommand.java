package io.storywire.cli;

import io.storywire.app.AppOptions;
import io.storywire.app.NeededTopics;
import io.storywire.events.EntityType;
import io.storywire.ops.AppConfig;
import io.storywire.ops.WrongSettingsException;
import io.storywire.producer.BrokerOptions;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code storywire topics}: which topics there have to be, and how an operator creates them. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = {
            "Shows which topics Storywire needs and which of them the broker has.",
            "With --print, the commands that create those that are missing: of the contract, of the application's state,"
                    + " and of the entities whose topics a running application may not create. Settings are those of run"
                    + " (NEWS_PARTITIONS, NEWS_REPLICATION, NEWS_RETENTION)."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:shown", "1:no broker (without --print)", "2:wrong options or settings"})
final class TopicsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private AppOptions options;

    @Option(names = "--print", description = "Prints commands for kafka-topics.sh. Without a broker: for all topics.")
    private boolean print;

    @Option(
            names = "--entity",
            paramLabel = "NAME",
            description =
                    "Also of this entity: a name or id that the catalogue has (with what users added, where a broker"
                            + " answers), ID=NAME of one that it will have, or with --type any name. May be repeated.")
    private List<String> entities = new ArrayList<>();

    @Option(
            names = "--type",
            description = "Type of those of the entities that no catalogue has: ${COMPLETION-CANDIDATES}.")
    private @Nullable EntityType type;

    @Override
    public Integer call() {
        AppConfig config;
        try {
            config = options.config();
        } catch (WrongSettingsException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        Map<String, NewTopic> needed = new LinkedHashMap<>();
        NeededTopics.fixed(config).forEach(topic -> needed.put(topic.name(), topic));
        NeededTopics.internal(config).forEach(topic -> needed.put(topic.name(), topic));
        show(config, needed, ask(config, needed));
        return 0;
    }

    /** The topics that there are; those of entities are added to the needed ones. */
    private Set<String> ask(AppConfig config, Map<String, NewTopic> needed) {
        try (var consumer =
                new KafkaConsumer<>(properties(config), new StringDeserializer(), new ByteArrayDeserializer())) {
            Set<String> existing = consumer.listTopics().keySet();
            add(config, needed, WantedEntities.of(config.topics(), consumer));
            return existing;
        } catch (TimeoutException e) {
            if (!print) {
                throw e;
            }
            spec.commandLine()
                    .getErr()
                    .println("no broker answers at " + config.bootstrapServers()
                            + ": the commands are for all topics, and neither entity topics that an application misses"
                            + " nor changes of the catalogue are known");
            add(config, needed, WantedEntities.shipped(config.topics()));
            return Set.of();
        }
    }

    private void add(AppConfig config, Map<String, NewTopic> needed, WantedEntities wanted) {
        Stream.concat(wanted.topics(entities, type).stream(), wanted.listed())
                .forEach(topic -> needed.put(topic, NeededTopics.entity(config, topic)));
    }

    private static Map<String, Object> properties(AppConfig config) {
        Map<String, Object> properties = new HashMap<>(config.kafka());
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, BrokerOptions.PATIENCE);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return properties;
    }

    private void show(AppConfig config, Map<String, NewTopic> needed, Set<String> existing) {
        PrintWriter out = spec.commandLine().getOut();
        needed.values().forEach(topic -> {
            boolean there = existing.contains(topic.name());
            if (!print) {
                out.println((there ? "there    " : "missing  ") + topic.name());
            } else if (!there) {
                out.println(command(config, topic));
            }
        });
        out.flush();
    }

    private static String command(AppConfig config, NewTopic topic) {
        var command = new StringBuilder("kafka-topics.sh --bootstrap-server ")
                .append(config.bootstrapServers())
                .append(" --create --if-not-exists --topic ")
                .append(topic.name())
                .append(" --partitions ")
                .append(topic.numPartitions());
        if (topic.replicationFactor() > 0) {
            command.append(" --replication-factor ").append(topic.replicationFactor());
        }
        new TreeMap<>(topic.configs())
                .forEach((name, value) ->
                        command.append(" --config ").append(name).append('=').append(value));
        return command.toString();
    }
}
