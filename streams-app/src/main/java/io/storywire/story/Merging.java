package io.storywire.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * Finds out whether a story that an article joined is one with another that it also fits. The smaller is compared with
 * the larger as if it were an article, by a model of its own: a wrong merge cannot be undone.
 */
final class Merging {

    private final LiveStories stories;
    private final Comparison comparison;
    private final StoryModel model;
    private final StoryVector joined;
    private final List<Verdict.Match> compared;

    /**
     * Merging after an article joined.
     *
     * @param joined   the story it joined, which is live
     * @param compared the stories that it was compared with
     */
    Merging(
            LiveStories stories,
            Comparison comparison,
            StoryModel model,
            StoryVector joined,
            List<Verdict.Match> compared) {
        this.stories = stories;
        this.comparison = comparison;
        this.model = model;
        this.joined = joined;
        this.compared = compared;
    }

    /** The story that is most likely one with the joined, if it is. */
    OptionalLong other() {
        double highest = -1;
        long best = joined.key;
        List<Verdict.Match> nearest = nearest();
        if (nearest.isEmpty()) {
            return OptionalLong.empty();
        }
        Pairing pairing = new Pairing(stories, comparison, joined, slots());
        for (Verdict.Match match : nearest) {
            double score = pairing.score(match.key(), model);
            if (score > highest) {
                highest = score;
                best = match.key();
            }
        }
        return highest >= model.mergeThreshold() ? OptionalLong.of(best) : OptionalLong.empty();
    }

    /** The others that the article fits well enough, best first. */
    private List<Verdict.Match> nearest() {
        List<Verdict.Match> nearest = new ArrayList<>();
        for (Verdict.Match match : compared) {
            if (match.key() != joined.key && match.score() >= model.threshold() && stories.has(match.key())) {
                nearest.add(match);
            }
        }
        nearest.sort(Comparator.comparingDouble(Verdict.Match::score).reversed().thenComparing(Verdict.Match::key));
        return nearest;
    }

    private int[] slots() {
        return compared.stream()
                .filter(match -> stories.has(match.key()))
                .mapToInt(match -> stories.slot(match.key()))
                .toArray();
    }

    /**
     * Makes one story of both; the older goes on.
     *
     * @param now the engine's clock
     * @return the story that goes on; it is in memory then, and the other is not
     */
    StoryState merge(long other, long now) {
        StoryDraft a = StoryCodec.read(stories.state(joined.key));
        StoryDraft b = StoryCodec.read(stories.state(other));
        boolean firstIsOlder = a.began < b.began || (a.began == b.began && joined.key < other);
        StoryDraft into = firstIsOlder ? a : b;
        StoryDraft from = firstIsOlder ? b : a;
        stories.delete(from.vector.key);
        StoryEditor.addAll(into, from, stories.frequencies());
        into.vector.touched = now;
        StoryState whole = new StoryState(StoryCodec.write(into));
        stories.put(whole);
        return whole;
    }
}
