package io.storywire.topology;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.storywire.broker.LocalBroker;
import io.storywire.events.EntityRef;
import io.storywire.events.EntityTopic;
import io.storywire.events.EntityType;
import io.storywire.events.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Entity topics on a real broker. */
class EntityTopicsIT {

    private static final int MANY = 1_000;

    @TempDir
    private Path state;

    /**
     * Compares with as many events that need no new topic, so that neither the speed of the machine nor what else it does
     * decides: those go first, and so pay for loading and compiling as well.
     */
    @Test
    void creatingAThousandTopicsHoldsUpNobodyElse() throws Exception {
        try (LocalBroker broker = LocalBroker.start();
                var routing =
                        RunningRouting.start(broker.bootstrapServers(), state, Map.of("NEWS_ENTITY_TOPICS", "2000"))) {
            routing.tell("known", "s-first");
            routing.awaitEvents("news.entity.name-known", 1);
            IntStream.range(0, MANY).forEach(i -> routing.tell("known", "s-usual-" + i));
            var some = IntStream.range(0, 20).iterator();
            long usual = longest(routing.latenciesWhile("known", () -> some.hasNext() && some.next() >= 0));

            List<String> many = IntStream.range(0, MANY).mapToObj(i -> "n" + i).toList();
            long start = System.nanoTime();
            many.forEach(id -> routing.tell(id, "s-" + id));
            long[] latencies = routing.latenciesWhile("known", () -> routing.listed(EntityTopic.State.OPEN) <= MANY);
            Duration all = Duration.ofNanos(System.nanoTime() - start);

            System.out.printf(
                    "%d topics in %.1f s; meanwhile %d events of another entity: longest %d ms, usually %d ms%n",
                    MANY, all.toMillis() / 1000.0, latencies.length, longest(latencies), usual);
            assertThat(longest(latencies)).as("longest, ms").isLessThan(3_000 + 3 * usual);
            routing.awaitEvents("news.entity.name-n" + (MANY - 1), 1);
        }
    }

    @Test
    void aTopicIsMadeAsConfiguredAndDescribedInTheIndex() throws Exception {
        Map<String, String> settings = Map.of(
                "NEWS_REPLICATION",
                "1",
                "NEWS_RETENTION",
                "PT36H",
                "NEWS_PARTITIONS",
                "3",
                "NEWS_ENTITY_PARTITIONS",
                "2");
        try (LocalBroker broker = LocalBroker.start();
                var routing = RunningRouting.start(broker.bootstrapServers(), state, settings)) {
            routing.tell("known", "s1");
            routing.awaitListed(EntityTopic.State.OPEN, Set.of("known"));

            String name = "news.entity.name-known";
            TopicDescription topic = routing.admin()
                    .describeTopics(List.of(name))
                    .allTopicNames()
                    .get()
                    .get(name);
            assertThat(topic.partitions()).hasSize(2).allSatisfy(one -> assertThat(one.replicas())
                    .hasSize(1));
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
            Config config = routing.admin()
                    .describeConfigs(List.of(resource))
                    .all()
                    .get()
                    .get(resource);
            assertThat(config.get("retention.ms").value()).isEqualTo("129600000");
            assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
            assertThat(config.get("max.message.bytes").value()).isEqualTo("" + Json.MAX_DOCUMENT);
            EntityTopic entry = routing.entry("known");
            assertThat(entry.topic()).isEqualTo(name);
            assertThat(entry.entity()).isEqualTo(new EntityRef("known", "Name known", EntityType.ORGANISATION));
        }
    }

