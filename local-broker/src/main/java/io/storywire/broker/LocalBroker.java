package io.storywire.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A real Apache Kafka server, broker and controller in one, inside this process: for trying things out and for tests. It
 * listens on the loopback address only, without encryption or access control; topics are not created by merely using
 * them, and have one replica. Any Kafka client can connect.
 *
 * <p>The first start in a process costs 4 to 8 s of processor time, most of it for loading and compiling classes (half of
 * that with a class-data archive), a later one less than a second; a process with nothing but the broker holds 200 MB.
 * Several can run side by side. It logs through SLF4J under {@code kafka}, {@code org.apache.kafka} and
 * {@code state.change.logger}; the host program sets the levels, with Logback by including
 * {@code io/storywire/broker/quiet-logback.xml}. Thread-safe.
 */
public final class LocalBroker implements AutoCloseable {

    /**
     * How a broker is started.
     *
     * @param port where clients connect, 0 to 65535; 0 for any free one
     * @param data the directory that keeps topics and records, created if it does not exist; empty for a temporary one
     * @param settings further properties of the server, over ours
     */
    public record Options(int port, Optional<Path> data, Map<String, String> settings) {

        /** Any free port, temporary data. */
        public static final Options TEMPORARY = new Options(0, Optional.empty());

        /**
         * Checks the port.
         *
         * @throws IllegalArgumentException if it is out of range
         */
        public Options {
            if (port < 0 || port > 65535) {
                throw new IllegalArgumentException("port must be in [0, 65535], was " + port);
            }
            settings = Map.copyOf(settings);
        }

        /** With our settings alone. */
        public Options(int port, Optional<Path> data) {
            this(port, data, Map.of());
        }
    }

    private final DataDirectory data;
    private final KafkaNode node;
    private final String address;
    private boolean closed;

    private LocalBroker(DataDirectory data, KafkaNode node, String address) {
        this.data = data;
        this.node = node;
        this.address = address;
    }

    /**
     * A broker on any free port, with temporary data.
     *
     * @throws BrokerStartException if it cannot be started
     */
    public static LocalBroker start() {
        return start(Options.TEMPORARY);
    }

    /**
     * A broker as wished; returns when it answers clients.
     *
     * @throws BrokerStartException if the port is taken, or the data directory cannot be used, is in use, or belongs to
     *     another Kafka cluster
     */
    public static LocalBroker start(Options options) {
        try (BoundSockets sockets = new BoundSockets()) {
            int port = sockets.bind(BrokerSettings.CLIENTS, options.port());
            int controllerPort = sockets.bind(BrokerSettings.CONTROLLER, 0);
            DataDirectory data = DataDirectory.open(options.data());
            try {
                var config = BrokerSettings.of(data.path(), port, controllerPort, options.settings());
                var node = KafkaNode.start(config, controllerPort, sockets);
                return new LocalBroker(data, node, BoundSockets.HOST + ":" + port);
            } catch (Throwable e) { // Scala code does not declare what it throws
                data.close();
                if (e instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
                throw new BrokerStartException("the broker did not start: " + e, e);
            }
        }
    }

    /** Where clients connect: {@code 127.0.0.1:port}. */
    public String bootstrapServers() {
        return address;
    }

    /** Where the records are. */
    Path data() {
        return data.path();
    }

    /**
     * Stops the server cleanly, so that a later start on the same data needs no recovery, and removes temporary data.
     * Returns when it has stopped; a second call does nothing
     * more. Close clients first: they would go on looking for it.
     */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            node.close();
            data.close();
        }
    }
}
