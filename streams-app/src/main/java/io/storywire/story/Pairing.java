package io.storywire.story;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Measures how much a story and others are one. What is found of the story is kept from one to the next. */
final class Pairing {

    private final LiveStories stories;
    private final int[] slots;
    private final StoryVector one;
    private final StoryVector common = new StoryVector();
    private final Features features = new Features();
    /** The story as if it were an article. */
    private @Nullable ArticleVector article;

    /**
     * For measuring one story against others.
     *
     * @param slots of the stories that both are held against; the two may be among them
     */
    Pairing(LiveStories stories, long one, int[] slots) {
        this.stories = stories;
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
        return measure(small == one ? article() : ArticleVector.of(two, stories.frequencies()), large, others);
    }

    private float[] measure(ArticleVector small, int large, int[] others) {
        int[] places = new int[small.size];
        stories.readCommon(large, small, common, places);
        float[] values =
                features.measure(small, common, places, stories.frequencies().highest());
        float[] words = new float[others.length + 1];
        words[others.length] = values[Views.WORDS];
        for (int i = 0; i < others.length; i++) {
            stories.readCommon(others[i], small, common, places);
            words[i] = Features.words(small, common, places);
        }
        Arrays.sort(words);
        Features.compare(values, words);
        return values;
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
