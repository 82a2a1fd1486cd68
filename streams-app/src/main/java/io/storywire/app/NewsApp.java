package io.storywire.app;

import io.storywire.entity.LiveCatalogue;
import io.storywire.events.TopicSetup;
import io.storywire.ops.AppConfig;
import io.storywire.ops.Health;
import io.storywire.ops.HealthServer;
import io.storywire.topology.BrokerOriginals;
import io.storywire.topology.BrokerTopicGate;
import io.storywire.topology.DeadLetters;
import io.storywire.topology.Originals;
import io.storywire.topology.StreamsProperties;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.Topology;

/** The running application: both topologies and the health page. */
public final class NewsApp implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration CLOSE = Duration.ofSeconds(30);

    private final Map<String, KafkaStreams> streams = new TreeMap<>();
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();
    private final CountDownLatch running = new CountDownLatch(2);
    private final CountDownLatch ended = new CountDownLatch(1);

    private NewsApp() {}

    /**
     * Creates the topics that are missing and starts to work.
     *
     * @throws AppStartException if the broker cannot be reached, refuses, or the HTTP port is taken
     */
    public static NewsApp start(AppConfig config) {
        var app = new NewsApp();
        try {
            app.open(config);
            return app;
        } catch (RuntimeException e) {
            app.close();
            throw e;
        }
    }

    private void open(AppConfig config) {
        Admin admin = connect(config);
        resources.push(() -> admin.close(Duration.ZERO));
        BrokerTopicGate gate = prepare(admin, config);
        Topologies topologies = Topologies.load(config);
        follow(config, topologies.catalogue());
        var originals = new BrokerOriginals(config);
        resources.push(originals);
        run("news", topologies.news(), StreamsProperties.ofNews(config), originals);
        Topology entities = topologies.entities(gate, EntityIndex.slugs(config));
        run("entities", entities, StreamsProperties.ofEntities(config), originals);
        if (config.backfillInFlight() > 0) {
            var feed = new BackfillFeed(config, admin);
            resources.push(feed);
            feed.start();
        }
        if (config.httpPort() > 0) {
            resources.push(HealthServer.start(config.httpPort(), this::health));
        }
    }

    private static Admin connect(AppConfig config) {
        try {
            return Admin.create(adminProperties(config));
        } catch (KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new AppStartException(
                    "no Kafka client for " + config.bootstrapServers() + ": " + cause.getMessage(), e);
        }
    }

    private static Map<String, Object> adminProperties(AppConfig config) {
        Map<String, Object> properties = new TreeMap<>(config.kafka());
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) CONNECT.toMillis());
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) CONNECT.toMillis() / 2);
        return properties;
    }

    private static BrokerTopicGate prepare(Admin admin, AppConfig config) {
        try {
            TopicSetup.create(admin, config.topicSetup().describe(config.topics()));
            return new BrokerTopicGate(
                    admin, config.topicSetup(), config.topics().entityPrefix());
        } catch (ExecutionException e) {
            throw new AppStartException(
                    "no Kafka broker to work with at " + config.bootstrapServers() + ": "
                            + e.getCause().getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AppStartException("interrupted while topics were created", e);
        }
    }

    private void follow(AppConfig config, LiveCatalogue catalogue) {
        var feed = new CatalogueFeed(config, catalogue);
        resources.push(feed);
        try {
            feed.start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AppStartException("interrupted while the catalogue was read", e);
        }
    }

    private void run(String name, Topology topology, Properties properties, Originals originals) {
        properties.put(DeadLetters.ORIGINALS, originals);
        var part = new KafkaStreams(topology, properties);
        streams.put(name, part);
        part.setUncaughtExceptionHandler(new FailurePolicy());
        part.setStateListener((is, was) -> {
            if (is == State.RUNNING) {
                running.countDown();
            }
            if (is == State.ERROR || is == State.NOT_RUNNING) {
                ended.countDown();
            }
        });
        part.start();
    }

    /** Waits until both topologies have run; false if they have not in this time. */
    public boolean awaitRunning(Duration most) throws InterruptedException {
        return running.await(most.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits until the application ends by itself or is closed; true if it ended in an error. */
    public boolean awaitEnd() throws InterruptedException {
        ended.await();
        return streams.values().stream().anyMatch(part -> part.state() == State.ERROR);
    }

    /** Whether all parts run, and the state of each. */
    public Health health() {
        var parts = new TreeMap<String, String>();
        streams.forEach((name, part) -> parts.put(name, part.state().name()));
        boolean healthy = parts.size() == 2
                && streams.values().stream()
                        .allMatch(part -> part.state() == State.RUNNING || part.state() == State.REBALANCING);
        return new Health(healthy, parts);
    }

    /** Stops cleanly; other instances take over at once. */
    @Override
    public synchronized void close() {
        var options = CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(CLOSE);
        streams.values().parallelStream().forEach(part -> part.close(options));
        resources.forEach(NewsApp::closeQuietly);
        resources.clear();
        ended.countDown();
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            throw new IllegalStateException("cannot be closed: " + resource, e);
        }
    }
}
