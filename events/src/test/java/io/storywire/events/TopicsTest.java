package io.storywire.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.internals.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {

    @Test
    void topicsHaveTheNamesOfTheContract() {
        assertThat(Topics.DEFAULT.all())
                .extracting(topic -> topic.name())
                .containsExactly(
                        "news.articles",
                        "news.articles.backfill",
                        "news.articles.enriched",
                        "news.reports",
                        "news.stories",
                        "news.entities",
                        "news.entities.index",
                        "news.catalogue",
                        "news.dead-letters");
        assertThat(Topics.DEFAULT.entity("openai").name()).isEqualTo("news.entity.openai");
    }

    @Test
    void everyTopicNameIsLegalUnderAnotherPrefix() {
        new Topics("team-7.test.").all().forEach(topic -> Topic.validate(topic.name()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "news_", "-news", ".news", "näws.", "a/b"})
    void anIllegalPrefixIsRefused(String prefix) {
        assertThatThrownBy(() -> new Topics(prefix)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatHasANewestValueIsCompactedAndTheRestExpires() {
        Map<String, Map<String, String>> configs = TopicSetup.DEFAULT.describe(Topics.DEFAULT).stream()
                .collect(Collectors.toMap(NewTopic::name, NewTopic::configs));

        configs.forEach((name, config) -> assertThat(config.get("cleanup.policy"))
                .as(name)
                .isEqualTo(name.matches("news\\.(stories|catalogue|entities\\.index)") ? "compact" : "delete"));
    }

    @Test
    void anArchiveWaitsHoweverLongItTakes() {
        NewTopic waiting = TopicSetup.DEFAULT.describe(Topics.DEFAULT).stream()
                .filter(topic -> topic.name().equals("news.articles.backfill"))
                .findFirst()
                .orElseThrow();

        assertThat(waiting.configs()).containsEntry("retention.ms", "-1");
    }

    @Test
    void idsKeepPartsApart() {
        assertThat(Ids.of("ab", "c")).isNotEqualTo(Ids.of("a", "bc")).hasSize(16);
        assertThat(Ids.of("ab", "c")).isEqualTo(Ids.of("ab", "c"));
    }
}
