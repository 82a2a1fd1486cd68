package io.storywire.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSerdeTest {

    private final JsonSerde<Article> articles = new JsonSerde<>(Article.class);
    private final JsonSerde<Report> reports = new JsonSerde<>(Report.class);

    @Test
    void unknownFieldsAreIgnored() {
        String json = "{\"articleId\":\"a\",\"collectedAt\":\"2025-01-01T00:00:00Z\",\"futureField\":{\"x\":[1,2]}}";

        assertThat(read(json).articleId()).isEqualTo("a");
    }

    @Test
    void absentTextIsEmptyAndAbsentListsAreEmpty() {
        Article article = read("{\"articleId\":\"a\",\"collectedAt\":\"2025-01-01T00:00:00Z\",\"title\":null}");

        assertThat(article.title()).isEmpty();
        assertThat(article.tickers()).isEmpty();
        assertThat(article.published()).isNull();
        assertThat(article.status()).isEqualTo(Article.Status.PUBLISHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "17",
                "{",
                "not json",
                "{\"articleId\":\"a\"}",
                "{\"collectedAt\":\"2025-01-01T00:00:00Z\"}",
                "{\"articleId\":\" \",\"collectedAt\":\"2025-01-01T00:00:00Z\"}",
                "{\"articleId\":\"a\",\"collectedAt\":\"yesterday\"}",
                "{\"articleId\":\"a\",\"collectedAt\":\"2025-01-01T00:00:00Z\",\"status\":\"BURNT\"}",
                "{\"articleId\":\"a\",\"collectedAt\":\"2025-01-01T00:00:00Z\"} trailing"
            })
    void whatIsNoArticleIsRefusedWithAShortReason(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(SerializationException.class)
                .hasMessageStartingWith("Article cannot be read: ");
    }

    @Test
    void aDocumentBeyondTheLimitIsRefused() {
        byte[] huge = new byte[Json.MAX_DOCUMENT + 1];
        Arrays.fill(huge, (byte) ' ');

        assertThatThrownBy(() -> articles.deserialize("t", huge))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("more than " + Json.MAX_DOCUMENT);
    }

    @Test
    void deepNestingIsRefused() {
        String json = "{\"x\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}";

        assertThatThrownBy(() -> read(json)).isInstanceOf(SerializationException.class);
    }

    @Test
    void aTombstoneIsATombstone() {
        assertThat(articles.serialize("t", null)).isNull();
        assertThat(articles.deserialize("t", null)).isNull();
    }

    @Test
    void writingSetsTheHeadersOfTheEventAndKeepsOthers() {
        var headers = new RecordHeaders();
        headers.add("traceparent", "00-1".getBytes(StandardCharsets.UTF_8));
        headers.add("ce_id", "of the record before".getBytes(StandardCharsets.UTF_8));

        reports.serialize("t", headers, Samples.report());

        assertThat(EventHeaders.get(headers, "id")).contains(Samples.report().eventId());
        assertThat(EventHeaders.get(headers, "type")).contains("io.storywire.report");
        assertThat(EventHeaders.get(headers, "subject")).contains("a1");
        assertThat(EventHeaders.get(headers, "time")).contains("2025-12-04T08:10:52Z");
        assertThat(EventHeaders.get(headers, "dataschema")).contains("/storywire/Report/1.0");
        assertThat(EventHeaders.get(headers, "relation")).contains("DEVELOPMENT");
        assertThat(StreamSupport.stream(headers.spliterator(), false).map(Header::key))
                .contains("traceparent")
                .doesNotHaveDuplicates();
    }

    private Article read(String json) {
        return articles.deserialize("t", json.getBytes(StandardCharsets.UTF_8));
    }
}
