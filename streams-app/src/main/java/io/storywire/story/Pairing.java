package io.storywire.story;

import java.util.Arrays;

/** Measures how much two stories are one. */
final class Pairing {

    private Pairing() {}

    /**
     * Measures the story of fewer articles as if it were an article of the other.
     *
     * @param slots of the stories that both are held against; the two may be among them
     * @return in the order of {@link Features#NAMES}
     */
    static float[] measure(LiveStories stories, long one, long two, int[] slots) {
        StoryVector a = read(stories, one);
        StoryVector b = read(stories, two);
        StoryVector small = a.articles >= b.articles ? b : a;
        int large = stories.slot(small == a ? two : one);
        int[] others = Arrays.stream(slots)
                .filter(slot -> slot != large && slot != stories.slot(small.key))
                .toArray();
        int[] all = Arrays.copyOf(others, others.length + 1);
        all[others.length] = large;
        ArticleVector vector = ArticleVector.of(small, stories.frequencies());
        return Verdict.matches(vector, all, stories, features -> 0)
                .get(others.length)
                .features();
    }

    private static StoryVector read(LiveStories stories, long key) {
        StoryVector vector = new StoryVector();
        StoryCodec.readVector(stories.state(key), vector);
        return vector;
    }
}
