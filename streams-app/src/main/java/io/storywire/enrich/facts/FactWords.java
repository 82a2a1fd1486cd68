package io.storywire.enrich.facts;

import io.storywire.enrich.segment.WordMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What words say about numbers and dates, by language: {@code million}, {@code Prozent}, {@code août}, {@code hier}.
 * Read from {@code fact-words.tsv}; rows of language {@code *} hold in every language that has no row of its own.
 */
final class FactWords {

    /** What a word is. */
    enum Kind {
        SCALE,
        NUMBER,
        PERCENT,
        MONEY,
        MEASURE,
        AGE,
        AGED,
        ORDINAL,
        MONTH,
        WEEKDAY,
        DAY,
        LAST,
        NEXT,
        PERIOD
    }

    /** A word's kind and its value: a factor, a currency, a unit, a month's number, days from today. */
    record Meaning(Kind kind, String value) {}

    private static final Set<Kind> BEGINNINGS =
            EnumSet.of(Kind.NUMBER, Kind.ORDINAL, Kind.MONTH, Kind.WEEKDAY, Kind.DAY, Kind.LAST, Kind.NEXT);

    private final Map<String, Map<String, Meaning>> byLanguage;
    private final Map<String, WordMap<Boolean>> beginnings = new HashMap<>();
    private final Map<String, WordMap<Meaning>> meanings = new HashMap<>();

    private FactWords(Map<String, Map<String, Meaning>> byLanguage) {
        this.byLanguage = byLanguage;
        byLanguage.forEach((language, words) -> {
            beginnings.put(language, beginnings(words));
            meanings.put(language, new WordMap<>(words));
        });
    }

    /** Reads the table that is on the class path beside this class. */
    static FactWords load() {
        Map<String, Map<String, Meaning>> table = new HashMap<>();
        try (InputStream in = FactWords.class.getResourceAsStream("fact-words.tsv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(row -> !row.startsWith("//")).forEach(row -> add(table, row.split("\t", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Meaning> everywhere = table.get("*");
        table.values().forEach(words -> everywhere.forEach(words::putIfAbsent));
        return new FactWords(table);
    }

    private static void add(Map<String, Map<String, Meaning>> table, String[] cells) {
        Meaning meaning = new Meaning(Kind.valueOf(cells[1]), cells[2]);
        Map<String, Meaning> words = table.computeIfAbsent(cells[0], language -> new HashMap<>());
        for (String word : cells[3].split(" ", -1)) {
            words.putIfAbsent(word, meaning);
        }
    }

    /** The words of one language. */
    Map<String, Meaning> of(String language) {
        Map<String, Meaning> words = byLanguage.get(language);
        return words == null ? byLanguage.get("*") : words;
    }

    /** The same, to be asked with the words of a text. */
    WordMap<Meaning> meanings(String language) {
        WordMap<Meaning> words = meanings.get(language);
        return words == null ? meanings.get("*") : words;
    }

    /** The words of one language that a figure without digits can begin with. */
    WordMap<Boolean> beginnings(String language) {
        WordMap<Boolean> words = beginnings.get(language);
        return words == null ? beginnings.get("*") : words;
    }

    private static WordMap<Boolean> beginnings(Map<String, Meaning> words) {
        Set<String> beginnings = new HashSet<>();
        words.forEach((word, meaning) -> {
            if (BEGINNINGS.contains(meaning.kind)) {
                beginnings.add(word);
            }
        });
        return WordMap.of(beginnings);
    }

    /** What a word means, when it is of this kind. */
    static @Nullable String value(Map<String, Meaning> words, String word, Kind kind) {
        Meaning meaning = words.get(word);
        return meaning != null && meaning.kind == kind ? meaning.value : null;
    }
}
