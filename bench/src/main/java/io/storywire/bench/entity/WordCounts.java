package io.storywire.bench.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.storywire.entity.match.Tokeniser;
import io.storywire.entity.match.Tokens;
import io.storywire.entity.match.Tokens.Gap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * How words are written in many news texts: in small letters, with a capital inside a sentence, beside another
 * capitalised word, and in how many texts. Tells which names are also words, or parts of the names of people.
 */
final class WordCounts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final class Count {
        int small;
        int capital;
        int beside;
        int texts;
    }

    private static final Count NONE = new Count();

    private final Map<Long, Count> counts = new HashMap<>();
    private int texts;

    /** Reads all files {@code *.jsonl.gz} of a folder; each line has a {@code title} and a {@code body}. */
    static WordCounts read(Path folder) throws IOException {
        var counts = new WordCounts();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".jsonl.gz"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            try (var lines = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    JsonNode node = JSON.readTree(line);
                    counts.add(node.path("body").asText(""));
                }
            }
        }
        return counts;
    }

    /** Of its uses inside sentences, the share in small letters, in [0, 1]; 0 for unseen words. */
    double smallShare(String word) {
        Count count = count(word);
        return count.small == 0 ? 0 : (double) count.small / (count.small + count.capital);
    }

    /** Of its uses with a capital inside sentences, the share beside another capitalised word; 0 for unseen ones. */
    double besideShare(String word) {
        Count count = count(word);
        return count.capital == 0 ? 0 : (double) count.beside / count.capital;
    }

    /** How often it stands with a capital inside a sentence. */
    int capital(String word) {
        return count(word).capital;
    }

    /** In what share of the texts it stands, however written, in [0, 1]. */
    double textShare(String word) {
        return (double) count(word).texts / Math.max(1, texts);
    }

    private Count count(String word) {
        return counts.getOrDefault(Tokeniser.hash(word), NONE);
    }

    private void add(String text) {
        if (text.isEmpty()) {
            return;
        }
        texts++;
        Tokens tokens = Tokeniser.tokenise("", text);
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < tokens.count(); i++) {
            Count count = counts.computeIfAbsent(tokens.hash(i), hash -> new Count());
            count.texts += seen.add(tokens.hash(i)) ? 1 : 0;
            if (!tokens.is(i, Tokens.SENTENCE_START) && !tokens.is(i, Tokens.CASE_BLIND)) {
                boolean capital = tokens.is(i, Tokens.CAPITAL);
                count.capital += capital ? 1 : 0;
                count.small += capital ? 0 : 1;
                count.beside += capital && isBeside(tokens, i) ? 1 : 0;
            }
        }
    }

    private static boolean isBeside(Tokens tokens, int token) {
        boolean before = tokens.gap(token) == Gap.SPACE
                && tokens.is(token - 1, Tokens.CAPITAL)
                && !tokens.is(token - 1, Tokens.SENTENCE_START);
        boolean after = tokens.gap(token + 1) == Gap.SPACE && tokens.is(token + 1, Tokens.CAPITAL);
        return before || after;
    }
}
