package io.storywire.story;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Measures how much a story and others are one. What is found of the story is kept from one to the next. */
final class Pairing {

    private final LiveStories stories;
    private final int[] slots;
    private final StoryVector one;
    private final Comparison comparison;
    /** The story as if it were an article. */
    private @Nullable ArticleVector article;

    /**
     * For measuring one story against others.
     *
     * @param slots of the stories that both are held against; the two may be among them
     */
    Pairing(LiveStories stories, Comparison comparison, long one, int[] slots) {
        this.stories = stories;
        this.comparison = comparison;
        this.slots = slots;
        this.one = read(one);
    }

    /**
     * Measures the story of fewer articles as if it were an article of the other.
     *
     * @return in the order of {@link Features#NAMES}
     */
    float[] measure(long other) {
        Pair pair = pair(other);
        holdAgainstOthers(pair);
        return pair.measured();
    }

    /** How likely it is that both are one; 0 when that is less than the threshold whatever the others are. */
    double score(long other, StoryModel model) {
        Pair pair = pair(other);
        if (!model.mayBeOne(pair.measured())) {
            return 0;
        }
        holdAgainstOthers(pair);
        return model.mergeScore(pair.measured());
    }

    /** Two stories, the smaller as an article, and what was measured of them by themselves. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Pair(int small, int large, ArticleVector article, float[] measured) {}

    private Pair pair(long other) {
        StoryVector two = read(other);
        boolean oneIsSmall = one.articles < two.articles;
        int small = stories.slot(oneIsSmall ? one.key : two.key);
        int large = stories.slot(oneIsSmall ? two.key : one.key);
        ArticleVector article = oneIsSmall ? article() : ArticleVector.of(two, stories.frequencies());
        return new Pair(small, large, article, comparison.measure(article, large));
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

    private StoryVector read(long key) {
        StoryVector vector = new StoryVector();
        stories.readVector(stories.slot(key), vector);
        return vector;
    }
}
