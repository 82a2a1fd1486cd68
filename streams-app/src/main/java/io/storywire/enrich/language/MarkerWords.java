package io.storywire.enrich.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Words that one of several near languages writes and its sisters do not: {@code kerana} is Malay, {@code karena}
 * Indonesian. Read from {@code marker-words.tsv}.
 */
final class MarkerWords {

    private MarkerWords() {}

    /** The places of languages in a list by word; languages that are not in the list are left out. */
    static Map<String, int[]> load(List<String> languages) {
        Map<String, int[]> words = new HashMap<>();
        try (InputStream in = MarkerWords.class.getResourceAsStream("marker-words.tsv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(row -> !row.startsWith("//")).forEach(row -> {
                String[] cells = row.split("\t", -1);
                int language = languages.indexOf(cells[0]);
                if (language >= 0) {
                    List.of(cells[1].split(" ", -1))
                            .forEach(word -> words.merge(word, new int[] {language}, MarkerWords::join));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static int[] join(int[] some, int[] more) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(more)).toArray();
    }
}
