package io.storywire.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.app.TopologyCommand;
import io.storywire.ops.AppConfig;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShardsTopicTest {

    @Test
    void theTopicOfTheShardsHasTheNameThatKafkaStreamsGivesIt() {
        var config = AppConfig.from(Map.of("NEWS_APPLICATION_ID", "desk"));

        assertThat(NewsTopology.shards(config)).isEqualTo("desk-by-shard-repartition");
        assertThat(TopologyCommand.text()).contains("(topics: [by-shard-repartition])");
    }
}
