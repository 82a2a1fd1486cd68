package io.storywire.cli;

import io.storywire.app.NewsApp;
import io.storywire.broker.BrokerStartException;
import io.storywire.broker.LocalBroker;
import io.storywire.ops.AppConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** A broker and the streams application, with data that is deleted at the end. */
final class DemoSystem implements AutoCloseable {

    /** Kafka's usual port, so that clients need no configuration. */
    static final int USUAL_PORT = 9092;

    private static final Duration START = Duration.ofMinutes(2);

    private final Runnable stopBroker;
    private final NewsApp app;
    private final AppConfig config;
    private final AtomicBoolean closed = new AtomicBoolean();

    private DemoSystem(Runnable stopBroker, NewsApp app, AppConfig config) {
        this.stopBroker = stopBroker;
        this.app = app;
        this.config = config;
    }

    /** Both in this process; the broker on any free port if that one is the usual one and taken. */
    static DemoSystem start(int port, PrintWriter told) throws InterruptedException {
        tell(told, "starting a Kafka broker ...");
        LocalBroker broker = startBroker(port);
        return start(broker.bootstrapServers(), broker::close, told);
    }

    /** The application alone, on a broker that is there, and is stopped with it. */
    static DemoSystem start(String bootstrapServers, Runnable stopBroker, PrintWriter told)
            throws InterruptedException {
        tell(told, "Kafka " + bootstrapServers + " is up; starting the streams application ...");
        AppConfig config = config(bootstrapServers, temporaryDirectory());
        try {
            NewsApp app = NewsApp.start(config);
            var system = new DemoSystem(stopBroker, app, config);
            if (!app.awaitRunning(START)) {
                system.close();
                throw new IllegalStateException("the streams application did not start within " + START);
            }
            tell(told, "the streams application runs");
            return system;
        } catch (RuntimeException e) {
            stopBroker.run();
            throw e;
        }
    }

    String bootstrapServers() {
        return config.bootstrapServers();
    }

    private static LocalBroker startBroker(int port) {
        try {
            return LocalBroker.start(new LocalBroker.Options(port, Optional.empty()));
        } catch (BrokerStartException e) {
            if (port != USUAL_PORT) {
                throw e;
            }
            return LocalBroker.start();
        }
    }

    private static AppConfig config(String bootstrapServers, Path state) {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.put("NEWS_BOOTSTRAP_SERVERS", bootstrapServers);
        variables.put("NEWS_STATE_DIR", state.toString());
        variables.put("NEWS_HTTP_PORT", "0");
        variables.put("NEWS_TOPIC_PREFIX", "news.");
        variables.put("NEWS_PARTITIONS", "1"); // so that articles are judged in the order of the files
        return AppConfig.from(variables);
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("storywire-demo-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tell(PrintWriter told, String line) {
        told.println(line);
        told.flush();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            app.close();
            stopBroker.run();
            delete(config.stateDirectory());
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
