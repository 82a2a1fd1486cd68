package io.storywire.enrich.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Learns the {@link Chrome} of publishers from their articles: what neither the rules know nor one article alone tells.
 *
 * <p>Counted is in how many articles of a publisher a line stands, and a sentence of a line. A line is chrome from
 * {@value #FEWEST_WITH_LINE} articles on that are at least one in {@value #ONE_IN_FOR_LINE}; a sentence within
 * a line, which may be a formula of news ("No one was hurt."), from {@value #FEWEST_WITH_SENTENCE} on that are at least
 * one in {@value #ONE_IN_FOR_SENTENCE}; neither when more than {@value #MOST_PUBLISHERS} publishers write it: a formula, or dirt
 * that is a case for the rules. An article that repeats most of another one is a copy of it and does not count.
 */
public final class ChromeLearner {

    private static final int FEWEST_WITH_LINE = 3;
    private static final int ONE_IN_FOR_LINE = 50;
    private static final int FEWEST_WITH_SENTENCE = 5;
    private static final int ONE_IN_FOR_SENTENCE = 25;
    private static final int MOST_PUBLISHERS = 2;
    private static final int FEWEST_IN_COPY = 5;

    private final LineRules rules = new LineRules(Phrases.load());
    private final Map<String, Shared> publishers = new TreeMap<>();
    private final Map<Long, Set<String>> writers = new HashMap<>();

    /** What one publisher's articles have in common so far. */
    private static final class Shared {
        int articles;
        final Map<Long, Unit> units = new LinkedHashMap<>();
    }

    /** A line or sentence. */
    private static final class Unit {
        final int firstArticle;
        final String text;
        int asLine;
        int asSentence;

        Unit(int firstArticle, String text) {
            this.firstArticle = firstArticle;
            this.text = text;
        }
    }

    /** Takes an article as published; one without a publisher teaches nothing. */
    public void add(String publisher, String body) {
        if (publisher.isBlank()) {
            return;
        }
        Shared shared = publishers.computeIfAbsent(publisher, p -> new Shared());
        Map<Long, String> lines = new LinkedHashMap<>();
        Map<Long, String> sentences = new LinkedHashMap<>();
        read(body, lines, sentences);
        if (isCopy(shared, sentences.keySet())) {
            return;
        }
        lines.forEach((hash, text) -> unit(shared, publisher, hash, text).asLine++);
        sentences.forEach((hash, text) -> unit(shared, publisher, hash, text).asSentence++);
        shared.articles++;
    }

    private void read(String body, Map<Long, String> lines, Map<Long, String> sentences) {
        Markup.Plain plain = Markup.strip(body);
        for (Line line : Lines.of(plain.text().text(), plain.links())) {
            if (rules.reason(line).isEmpty()) {
                String text = line.text();
                lines.put(Chrome.hash(text, 0, text.length()), text);
                for (int start = 0; start < text.length(); ) {
                    int end = SentenceRules.sentenceEnd(text, start);
                    sentences.put(Chrome.hash(text, start, end), text.substring(start, end));
                    start = end;
                }
            }
        }
        lines.remove(0L);
        sentences.remove(0L);
    }

    private static boolean isCopy(Shared shared, Set<Long> sentences) {
        Map<Integer, Integer> same = new HashMap<>();
        for (Long sentence : sentences) {
            Unit unit = shared.units.get(sentence);
            if (unit != null) {
                same.merge(unit.firstArticle, 1, Integer::sum);
            }
        }
        return same.values().stream().anyMatch(n -> n >= FEWEST_IN_COPY && n * 3 > sentences.size());
    }

    private Unit unit(Shared shared, String publisher, Long hash, String text) {
        writers.computeIfAbsent(hash, h -> new HashSet<>()).add(publisher);
        return shared.units.computeIfAbsent(hash, h -> new Unit(shared.articles, text));
    }

    /**
     * What was learned.
     *
     * @param show gets each publisher and line, for people to check
     */
    public Chrome learned(BiConsumer<String, String> show) {
        Map<String, List<Long>> chrome = new TreeMap<>();
        publishers.forEach((publisher, shared) -> shared.units.forEach((hash, unit) -> {
            if (isChrome(unit, shared.articles) && writers.get(hash).size() <= MOST_PUBLISHERS) {
                chrome.computeIfAbsent(publisher, p -> new ArrayList<>()).add(hash);
                show.accept(publisher, unit.text);
            }
        }));
        return Chrome.of(chrome);
    }

    private static boolean isChrome(Unit unit, int articles) {
        boolean line = unit.asLine >= FEWEST_WITH_LINE && unit.asLine * ONE_IN_FOR_LINE >= articles;
        boolean sentence = unit.asSentence >= FEWEST_WITH_SENTENCE && unit.asSentence * ONE_IN_FOR_SENTENCE >= articles;
        return line || sentence;
    }
}
