package io.storywire.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import org.junit.jupiter.api.Tag;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * On Kafka's own image; the environment variable {@code KAFKA_IMAGE} names another one that behaves alike. Skipped where
 * there is no Docker.
 */
@Tag("docker")
final class KafkaContainerIT extends DemoChecks {

    private static final String OFFICIAL = "apache/kafka";

    @Override
    DemoSystem start(PrintWriter told) throws InterruptedException {
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "no Docker engine on this machine");
        String image = System.getenv().getOrDefault("KAFKA_IMAGE", OFFICIAL + ":4.3.1");
        var kafka = new KafkaContainer(DockerImageName.parse(image).asCompatibleSubstituteFor(OFFICIAL));
        kafka.start();
        return DemoSystem.start(kafka.getBootstrapServers(), kafka::stop, told);
    }
}
