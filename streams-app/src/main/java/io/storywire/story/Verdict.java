package io.storywire.story;

import org.jspecify.annotations.Nullable;

/**
 * How well an article fits the stories that it was compared with.
 *
 * @param best     the story that it fits best
 * @param runnerUp the next best
 * @param joins    whether it fits the best well enough
 */
record Verdict(@Nullable Match best, @Nullable Match runnerUp, boolean joins) {

    /**
     * A comparison with one story.
     *
     * @param key      the story
     * @param score    in [0, 1]
     * @param features what was measured
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Match(long key, double score, double[] features) {

        boolean beats(@Nullable Match other) {
            return other == null || score > other.score || (score == other.score && key < other.key);
        }
    }

    static Verdict of(ArticleVector article, int[] slots, LiveStories stories, StoryModel model) {
        Match best = null;
        Match next = null;
        StoryVector story = new StoryVector();
        for (int slot : slots) {
            StoryCodec.readVector(stories.state(slot), story);
            double[] features = new double[Features.COUNT];
            Features.measure(article, story, features);
            Match match = new Match(story.key, model.score(features), features);
            if (match.beats(best)) {
                next = best;
                best = match;
            } else if (match.beats(next)) {
                next = match;
            }
        }
        return new Verdict(best, next, best != null && best.score() >= model.threshold());
    }
}
