package io.storywire.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Compares articles with stories. Not thread safe: it uses the same room for each. */
final class Comparison {

    private final LiveStories stories;
    private final ToDoubleFunction<float[]> scorer;
    private final Features features = new Features();
    private final StoryVector story = new StoryVector();
    private int[] places = new int[1 << 8];

    /**
     * Comparisons with these stories.
     *
     * @param scorer tells from what was measured how well an article fits a story
     */
    Comparison(LiveStories stories, ToDoubleFunction<float[]> scorer) {
        this.stories = stories;
        this.scorer = scorer;
    }

    /** Compares an article with the stories in these slots. */
    List<Verdict.Match> matches(ArticleVector article, int[] slots) {
        double highest = stories.frequencies().highest();
        float[][] measured = new float[slots.length][];
        double[] days = new double[slots.length];
        makeRoom(article);
        for (int i = 0; i < slots.length; i++) {
            stories.readCommon(slots[i], article, story, places);
            measured[i] = features.measure(article, story, places, highest);
            days[i] = article.daysTo(story);
        }
        Features.compare(measured);
        List<Verdict.Match> matches = new ArrayList<>(slots.length);
        for (int i = 0; i < slots.length; i++) {
            matches.add(
                    new Verdict.Match(stories.key(slots[i]), scorer.applyAsDouble(measured[i]), measured[i], days[i]));
        }
        return matches;
    }

    /** Measures an article and one story; {@link #holdAgainst} does the rest. */
    float[] measure(ArticleVector article, int slot) {
        makeRoom(article);
        stories.readCommon(slot, article, story, places);
        return features.measure(article, story, places, stories.frequencies().highest());
    }

    /** Measures an article and a story that is not among the live ones, and held against no others. */
    float[] measure(ArticleVector article, StoryState other) {
        makeRoom(article);
        byte[] padded = Arrays.copyOf(
                other.bytes(), other.bytes().length + Long.BYTES); // columns are read in steps of eight bytes
        VectorCodec.readCommon(new ByteSource(padded, VectorCodec.KEY_AT), article, story, places);
        float[] values =
                features.measure(article, story, places, stories.frequencies().highest());
        Features.compare(new float[][] {values});
        return values;
    }

    /** Fills in how what was measured of an article and one story stands against others, of which only the first view counts. */
    void holdAgainst(float[] values, ArticleVector article, int[] others) {
        makeRoom(article);
        float[] words = new float[others.length + 1];
        words[others.length] = values[Views.WORDS];
        for (int i = 0; i < others.length; i++) {
            stories.readCommon(others[i], article, story, places);
            words[i] = Features.words(article, story, places);
        }
        Features.compare(values, words);
    }

    private void makeRoom(ArticleVector article) {
        if (places.length < article.size) {
            places = new int[article.size];
        }
    }
}
