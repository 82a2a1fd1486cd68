package io.storywire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.storywire.events.TopicSetup;
import io.storywire.events.Topics;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** The same as on the broker of our own, on Kafka's image; {@code KAFKA_IMAGE} names another one that behaves alike. */
@Tag("docker")
final class KafkaContainerIT {

    private static final String OFFICIAL = "apache/kafka";

    private static KafkaContainer kafka;

    @BeforeAll
    static void start() {
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "no Docker engine on this machine");
        String image = System.getenv().getOrDefault("KAFKA_IMAGE", OFFICIAL + ":4.3.1");
        kafka = new KafkaContainer(DockerImageName.parse(image).asCompatibleSubstituteFor(OFFICIAL));
        kafka.start();
    }

    @AfterAll
    static void stop() {
        if (kafka != null) {
            kafka.stop();
        }
    }

    @Test
    void theTopicsOfTheContractAreCreatedOnce() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.getBootstrapServers()))) {
            var wanted = TopicSetup.DEFAULT.describe(Topics.DEFAULT);

            assertThat(TopicSetup.create(admin, wanted)).hasSameSizeAs(wanted);
            assertThat(TopicSetup.create(admin, wanted)).isEmpty();
        }
    }
}
