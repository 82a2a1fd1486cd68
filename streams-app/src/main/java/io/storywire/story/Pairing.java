package io.storywire.story;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Measures how much a story and others are one. What is found of the story is kept from one to the next. */
final class Pairing {

    /** Two stories are not one when the larger lacks more than this of what is typical of the smaller. */
    private static final double MOST_MISSING = 0.75;

    private final LiveStories stories;
    private final int[] slots;
    private final StoryVector one;
    private final Comparison comparison;
    /** The story as if it were an article. */
    private @Nullable ArticleVector article;

    /**
     * For measuring one story against others.
     *
     * @param one   the story, which is live
     * @param slots of the stories that both are held against; the two may be among them
     */
    Pairing(LiveStories stories, Comparison comparison, StoryVector one, int[] slots) {
        this.stories = stories;
        this.comparison = comparison;
        this.slots = slots;
        this.one = one;
    }

    /**
     * Measures the story of fewer articles as if it were an article of the other.
     *
     * @return in the order of {@link Features#NAMES}
     */
    float[] measure(long other) {
        Pair pair = pair(stories.vector(other));
        holdAgainstOthers(pair);
        return pair.measured();
    }

    /** How likely it is that both are one; 0 when that is less than the threshold whatever the others are. */
    double score(long other, StoryModel model) {
        StoryVector two = stories.vector(other);
        if (!haveEnoughInCommon(smaller(two), larger(two))) {
            return 0;
        }
        Pair pair = pair(two);
        if (!model.mayBeOne(pair.measured())) {
            return 0;
        }
        holdAgainstOthers(pair);
        return model.mergeScore(pair.measured());
    }

    /** The story of fewer articles; the other one when both have as many. */
    private StoryVector smaller(StoryVector two) {
        return one.articles < two.articles ? one : two;
    }

    private StoryVector larger(StoryVector two) {
        return one.articles < two.articles ? two : one;
    }

    /** Whether the larger has enough of what is typical of the smaller. Mostly not; asks nothing of the index. */
    private static boolean haveEnoughInCommon(StoryVector small, StoryVector large) {
        int typical = 0;
        int missing = 0;
        int j = 0;
        for (int i = 0; i < small.size; i++) {
            while (j < large.size && large.hashes[j] < small.hashes[i]) {
                j++;
            }
            boolean there = j < large.size && large.hashes[j] == small.hashes[i];
            int counts = ArticleVector.isTypical(small, i) ? 1 : 0;
            typical += counts;
            missing += there ? 0 : counts;
        }
        return missing <= MOST_MISSING * typical;
    }

    /** Two stories, the smaller as an article, and what was measured of them by themselves. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Pair(int small, int large, ArticleVector article, float[] measured) {}

    private Pair pair(StoryVector two) {
        StoryVector small = smaller(two);
        int large = stories.slot(larger(two).key);
        ArticleVector ofSmall = small.key == one.key ? article() : ArticleVector.of(two, stories.frequencies());
        return new Pair(stories.slot(small.key), large, ofSmall, comparison.measure(ofSmall, large));
    }

    private void holdAgainstOthers(Pair pair) {
        int[] others = Arrays.stream(slots)
                .filter(slot -> slot != pair.large() && slot != pair.small())
                .toArray();
        comparison.holdAgainst(pair.measured(), pair.article(), others);
    }

    private ArticleVector article() {
        if (article == null) {
            article = ArticleVector.of(one, stories.frequencies());
        }
        return article;
    }
}
