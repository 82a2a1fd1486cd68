package io.storywire.bench.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.storywire.events.Article;
import io.storywire.events.EnrichedArticle;
import io.storywire.events.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads labelled articles: JSON Lines with {@code id, title, body, published, language, source, url, story}. */
final class StoryFile {

    /** When articles without a date are taken to have been collected. */
    private static final Instant COLLECTED = Instant.parse("2026-01-01T00:00:00Z");

    private static final int MIN_TITLE_WORDS = 5;
    private static final int MAX_TITLE = 150;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private StoryFile() {}

    /** The articles of a file, plain or compressed, in its order. */
    static List<LabelledArticle> read(Path file) throws IOException {
        List<LabelledArticle> articles = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode json = MAPPER.readTree(line);
                articles.add(
                        new LabelledArticle(article(json), json.path("story").asText()));
            }
        }
        return articles;
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private static EnrichedArticle article(JsonNode json) {
        String published = text(json, "published");
        Instant time =
                published.isEmpty() ? null : OffsetDateTime.parse(published).toInstant();
        String title = text(json, "title");
        return of(
                text(json, "id"),
                title.isBlank() ? firstSentence(text(json, "body")) : title,
                text(json, "body"),
                text(json, "language"),
                text(json, "source"),
                text(json, "url"),
                time);
    }

    static EnrichedArticle of(
            String id, String title, String body, String language, String source, String url, Instant time) {
        return new EnrichedArticle(
                id,
                Article.Status.PUBLISHED,
                "",
                title,
                "",
                body,
                language,
                1,
                Kind.NEWS,
                1,
                "",
                source,
                url,
                time,
                time == null ? COLLECTED : time,
                COLLECTED,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "");
    }

    /** What the enrichment makes the headline of a text without one: its first line of some length, cut. */
    private static String firstSentence(String body) {
        String line = body.lines()
                .filter(each -> each.split(" ").length >= MIN_TITLE_WORDS)
                .findFirst()
                .orElse("");
        return line.length() <= MAX_TITLE ? line : line.substring(0, line.lastIndexOf(' ', MAX_TITLE));
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).isNull() ? "" : json.path(name).asText();
    }
}
