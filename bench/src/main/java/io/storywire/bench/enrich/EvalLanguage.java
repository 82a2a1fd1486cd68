package io.storywire.bench.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.storywire.enrich.language.Detected;
import io.storywire.enrich.language.LanguageDetector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures language identification on labelled sentences and word pairs. */
@Command(name = "language", description = "Accuracy of language identification, by kind of text and language.")
public final class EvalLanguage implements Callable<Integer> {

    @Option(names = "--data", description = "Folder with lang/langid-news.jsonl.gz (${DEFAULT-VALUE}).")
    private Path data = Path.of("../shared/data");

    private final LanguageDetector detector = new LanguageDetector();
    private final Map<String, Score> kinds = new TreeMap<>();
    private final Map<String, Score> languages = new TreeMap<>();
    private final Map<String, Integer> mistaken = new TreeMap<>();

    private static final class Score {
        int all;
        int right;
        int unknown;

        double accuracy() {
            return (double) right / all;
        }

        double precision() {
            return (double) right / Math.max(1, all - unknown);
        }
    }

    @Override
    public Integer call() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        long start = System.nanoTime();
        try (var reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.resolve("lang/langid-news.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                judge(mapper.readTree(line));
            }
        }
        print((System.nanoTime() - start) / 1e9);
        return 0;
    }

    private void judge(JsonNode example) {
        String kind = example.get("kind").asText();
        String language = example.get("language").asText();
        Detected detected = detector.detect("", example.get("text").asText(), "");
        boolean supported = detector.languages().contains(language);
        count(kinds.computeIfAbsent(kind + ", all languages", k -> new Score()), language, detected);
        if (supported) {
            count(kinds.computeIfAbsent(kind + ", supported languages", k -> new Score()), language, detected);
        }
        if (kind.equals("sentence")) {
            count(languages.computeIfAbsent(language, k -> new Score()), language, detected);
            if (!detected.code().equals(language)) {
                mistaken.merge(language + " for " + detected.code(), 1, Integer::sum);
            }
        }
    }

    private static void count(Score score, String language, Detected detected) {
        score.all++;
        score.right += detected.code().equals(language) ? 1 : 0;
        score.unknown += detected.code().equals(Detected.UNKNOWN.code()) ? 1 : 0;
    }

    private void print(double seconds) {
        kinds.forEach((kind, score) -> System.out.printf(
                "%-32s %5d texts  accuracy %.4f  of those answered %.4f  unknown %.3f%n",
                kind, score.all, score.accuracy(), score.precision(), (double) score.unknown / score.all));
        System.out.print("sentences below 0.95:");
        languages.forEach((language, score) -> {
            if (score.accuracy() < 0.95) {
                System.out.printf(" %s %.2f", language, score.accuracy());
            }
        });
        System.out.printf("%nmost mistaken:");
        mistaken.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(20)
                .forEach(entry -> System.out.printf(" %s %d;", entry.getKey(), entry.getValue()));
        System.out.printf("%n%.1f s%n", seconds);
    }
}
