package io.storywire.cli;

import io.storywire.events.EntityEvent;
import io.storywire.events.Topics;
import io.storywire.producer.BrokerOptions;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
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

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ENTITY", description = "Name, ticker or alias (OPENAI), id, slug, or full topic name.")
    private String entity;

    @Mixin
    private BrokerOptions broker;

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
        try (var consumer =
                new KafkaConsumer<>(broker.consumer(), new StringDeserializer(), new ByteArrayDeserializer())) {
            Set<String> names = consumer.listTopics().keySet();
            String topic = EntityTopicNames.find(
                    entity, broker.topics(), names, () -> WantedEntities.of(broker.topics(), consumer));
            if (topic.isEmpty()) {
                err.println(EntityTopicNames.notFound(entity, broker.topics(), names));
                return 1;
            }
            follow(consumer, topic, stopped);
            return 0;
        } catch (KafkaException e) {
            err.println("cannot read from " + broker.servers() + ": " + e.getMessage());
            return 1;
        }
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
