package io.storywire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The topologies as Kafka Streams describes them. A name of a node, store or repartition topic that changes here changes
 * topics on the broker and abandons their data: see CONTRIBUTING.md. To renew: {@code -Dgolden.renew=true}.
 */
class TopologyDescriptionTest {

    private static final Path GOLDEN = Path.of("src/test/resources/topology.txt");

    @Test
    void theTopologyIsTheGoldenOne() throws IOException {
        String text = TopologyCommand.text();
        if (Boolean.getBoolean("golden.renew")) {
            Files.writeString(GOLDEN, text);
        }

        assertThat(text)
                .as("%s; renew with -Dgolden.renew=true after reading CONTRIBUTING.md", GOLDEN)
                .isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void everyNodeHasANameOfOurs() {
        assertThat(TopologyCommand.text()).doesNotContain("KSTREAM-").doesNotContain("KTABLE-");
    }

    @Test
    void theReadmeShowsThePicture() throws IOException {
        String readme = Files.readString(Path.of(System.getProperty("storywire.root"), "README.md"));

        assertThat(readme).contains(TopologyCommand.picture());
    }
}
