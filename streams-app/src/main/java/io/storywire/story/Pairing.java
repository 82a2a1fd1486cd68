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
        StoryVector two = read(other);
        StoryVector small = one.articles >= two.articles ? two : one;
        int large = stories.slot(small == one ? two.key : one.key);
        int[] others = Arrays.stream(slots)
                .filter(slot -> slot != large && slot != stories.slot(small.key))
                .toArray();
        ArticleVector article = small == one ? article() : ArticleVector.of(two, stories.frequencies());
        return comparison.against(article, large, others);
    }

    private ArticleVector article() {
        if (article == null) {
            article = ArticleVector.of(one, stories.frequencies());
        }
        return article;
    }

    private StoryVector read(long key) {
        StoryVector vector = new StoryVector();
        StoryCodec.readVector(stories.state(key), vector);
        return vector;
    }
}
