package io.storywire.story;

import io.storywire.events.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts a decision into words: what joins, what separates. */
final class Explanation {

    private static final int MAX_LISTED = 8;
    /** Scores are told to a thousandth. */
    private static final double STEPS = 1000;
    /** Terms less rare than this (one story in seven) explain nothing. */
    private static final float TELLING = 2;

    private Explanation() {}

    static Evidence of(
            Fingerprint article,
            ArticleVector vector,
            Verdict verdict,
            @Nullable StoryVector story,
            @Nullable Kinship kinship,
            List<String> sharedEntities,
            double threshold) {
        SortedMap<String, Double> views = new TreeMap<>();
        if (verdict.best() != null) {
            for (int i = 0; i < Views.COUNT; i++) {
                views.put(Features.NAMES.get(i), round(verdict.best().features()[i]));
            }
        }
        boolean compared = story != null;
        return new Evidence(
                verdict.best() == null ? 0 : round(verdict.best().score()),
                threshold,
                views,
                sharedEntities,
                compared ? shared(vector, story, 0, Terms.NUMBER) : List.of(),
                compared ? shared(vector, story, Terms.NUMBER, 0) : List.of(),
                List.of(),
                runnerUp(verdict),
                kinship == null ? 0 : round(kinship.resemblance()),
                kinship == null ? 0 : round(kinship.containment()),
                kinship == null ? List.of() : kinship.added());
    }

    /** Evidence of a decision that needed no comparison. */
    static Evidence none(double threshold) {
        return new Evidence(
                0, threshold, new TreeMap<>(), List.of(), List.of(), List.of(), List.of(), null, 0, 0, List.of());
    }

    private static Evidence.@Nullable RunnerUp runnerUp(Verdict verdict) {
        Verdict.Match next = verdict.runnerUp();
        return next == null ? null : new Evidence.RunnerUp("s-" + StoryCodec.hex(next.key()), round(next.score()));
    }

    /** Terms that both have, rarest first, as the article writes them. */
    private static List<String> shared(ArticleVector article, StoryVector story, int wanted, int unwanted) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0, j = 0; i < article.terms.size() && j < story.size; ) {
            int order = Integer.compare(article.terms.hash(i), story.hashes[j]);
            int flags = article.terms.flags(i);
            boolean fits = (wanted == 0 || (flags & wanted) != 0) && (flags & (unwanted | Terms.PAIR)) == 0;
            if (order == 0 && fits && article.rarity[i] >= TELLING) {
                found.add(i);
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        found.sort(Comparator.comparingDouble((Integer i) -> -article.rarity[i])
                .thenComparing(i -> article.terms.surface(i)));
        return found.stream()
                .limit(MAX_LISTED)
                .map(i -> article.terms.surface(i))
                .toList();
    }

    private static double round(double value) {
        return Math.round(value * STEPS) / STEPS;
    }
}
