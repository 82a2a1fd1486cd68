package io.storywire.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void theReadmeNamesEveryTopic() throws IOException {
        String readme = Files.readString(Path.of(System.getProperty("storywire.root"), "README.md"));

        Topics.DEFAULT.all().forEach(topic -> assertThat(readme).contains("| `" + topic.name() + "` |"));
        assertThat(readme).contains("| `" + Topics.DEFAULT.entityPrefix() + "<slug>` |");
    }
}
