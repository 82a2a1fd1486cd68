package io.storywire.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppConfigTest {

    @Test
    void everySettingHasADefault() {
        AppConfig config = AppConfig.from(Map.of());

        assertThat(config.bootstrapServers()).isEqualTo("127.0.0.1:9092");
        assertThat(config.topics().articles().name()).isEqualTo("news.articles");
        assertThat(config.commitInterval()).isEqualTo(Duration.ofMillis(100));
        assertThat(config.entityTopicBudget()).isEqualTo(1000);
        assertThat(config.entityPartitions()).isOne();
        assertThat(config.kafka()).isEmpty();
    }

    @Test
    void allMistakesAreReportedTogetherWithRuleAndValue() {
        Map<String, String> wrong = Map.of(
                "NEWS_BOOTSTRAP_SERVERS", "nowhere",
                "NEWS_THREADS", "0",
                "NEWS_COMMIT_INTERVAL", "fast",
                "NEWS_TOPIC_PREFIX", "a b");

        assertThatThrownBy(() -> AppConfig.from(wrong))
                .isInstanceOf(WrongSettingsException.class)
                .hasMessageStartingWith("wrong settings: ")
                .hasMessageContaining("NEWS_BOOTSTRAP_SERVERS must be host:port, comma-separated, was \"nowhere\"")
                .hasMessageContaining("NEWS_THREADS must be a whole number in [1, 64], was \"0\"")
                .hasMessageContaining(
                        "NEWS_COMMIT_INTERVAL must be an ISO-8601 duration in [PT0.01S, PT1M], was \"fast\"")
                .hasMessageContaining("NEWS_TOPIC_PREFIX must be 1 to 50 of A-Z a-z 0-9 . -, was \"a b\"");
    }

    @ParameterizedTest
    @CsvSource({
        "NEWS_BOOTSTRAP_SERVERS, ''",
        "NEWS_BOOTSTRAP_SERVERS, 'a:1;b:2'",
        "NEWS_APPLICATION_ID, 'a b'",
        "NEWS_STATE_DIR, ''",
        "NEWS_THREADS, 65",
        "NEWS_THREADS, two",
        "NEWS_PARTITIONS, 0",
        "NEWS_REPLICATION, 11",
        "NEWS_RETENTION, P0D",
        "NEWS_STORY_WINDOW, P366D",
        "NEWS_MAX_STORIES, 1",
        "NEWS_BACKFILL_IN_FLIGHT, 10001",
        "NEWS_ENTITY_TOPICS, -1",
        "NEWS_ENTITY_PARTITIONS, 0",
        "NEWS_ADMISSION_STORIES, 0",
        "NEWS_HTTP_PORT, 65536",
        "NEWS_CHROME, no/such/file.tsv"
    })
    void aValueThatBreaksItsRuleIsNamed(String name, String value) {
        assertThatThrownBy(() -> AppConfig.from(Map.of(name, value)))
                .isInstanceOf(WrongSettingsException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("\"" + value + "\"");
    }

    @Test
    void kafkaPropertiesArePassedThrough() {
        AppConfig config = AppConfig.from(Map.of("NEWS_KAFKA_SECURITY_PROTOCOL", "SSL"));

        assertThat(config.kafka()).containsExactly(Map.entry("security.protocol", "SSL"));
    }
}
