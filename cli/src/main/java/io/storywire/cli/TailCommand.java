package io.storywire.cli;

import io.storywire.entity.Catalogue;
import io.storywire.events.EntityEvent;
import io.storywire.events.Topics;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code storywire tail}: follows one entity. */
@Command(
        name = "tail",
        mixinStandardHelpOptions = true,
        description = "Follows one entity: each story once, and what is added to it.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:stopped", "1:no such topic, or no broker", "2:wrong options"})
final class TailCommand implements Callable<Integer> {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final int PATIENCE = 10_000;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ENTITY", description = "Name, ticker or alias (OPENAI), slug, or full topic name.")
    private String entity;

    @Option(
            names = "--bootstrap-servers",
            defaultValue = "${env:NEWS_BOOTSTRAP_SERVERS:-127.0.0.1:9092}",
            description = "Kafka brokers, default ${DEFAULT-VALUE}.")
    private String bootstrapServers;

    @Option(
            names = "--topic-prefix",
            defaultValue = "${env:NEWS_TOPIC_PREFIX:-news.}",
            description = "What topic names start with, default ${DEFAULT-VALUE}.")
    private String prefix;

    @Option(names = "--from-beginning", description = "All that is there, not only what comes.")
    private boolean fromBeginning;

    @Mixin
    private TailFilter filter;

    @Option(names = "--exit", description = "Ends when all that is there has been shown.")
    private boolean exit;

    @Option(names = "--json", description = "One JSON document per line.")
    private boolean json;

    @Override
    public Integer call() {
        var stopped = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopped.set(true), "stop"));
        PrintWriter err = spec.commandLine().getErr();
        try (var consumer = new KafkaConsumer<>(properties(), new StringDeserializer(), new ByteArrayDeserializer())) {
            Set<String> names = consumer.listTopics().keySet();
            String topic = EntityTopicNames.find(entity, new Topics(prefix), names, Catalogue::standard);
            if (topic.isEmpty()) {
                err.println(EntityTopicNames.notFound(entity, new Topics(prefix), names));
                return 1;
            }
            follow(consumer, topic, stopped);
            return 0;
        } catch (KafkaException e) {
            err.println("cannot read from " + bootstrapServers + ": " + e.getMessage());
            return 1;
        }
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new TreeMap<>();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return properties;
    }

    private void follow(KafkaConsumer<String, byte[]> consumer, String topic, AtomicBoolean stopped) {
        var reader = new TopicReader(consumer, topic, fromBeginning);
        while (!stopped.get()) {
            reader.poll(POLL).forEach(this::show);
            if (exit && reader.atEnd()) {
                return;
            }
        }
    }

    private void show(ConsumerRecord<String, byte[]> record) {
        EntityEvent event = Topics.DEFAULT.entities().values().deserializer().deserialize("", record.value());
        if (event != null && filter.wants(event)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(json ? new String(record.value(), StandardCharsets.UTF_8) : EntityEventText.of(event));
            out.flush();
        }
    }
}
