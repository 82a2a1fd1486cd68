package io.storywire.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.storywire.events.Article;
import io.storywire.events.Json;
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
import org.jspecify.annotations.Nullable;

/**
 * An article of a file: JSON Lines with {@code id, title, body, published, language, source}, compressed or not.
 *
 * @param json the line
 */
record ArticleLines(JsonNode json) {

    static List<ArticleLines> read(Path file) throws IOException {
        List<ArticleLines> lines = new ArrayList<>();
        try (var reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(new ArticleLines(Json.MAPPER.readTree(line)));
            }
        }
        return lines;
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    /** When it was published, if the file says so. */
    @Nullable
    Instant published() {
        String time = json.path("published").asText("");
        return time.isEmpty() || time.equals("null")
                ? null
                : OffsetDateTime.parse(time).toInstant();
    }

    /** The article under another id, published at this time, collected now. */
    Article as(String id, @Nullable Instant published) {
        return Article.of(
                id,
                json.path("title").asText(""),
                json.path("body").asText(""),
                json.path("language").asText(""),
                json.path("source").asText(""),
                "",
                published,
                Instant.now());
    }
}
