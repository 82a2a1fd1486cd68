package io.storywire.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;

/**
 * The server's configuration: one node that is broker and controller, small buffers, no waiting for members that will not
 * come, and records of up to {@value #LARGEST_RECORD} bytes.
 */
final class BrokerSettings {

    static final int NODE_ID = 1;
    static final String CLIENTS = "PLAINTEXT";
    static final String CONTROLLER = "CONTROLLER";

    /** In bytes: 32 MiB, and a little for the record's key, headers and batch. */
    static final int LARGEST_RECORD = 33 * 1024 * 1024;

    private BrokerSettings() {}

    static KafkaConfig of(Path data, int clientPort, int controllerPort, Map<String, String> more) {
        Properties settings = new Properties();
        node(settings, data, clientPort, controllerPort);
        sizes(settings);
        oneNodeOnly(settings);
        noWaiting(settings);
        settings.putAll(more);
        return KafkaConfig.fromProps(settings, false);
    }

    private static void node(Properties settings, Path data, int clientPort, int controllerPort) {
        String clients = CLIENTS + "://" + BoundSockets.HOST + ":" + clientPort;
        String controller = BoundSockets.HOST + ":" + controllerPort;
        settings.put("node.id", "" + NODE_ID);
        settings.put("process.roles", "broker,controller");
        settings.put("listeners", clients + "," + CONTROLLER + "://" + controller);
        settings.put("advertised.listeners", clients);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("inter.broker.listener.name", CLIENTS);
        settings.put("listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("controller.quorum.voters", NODE_ID + "@" + controller);
        settings.put("log.dirs", data.toString());
        settings.put("auto.create.topics.enable", "false");
    }

    private static void sizes(Properties settings) {
        settings.put("message.max.bytes", "" + LARGEST_RECORD);
        settings.put("replica.fetch.max.bytes", "" + LARGEST_RECORD);
        settings.put("fetch.max.bytes", "" + 2 * LARGEST_RECORD);
        settings.put("socket.request.max.bytes", "" + 4 * LARGEST_RECORD);
        settings.put("log.cleaner.dedupe.buffer.size", "" + 8 * 1024 * 1024);
    }

    private static void oneNodeOnly(Properties settings) {
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "4");
    }

    private static void noWaiting(Properties settings) {
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.streams.initial.rebalance.delay.ms", "0");
        settings.put("group.streams.assignment.interval.ms", "0");
        settings.put("group.streams.min.heartbeat.interval.ms", "300");
        settings.put("group.streams.heartbeat.interval.ms", "300");
    }
}
