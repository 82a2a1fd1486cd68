package io.storywire.bench.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.storywire.enrich.Enricher;
import io.storywire.entity.CatalogueNameReader;
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

/**
 * Reads labelled articles, JSON Lines with {@code id, title, body, published, language, source, url, story}, and enriches
 * them as the application does.
 */
public final class StoryFile {

    /** When the articles are taken to have been collected: after all of them were published. */
    private static final Instant COLLECTED = Instant.parse("2026-01-01T00:00:00Z");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Enricher enricher = new Enricher(CatalogueNameReader.standard());

    /** A reader with the names that the application knows. */
    public StoryFile() {}

    /** The articles of a file, plain or compressed, in its order. */
    public List<LabelledArticle> read(Path file) throws IOException {
        List<LabelledArticle> articles = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode json = MAPPER.readTree(line);
                articles.add(new LabelledArticle(
                        enrich(article(json)), json.path("story").asText()));
            }
        }
        return articles;
    }

    /** The same article as if only its headline were known. */
    EnrichedArticle headlineOf(EnrichedArticle article) {
        return enrich(Article.of(
                article.articleId(),
                article.title(),
                "",
                article.language(),
                article.publisher(),
                article.url(),
                article.published(),
                COLLECTED));
    }

    /** What enrichment makes of an article; the bare article where it finds no news in it. */
    private EnrichedArticle enrich(Article article) {
        return enricher.enrich(article, COLLECTED).accepted().orElseGet(() -> bare(article));
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private static Article article(JsonNode json) {
        String published = text(json, "published");
        return Article.of(
                text(json, "id"),
                text(json, "title"),
                text(json, "body"),
                text(json, "language"),
                text(json, "source"),
                text(json, "url"),
                published.isEmpty() ? null : OffsetDateTime.parse(published).toInstant(),
                COLLECTED);
    }

    private static EnrichedArticle bare(Article article) {
        return new EnrichedArticle(
                article.articleId(),
                article.status(),
                article.origin(),
                article.title(),
                "",
                article.body(),
                article.language(),
                0,
                Kind.NEWS,
                0,
                article.byline(),
                article.source(),
                article.url(),
                article.published(),
                article.time(),
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

    private static String text(JsonNode json, String name) {
        return json.path(name).isNull() ? "" : json.path(name).asText();
    }
}
