package io.storywire.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How well an article fits the stories that it was compared with.
 *
 * @param best     the story that it fits best
 * @param runnerUp the next best
 * @param joins    whether it fits the best well enough
 * @param all      every comparison, in no order
 */
record Verdict(@Nullable Match best, @Nullable Match runnerUp, boolean joins, List<Match> all) {

    /**
     * A comparison with one story.
     *
     * @param key      the story
     * @param score    in (0, 1)
     * @param features what was measured
     * @param days     how many days lie between article and story; 0 when one has no date
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Match(long key, double score, float[] features, double days) {

        boolean beats(@Nullable Match other) {
            return other == null || score > other.score || (score == other.score && key < other.key);
        }
    }

    static Verdict of(List<Match> matches, double threshold) {
        Match best = null;
        Match next = null;
        for (Match match : matches) {
            if (match.beats(best)) {
                next = best;
                best = match;
            } else if (match.beats(next)) {
                next = match;
            }
        }
        return new Verdict(best, next, best != null && best.score() >= threshold, matches);
    }

    /** Compares an article with the stories in these slots. */
    static List<Match> matches(
            ArticleVector article, int[] slots, LiveStories stories, ToDoubleFunction<float[]> model) {
        Features features = new Features();
        StoryVector story = new StoryVector();
        int[] places = new int[article.size];
        double highest = stories.frequencies().highest();
        List<float[]> measured = new ArrayList<>(slots.length);
        double[] days = new double[slots.length];
        for (int i = 0; i < slots.length; i++) {
            stories.readCommon(slots[i], article, story, places);
            measured.add(features.measure(article, story, places, highest));
            days[i] = article.daysTo(story);
        }
        Features.compare(measured);
        List<Match> matches = new ArrayList<>(slots.length);
        for (int i = 0; i < slots.length; i++) {
            float[] values = measured.get(i);
            matches.add(new Match(stories.key(slots[i]), model.applyAsDouble(values), values, days[i]));
        }
        return matches;
    }
}
