package io.storywire.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.storywire.enrich.language.LanguageDetector;
import io.storywire.events.Article;
import io.storywire.producer.ArticleFiles;
import io.storywire.producer.ReadFailure;
import io.storywire.producer.ReadOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** English articles of about {@value #WORDS} words for benchmarks: real ones when there is data, else our samples. */
public final class BenchData {

    /** System property that names the folder of data. */
    public static final String PROPERTY = "storywire.data";

    /** Words of a body. */
    public static final int WORDS = 400;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private BenchData() {}

    /** The folder of data, if one was given. */
    public static Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of);
    }

    /** Articles cut to {@value #WORDS} words; shorter ones are left out. */
    public static List<Article> articles() throws IOException {
        Optional<Path> data = folder();
        return data.isPresent() ? real(data.get()) : samples();
    }

    /** Real articles. */
    public static List<Article> real(Path data) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (var reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.resolve("stories/allsides-dev.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode story = MAPPER.readTree(line);
                String body = cut(story.path("body").asText(""));
                if (!body.isEmpty()) {
                    articles.add(article(
                            story.path("id").asText(),
                            story.path("title").asText(),
                            body,
                            story.path("source").asText("")));
                }
            }
        }
        return articles;
    }

    /** Our samples, each with as many of those after it as make {@value #WORDS} words. */
    private static List<Article> samples() {
        EnglishArticles sink = new EnglishArticles(new ArrayList<>(), new LanguageDetector());
        Path seeds =
                Path.of(System.getenv().getOrDefault("STORYWIRE_HOME", ".")).resolve("seeds");
        ArticleFiles.read(List.of(seeds), ReadOptions.defaults(), sink);
        List<Article> read = sink.articles;
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            StringBuilder body = new StringBuilder();
            for (int k = 0; k < read.size() && cut(body.toString()).isEmpty(); k++) {
                body.append(read.get((i + k) % read.size()).body()).append("\n\n");
            }
            Article first = read.get(i);
            articles.add(article(first.articleId(), first.title(), cut(body.toString()), first.source()));
        }
        return articles;
    }

    /** Keeps the articles in English; some samples are broken on purpose. */
    private record EnglishArticles(List<Article> articles, LanguageDetector detector) implements ArticleFiles.Sink {
        @Override
        public void article(Article article, Path file, int line) {
            if (detector.detect(article.title(), article.body(), "").code().equals("en")) {
                articles.add(article);
            }
        }

        @Override
        public void failure(ReadFailure failure) {}

        @Override
        public void skipped(Path file, String reason) {}
    }

    private static Article article(String id, String title, String body, String source) {
        return Article.of(id, title, body, "en", source, "", null, Instant.EPOCH);
    }

    /** The first {@value #WORDS} words, {@code ""} for a text that has fewer. */
    private static String cut(String body) {
        int words = 0;
        for (int i = 0; i < body.length(); i++) {
            words += body.charAt(i) == ' ' || body.charAt(i) == '\n' ? 1 : 0;
            if (words == WORDS) {
                return body.substring(0, i);
            }
        }
        return "";
    }
}
