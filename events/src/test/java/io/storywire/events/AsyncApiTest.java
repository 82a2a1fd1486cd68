package io.storywire.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document tells the truth about topics, clean-up, events and headers. */
class AsyncApiTest {

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new YAMLMapper()
                .readTree(Path.of("../docs/contract/asyncapi.yaml").toFile());
    }

    @Test
    void everyTopicIsAChannelAndEveryChannelATopic() {
        Set<String> addresses = new HashSet<>();
        document.get("channels")
                .forEach(channel -> addresses.add(channel.get("address").asText()));

        Set<String> topics = Topics.DEFAULT.all().stream().map(Topic::name).collect(Collectors.toSet());
        topics.add(Topics.DEFAULT.entityPrefix() + "{slug}");
        assertThat(addresses).isEqualTo(topics);
    }

    @Test
    void cleanUpAndSizesAreThoseOfTheTopics() {
        Map<String, NewTopic> topics = TopicSetup.DEFAULT.describe(Topics.DEFAULT).stream()
                .collect(Collectors.toMap(NewTopic::name, topic -> topic));

        document.get("channels").forEach(channel -> {
            NewTopic topic = topics.getOrDefault(
                    channel.get("address").asText(), TopicSetup.DEFAULT.describeEntityTopic("news.entity.x"));
            JsonNode bindings =
                    document.at(channel.at("/bindings/$ref").asText().substring(1));
            JsonNode configuration = bindings.at("/kafka/topicConfiguration");
            assertThat(configuration.at("/cleanup.policy/0").asText())
                    .isEqualTo(topic.configs().get("cleanup.policy"));
            assertThat(configuration.get("max.message.bytes").asText())
                    .isEqualTo(topic.configs().get("max.message.bytes"));
            assertThat(configuration.path("delete.retention.ms").asText())
                    .isEqualTo(topic.configs().getOrDefault("delete.retention.ms", ""));
        });
    }

    @Test
    void everyEventIsAMessageWithItsSchema() {
        JsonNode messages = document.at("/components/messages");

        SchemaTest.events().forEach(event -> assertThat(messages.at("/" + event.getSimpleName() + "/payload/$ref")
                        .asText())
                .isEqualTo("./schemas/" + event.getSimpleName() + ".json"));
    }

    @Test
    void theHeadersAreThoseThatAreSet() {
        Set<String> described = new HashSet<>();
        document.at("/components/schemas/Headers/properties").fieldNames().forEachRemaining(described::add);
        Set<String> required = new HashSet<>();
        document.at("/components/schemas/Headers/required").forEach(name -> required.add(name.asText()));

        for (Event event : Samples.all()) {
            var headers = new RecordHeaders();
            EventHeaders.set(headers, event);
            Set<String> set = StreamSupport.stream(headers.spliterator(), false)
                    .map(Header::key)
                    .collect(Collectors.toSet());
            assertThat(described).containsAll(set);
            assertThat(set).containsAll(required);
        }
    }
}
