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
 * tells what the same actors do days or weeks later, with other numbers and some other names, and gets another label. That
 * such articles tell another story is learnt from them whatever the sets happen to hold. Deterministic.
 */
final class Sequels {

    /** How many of the most frequent names are main actors, and which share of them changes. */
    private static final int ACTORS = 4;

    private static final double ACTORS_CHANGED = 0.1;
    /** Up to which share of the other names changes. */
    private static final double MOST_OTHERS = 0.25;
    /** Days between a story and what follows. */
    private static final int SOONEST = 3;

    private static final int LATEST = 63;
    private static final int MOST_NAMES = 40;
    private static final int NAMES_TO_TAKE = 6;

    private final List<LabelledArticle> articles;
    private final StoryFile reader;
    private final Map<String, List<Integer>> stories = new LinkedHashMap<>();
    private final List<String> otherNames = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(3);

    private Sequels(List<LabelledArticle> articles, StoryFile reader) {
        this.articles = articles;
        this.reader = reader;
        for (int i = 0; i < articles.size(); i++) {
            stories.computeIfAbsent(articles.get(i).story(), none -> new ArrayList<>())
                    .add(i);
        }
        stories.values()
                .forEach(story -> names(story).stream().limit(NAMES_TO_TAKE).forEach(otherNames::add));
    }

    /** The same articles, half of them rewritten; an article without a date has none there either. */
    static List<LabelledArticle> of(List<LabelledArticle> articles, StoryFile reader) {
        return new Sequels(articles, reader).rewrite();
    }

    private List<LabelledArticle> rewrite() {
        List<LabelledArticle> rewritten = new ArrayList<>(articles);
        for (List<Integer> story : stories.values()) {
            double others = random.nextDouble() * MOST_OTHERS;
            Duration later = Duration.ofDays(SOONEST + random.nextInt(LATEST - SOONEST));
            Rewriting rewriting = rewriting(story, others);
            for (int k = 1; k < story.size(); k += 2) {
                LabelledArticle labelled = articles.get(story.get(k));
                EnrichedArticle other = reader.rewritten(labelled.article(), rewriting, later);
                rewritten.set(story.get(k), new LabelledArticle(other, labelled.story() + "'"));
            }
        }
        return rewritten;
    }

    private Rewriting rewriting(List<Integer> story, double others) {
        Map<String, String> replaced = new HashMap<>();
        List<String> names = names(story);
        for (int i = 0; i < Math.min(MOST_NAMES, names.size()); i++) {
            if (random.nextDouble() < (i < ACTORS ? ACTORS_CHANGED : others)) {
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
