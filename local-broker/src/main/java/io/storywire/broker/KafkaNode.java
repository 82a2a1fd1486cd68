package io.storywire.broker;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.server.fault.LoggingFaultHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two halves of a Kafka server, put together as {@link KafkaRaftServer} does, with two differences: the sockets are
 * bound beforehand, and a fault is logged where Kafka's own main program would halt the process, which is not only ours.
 */
final class KafkaNode implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaNode.class);

    private final ControllerServer controller;
    private final BrokerServer broker;

    private KafkaNode(KafkaConfig config, int controllerPort, BoundSockets sockets) {
        var stored = KafkaRaftServer.initializeLogDirs(config, LOG, "");
        var voters = Map.of(config.nodeId(), BoundSockets.address(controllerPort));
        var shared = new SharedServer(
                config,
                stored._1(),
                Time.SYSTEM,
                new Metrics(),
                CompletableFuture.completedFuture(voters),
                List.of(),
                (name, fatal, action) -> new LoggingFaultHandler(name, action),
                sockets);
        controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), stored._2());
        broker = new BrokerServer(shared);
    }

    /**
     * Starts the server and returns when it answers clients.
     *
     * @throws RuntimeException if it fails, or anything else: Scala code does not declare what it throws; nothing of it
     *     is left running then
     */
    static KafkaNode start(KafkaConfig config, int controllerPort, BoundSockets sockets) {
        KafkaNode node = new KafkaNode(config, controllerPort, sockets);
        try {
            node.controller.startup();
            node.broker.startup();
            return node;
        } catch (Throwable e) {
            node.close();
            throw e;
        }
    }

    @Override
    public void close() {
        broker.shutdown();
        controller.shutdown();
    }
}
