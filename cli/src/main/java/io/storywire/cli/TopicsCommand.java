package io.storywire.cli;

import io.storywire.app.AppOptions;
import io.storywire.app.NeededTopics;
import io.storywire.entity.Catalogue;
import io.storywire.entity.catalogue.KnownEntity;
import io.storywire.entity.route.Slugs;
import io.storywire.events.EntityRef;
import io.storywire.events.EntityTopic;
import io.storywire.events.Topic;
import io.storywire.ops.AppConfig;
import io.storywire.ops.WrongSettingsException;
import io.storywire.producer.BrokerOptions;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
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

    private static final Duration POLL = Duration.ofMillis(250);

    @Spec
    private CommandSpec spec;

    @Mixin
    private AppOptions options;

    @Option(names = "--print", description = "Prints commands for kafka-topics.sh. Without a broker: for all topics.")
    private boolean print;

    @Option(
            names = "--entity",
            paramLabel = "NAME",
            description = "Also of this entity, by name or id. May be repeated.")
    private List<String> entities = new ArrayList<>();

    @Override
    public Integer call() {
        AppConfig config;
        try {
            config = options.config();
        } catch (WrongSettingsException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        Map<String, NewTopic> needed = needed(config);
        Set<String> existing = Set.of();
        try {
            existing = ask(config, needed);
        } catch (TimeoutException e) {
            if (!print) {
                throw e;
            }
            spec.commandLine()
                    .getErr()
                    .println("no broker answers at " + config.bootstrapServers()
                            + ": the commands are for all topics, and entity topics that an application misses are not"
                            + " known");
        }
        show(config, needed, existing);
        return 0;
    }

    private Map<String, NewTopic> needed(AppConfig config) {
        Map<String, NewTopic> needed = new LinkedHashMap<>();
        NeededTopics.fixed(config).forEach(topic -> needed.put(topic.name(), topic));
        NeededTopics.internal(config).forEach(topic -> needed.put(topic.name(), topic));
        if (!entities.isEmpty()) {
            Catalogue catalogue = Catalogue.standard();
            List<EntityRef> refs =
                    catalogue.entries().stream().map(KnownEntity::ref).toList();
            var slugs = new Slugs(refs, Map.of());
            entities.stream()
                    .map(name -> entity(catalogue, name))
                    .map(entity -> config.topics().entityPrefix() + slugs.of(entity))
                    .forEach(topic -> needed.put(topic, NeededTopics.entity(config, topic)));
        }
        return needed;
    }

    private static EntityRef entity(Catalogue catalogue, String name) {
        return catalogue
                .find(name)
                .or(() -> catalogue.named(name).stream().findFirst())
                .map(KnownEntity::ref)
                .orElseThrow(() -> new FailedException("the catalogue has no entity with id or name \"" + name + "\""));
    }

    /** The topics that there are; those of entities that an application misses are added to the needed ones. */
    private static Set<String> ask(AppConfig config, Map<String, NewTopic> needed) {
        Map<String, Object> properties = new HashMap<>(config.kafka());
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, BrokerOptions.PATIENCE);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            Set<String> existing = consumer.listTopics().keySet();
            Topic<String, EntityTopic> index = config.topics().entityIndex();
            if (existing.contains(index.name())) {
                index(consumer, index).values().stream()
                        .map(EntityTopic::topic)
                        .forEach(topic -> needed.put(topic, NeededTopics.entity(config, topic)));
            }
            return existing;
        }
    }

    private static Map<String, EntityTopic> index(
            KafkaConsumer<String, byte[]> consumer, Topic<String, EntityTopic> index) {
        Map<String, EntityTopic> newest = new TreeMap<>();
        var reader = new TopicReader(consumer, index.name(), true);
        while (!reader.atEnd()) {
            reader.poll(POLL).forEach(record -> {
                EntityTopic entry = index.values().deserializer().deserialize(index.name(), record.value());
                if (entry != null) {
                    newest.put(record.key(), entry);
                }
            });
        }
        return newest;
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