    @Test
    void aLateTopicGetsItsEarlierStoriesOnceHoweverOftenTheApplicationStarts() throws Exception {
        try (LocalBroker broker = LocalBroker.start()) {
            String server = broker.bootstrapServers();
            try (var routing = RunningRouting.start(server, state.resolve("a"), Map.of())) {
                routing.tell(RunningRouting.LATE, "s1");
                routing.tell(RunningRouting.LATE, "s2");
                routing.awaitRouted(2);
                assertThat(routing.admin().listTopics().names().get()).noneMatch(n -> n.startsWith("news.entity."));
            }
            String topic;
            try (var routing = RunningRouting.start(server, state.resolve("a"), Map.of())) {
                routing.tell(RunningRouting.LATE, "s3");
                topic = routing.entry(RunningRouting.LATE).topic();
                assertThat(routing.awaitEvents(topic, 3)).containsExactly("s1", "s2", "s3");
            }
            try (var routing = RunningRouting.start(server, state.resolve("lost"), Map.of())) {
                routing.tell(RunningRouting.LATE, "s4");
                assertThat(routing.awaitEvents(topic, 4)).containsExactly("s1", "s2", "s3", "s4");
                assertThat(routing.entry(RunningRouting.LATE).topic()).isEqualTo(topic);
            }
        }
    }

    @Test
    void whereTheAppMayNotCreateTopicsTheyAreReportedOnceAndGetWhatWaitedWhenAnOperatorCreatesThem() throws Exception {
        var options = new LocalBroker.Options(
                0,
                Optional.empty(),
                Map.of(
                        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                        "allow.everyone.if.no.acl.found", "true"));
        ListAppender<ILoggingEvent> log = log();
        try (LocalBroker broker = LocalBroker.start(options);
                var routing = RunningRouting.start(broker.bootstrapServers(), state, Map.of())) {
            routing.create(new NewTopic("news.entity.name-made", 1, (short) 1));
            forbid(routing);

            routing.tell("made", "s1");
            routing.tell("denied", "s1");
            routing.tell("denied", "s2");
            routing.tell("refused", "s1");
            routing.tell("made", "s2");

            assertThat(routing.awaitEvents("news.entity.name-made", 2)).containsExactly("s1", "s2");
            routing.awaitListed(EntityTopic.State.MISSING, Set.of("denied", "refused"));
            assertThat(log.list)
                    .filteredOn(event -> event.getFormattedMessage().startsWith("entity topic is missing"))
                    .hasSize(2);

            allow(routing);
            routing.create(new NewTopic("news.entity.name-denied", 1, (short) 1));

            assertThat(routing.awaitEvents("news.entity.name-denied", 2)).containsExactly("s1", "s2");
            routing.awaitListed(EntityTopic.State.OPEN, Set.of("denied", "made"));
        } finally {
            log.stop();
        }
    }

    private static long longest(long[] latencies) {
        return Arrays.stream(latencies).max().orElseThrow();
    }

    private static ListAppender<ILoggingEvent> log() {
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        ((Logger) LoggerFactory.getLogger(BrokerTopicGate.class)).addAppender(log);
        return log;
    }

    /** Nobody may create entity topics, whatever else is allowed. */
    private static void forbid(RunningRouting routing) throws Exception {
        var topics = new ResourcePattern(ResourceType.TOPIC, "news.entity.", PatternType.PREFIXED);
        var cluster = new ResourcePattern(ResourceType.CLUSTER, Resource.CLUSTER_NAME, PatternType.LITERAL);
        routing.admin()
                .createAcls(List.of(
                        acl(topics, AclOperation.ALL, AclPermissionType.ALLOW),
                        acl(cluster, AclOperation.ALL, AclPermissionType.ALLOW),
                        acl(topics, AclOperation.CREATE, AclPermissionType.DENY),
                        acl(cluster, AclOperation.CREATE, AclPermissionType.DENY)))
                .all()
                .get();
    }

    private static void allow(RunningRouting routing) throws Exception {
        routing.admin().deleteAcls(List.of(AclBindingFilter.ANY)).all().get();
    }

    private static AclBinding acl(ResourcePattern resource, AclOperation operation, AclPermissionType permission) {
        return new AclBinding(resource, new AccessControlEntry("User:*", "*", operation, permission));
    }
}
