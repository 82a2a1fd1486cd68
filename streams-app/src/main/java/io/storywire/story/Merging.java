package io.storywire.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out whether two stories that one article fits are one. The smaller is compared with the larger as if it were an
 * article, by the same model, but has to fit much better than an article has to: a wrong merge cannot be undone.
 */
final class Merging {

    private final LiveStories stories;
    private final Candidates candidates;
    private final StoryModel model;

    Merging(LiveStories stories, Candidates candidates, StoryModel model) {
        this.stories = stories;
        this.candidates = candidates;
        this.model = model;
    }

    /**
     * Merges the story that an article joined with the one that it fits next best, if they are one.
     *
     * @param joined   key of the story it joined
     * @param runnerUp the next best
     * @param now      the engine's clock
     * @return the story that goes on; it is in memory then, and the other is not
     */
    Optional<StoryState> of(long joined, Verdict.Match runnerUp, long now) {
        boolean near = runnerUp.score() >= model.mergeConsideration();
        return near && score(joined, runnerUp.key()) >= model.mergeThreshold()
                ? Optional.of(merge(joined, runnerUp.key(), now))
                : Optional.empty();
    }

    private double score(long joined, long other) {
        StoryVector a = vector(joined);
        StoryVector b = vector(other);
        StoryVector small = a.articles >= b.articles ? b : a;
        long large = small == a ? other : joined;
        ArticleVector vector = ArticleVector.of(small, stories.frequencies());
        return Verdict.matches(vector, others(vector, small.key, large), stories, model::score).stream()
                .filter(match -> match.key() == large)
                .mapToDouble(Verdict.Match::score)
                .findFirst()
                .orElse(0);
    }

    /** What the small story would be compared with, were it an article; the large one is always among them. */
    private int[] others(ArticleVector vector, long small, long large) {
        List<Integer> slots = new ArrayList<>();
        for (int slot : candidates.of(vector)) {
            if (stories.key(slot) != small) {
                slots.add(slot);
            }
        }
        int slot = stories.slot(large);
        if (!slots.contains(slot)) {
            slots.add(slot);
        }
        return slots.stream().mapToInt(Integer::intValue).toArray();
    }

    private StoryState merge(long joined, long other, long now) {
        StoryDraft a = StoryCodec.read(stories.state(joined));
        StoryDraft b = StoryCodec.read(stories.state(other));
        boolean firstIsOlder = a.began < b.began || (a.began == b.began && joined < other);
        StoryDraft into = firstIsOlder ? a : b;
        StoryDraft from = firstIsOlder ? b : a;
        stories.delete(from.vector.key);
        StoryEditor.addAll(into, from, stories.frequencies());
        into.vector.touched = now;
        StoryState whole = new StoryState(StoryCodec.write(into));
        stories.put(whole);
        return whole;
    }

    private StoryVector vector(long key) {
        StoryVector vector = new StoryVector();
        StoryCodec.readVector(stories.state(key), vector);
        return vector;
    }
}
