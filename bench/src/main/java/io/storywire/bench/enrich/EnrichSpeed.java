package io.storywire.bench.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.storywire.enrich.Enricher;
import io.storywire.entity.NameReader;
import io.storywire.events.Article;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Time and allocation of enrichment without names: articles cut to about 400 words, one thread, processor time. Names
 * are measured apart, because their reader is given from outside.
 */
@Command(name = "enrich-speed", description = "Time and allocation of enrichment, 400 English words an article.")
public final class EnrichSpeed implements Callable<Integer> {

    private static final int WORDS = 400;

    @Option(names = "--data", description = "Folder with stories/allsides-dev.jsonl.gz (${DEFAULT-VALUE}).")
    private Path data = Path.of("../shared/data");

    @Option(
            names = "--rounds",
            description = "How often all articles are enriched (${DEFAULT-VALUE}); the last counts.")
    private int rounds = 8;

    @Override
    public Integer call() throws IOException {
        long loading = System.nanoTime();
        Enricher enricher = new Enricher(text -> new NameReader.Names(List.of(), List.of()));
        double loaded = (System.nanoTime() - loading) / 1e6;
        List<Article> articles = articles();
        long[] times = new long[articles.size()];
        long allocated = 0;
        for (int round = 0; round < rounds; round++) {
            allocated = round(enricher, articles, times);
        }
        Arrays.sort(times);
        System.out.printf(
                "%d articles  loading %.0f ms  median %.0f µs  p99 %.0f µs  mean %.0f µs  %.0f kB allocated an article%n",
                times.length,
                loaded,
                times[times.length / 2] / 1e3,
                times[times.length * 99 / 100] / 1e3,
                Arrays.stream(times).average().orElse(0) / 1e3,
                allocated / 1e3 / times.length);
        return 0;
    }

    private static long round(Enricher enricher, List<Article> articles, long[] times) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < times.length; i++) {
            long start = threads.getCurrentThreadCpuTime();
            enricher.enrich(articles.get(i), Instant.EPOCH.plusSeconds(1_700_000_000L));
            times[i] = threads.getCurrentThreadCpuTime() - start;
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private List<Article> articles() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Article> articles = new ArrayList<>();
        try (var reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.resolve("stories/allsides-dev.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode story = mapper.readTree(line);
                String body = cut(story.get("body").asText());
                if (!body.isEmpty()) {
                    articles.add(article(story, body));
                }
            }
        }
        return articles;
    }

    private static Article article(JsonNode story, String body) {
        return new Article(
                story.get("id").asText(),
                Article.Status.PUBLISHED,
                story.get("title").asText(),
                "",
                body,
                "en",
                story.get("source").asText(""),
                "",
                null,
                Instant.EPOCH,
                "",
                List.of(),
                "",
                "");
    }

    /** The first 400 words, {@code ""} for a text that has fewer. */
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
