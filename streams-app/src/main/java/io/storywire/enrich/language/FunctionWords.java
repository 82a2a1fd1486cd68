package io.storywire.enrich.language;

import io.storywire.enrich.segment.WordMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The small words of languages (articles, prepositions, conjunctions, pronouns), read from {@code function-words.tsv}. */
public final class FunctionWords {

    private static final WordMap<Boolean> NONE = WordMap.of(Set.of());

    private final Map<String, Set<String>> byLanguage = new HashMap<>();
    private final Map<String, WordMap<Boolean>> tables = new HashMap<>();

    /** Reads the table that is on the class path beside this class. */
    public static FunctionWords load() {
        FunctionWords words = new FunctionWords();
        try (InputStream in = FunctionWords.class.getResourceAsStream("function-words.tsv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(row -> !row.startsWith("//")).forEach(words::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private void add(String row) {
        String[] cells = row.split("\t", -1);
        Set<String> words = Set.of(cells[1].split(" ", -1));
        byLanguage.put(cells[0], words);
        tables.put(cells[0], WordMap.of(words));
    }

    /** The words of one language; empty when it has none here. */
    public WordMap<Boolean> of(String language) {
        return tables.getOrDefault(language, NONE);
    }

    /** The same as a set, in no order. */
    public Set<String> words(String language) {
        return byLanguage.getOrDefault(language, Set.of());
    }

    /** Languages by word, in the order of their codes. */
    Map<String, List<String>> languagesByWord() {
        Map<String, List<String>> languages = new HashMap<>();
        for (String language : new TreeSet<>(byLanguage.keySet())) {
            for (String word : byLanguage.get(language)) {
                languages.computeIfAbsent(word, w -> new ArrayList<>()).add(language);
            }
        }
        return languages;
    }
}
