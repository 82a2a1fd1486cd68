package io.storywire.bench.story;

import io.storywire.events.EnrichedArticle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Makes of labelled articles others that are hard to tell apart: every second article of a story is rewritten so that it
 * tells another event of the same sort, with other actors and numbers, and gets another label. What tells events apart
 * is learnt from them whatever the sets happen to hold. Deterministic.
 */
final class LookAlikes {

    private static final int ACTORS = 4;
    private static final int MOST_NAMES = 40;
    private static final int NAMES_TO_TAKE = 6;

    private final List<LabelledArticle> articles;
    private final StoryFile reader;
    private final Map<String, List<Integer>> stories = new LinkedHashMap<>();
    private final List<String> otherNames = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(3);

    LookAlikes(List<LabelledArticle> articles, StoryFile reader) {
        this.articles = articles;
        this.reader = reader;
        for (int i = 0; i < articles.size(); i++) {
            stories.computeIfAbsent(articles.get(i).story(), none -> new ArrayList<>())
                    .add(i);
        }
        stories.values().forEach(story -> names(story).stream()
                .limit(NAMES_TO_TAKE)
                .forEach(otherNames::add));
    }

    /** The same articles, half of them telling events with other actors, at the same time or months away. */
    List<LabelledArticle> lookAlikes() {
        return rewrite(() -> new Change(
                0.5 + random.nextDouble() * 0.5,
                random.nextDouble() * 0.6,
                random.nextDouble() < 0.4 ? 0 : 1 + random.nextInt(300)));
    }

    /** The same articles, half of them telling what the same actors do days or weeks later. */
    List<LabelledArticle> sequels() {
        return rewrite(() -> new Change(0.1, random.nextDouble() * 0.25, 3 + random.nextInt(60)));
    }

    /**
     * How a story changes.
     *
     * @param actors share of its main actors that change
     * @param others share of its other names that change
     * @param days   how much later it happens
     */
    private record Change(double actors, double others, int days) {}

    private List<LabelledArticle> rewrite(java.util.function.Supplier<Change> changes) {
        List<LabelledArticle> rewritten = new ArrayList<>(articles);
        for (List<Integer> story : stories.values()) {
            Change change = changes.get();
            Rewriting rewriting = rewriting(story, change);
            for (int k = 1; k < story.size(); k += 2) {
                LabelledArticle labelled = articles.get(story.get(k));
                EnrichedArticle other =
                        reader.rewritten(labelled.article(), rewriting, Duration.ofDays(change.days()));
                rewritten.set(story.get(k), new LabelledArticle(other, labelled.story() + "'"));
            }
        }
        return rewritten;
    }

    private Rewriting rewriting(List<Integer> story, Change change) {
        Map<String, String> replaced = new HashMap<>();
        List<String> names = names(story);
        for (int i = 0; i < Math.min(MOST_NAMES, names.size()); i++) {
            if (random.nextDouble() < (i < ACTORS ? change.actors() : change.others())) {
                replaced.put(names.get(i), otherNames.get(random.nextInt(otherNames.size())));
            }
        }
        return new Rewriting(replaced, 0.3 + 0.7 * random.nextDouble(), random.nextBoolean(), random.nextLong());
    }

    /** The names of a story, the frequent first. */
    private List<String> names(List<Integer> story) {
        List<String> texts = story.stream()
                .map(i -> articles.get(i).article())
                .map(article -> article.title() + ". " + article.body())
                .toList();
        return Rewriting.names(texts).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
