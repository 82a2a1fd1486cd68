package io.storywire.story;

import io.storywire.events.Relation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * A stream in which somebody else decides which story an article joins: shows what the engine would measure, so that a
 * model can be trained or examined. Deterministic, not thread safe.
 */
public final class StoryTrial {

    private final LiveStories stories;
    private final Candidates candidates;
    private final Comparison comparison;
    private long nextKey;

    /**
     * A stream without stories.
     *
     * @param background what is known of rarity beforehand
     */
    public StoryTrial(Background background) {
        stories = new LiveStories(background);
        candidates = new Candidates(stories);
        comparison = new Comparison(stories, features -> 0);
    }

    /** A stream without stories, with what a model knows of rarity. */
    public static StoryTrial of(StoryModel model) {
        return new StoryTrial(model.background());
    }

    /**
     * A story that the article may belong to.
     *
     * @param story    its number
     * @param measured in the order of {@link StoryModel#features}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Option(long story, float[] measured) {}

    /** The stories that the engine would compare the article with, most promising first. */
    public List<Option> options(Fingerprint article) {
        ArticleVector vector = ArticleVector.of(article, stories.frequencies());
        return comparison.matches(vector, candidates.of(vector)).stream()
                .map(match -> new Option(match.key(), match.features()))
                .toList();
    }

    /**
     * Whether the story that fits an article best, of all there are, is among those that the engine would compare it with.
     * Empty when no story fits well enough to be joined. Compares all: O(stories).
     */
    public Optional<Boolean> findsBest(Fingerprint article, StoryModel model) {
        ArticleVector vector = ArticleVector.of(article, stories.frequencies());
        int[] all = IntStream.range(0, stories.slots()).toArray(); // nothing is ever taken out of a trial
        Comparison withScores = new Comparison(stories, model.scorer());
        Verdict best = Verdict.of(withScores.matches(vector, all), model.threshold());
        if (best.best() == null || !best.joins()) {
            return Optional.empty();
        }
        long key = best.best().key();
        return Optional.of(IntStream.of(candidates.of(vector)).anyMatch(slot -> stories.key(slot) == key));
    }

    /** Begins a story with an article; tells its number. */
    public long begin(Fingerprint article) {
        StoryDraft story = new StoryDraft();
        story.vector.key = nextKey++;
        put(story, article);
        return story.vector.key;
    }

    /** Adds an article to a story. */
    public void join(Fingerprint article, long story) {
        put(StoryCodec.read(stories.state(story)), article);
    }

    /**
     * What the engine would measure of two stories to find out whether they are one.
     *
     * @param options the stories that an article was compared with
     */
    public float[] pair(long one, long two, List<Option> options) {
        int[] slots = options.stream()
                .mapToInt(option -> stories.slot(option.story()))
                .toArray();
        return new Pairing(stories, comparison, stories.vector(one), slots).measure(two);
    }

    /**
     * A story like another with other terms, for measuring very many stories.
     *
     * @param key   of the new story
     * @param terms gives each term its new hash
     */
    public static StoryState renamed(StoryState state, long key, IntUnaryOperator terms) {
        StoryDraft story = state.draft();
        StoryVector vector = story.vector;
        long[] order = new long[vector.size];
        for (int i = 0; i < order.length; i++) {
            order[i] = (long) terms.applyAsInt(vector.hashes[i]) << Integer.SIZE | i;
        }
        Arrays.sort(order);
        StoryVector renamed = new StoryVector();
        renamed.reserve(order.length);
        for (int i = 0; i < order.length; i++) {
            int hash = (int) (order[i] >> Integer.SIZE);
            if (i == 0 || hash != renamed.hashes[renamed.size - 1]) {
                renamed.copy(vector, (int) order[i], renamed.size);
                renamed.hashes[renamed.size++] = hash;
            }
        }
        vector.takeTerms(renamed);
        vector.key = key;
        vector.absorbed = StoryVector.NOTHING;
        return new StoryState(StoryCodec.write(story));
    }

    private void put(StoryDraft story, Fingerprint article) {
        float[] rarities = stories.frequencies().rarities(article.terms());
        StoryEditor.add(story, article, Relation.RETELLING, rarities, stories.frequencies());
        stories.put(new StoryState(StoryCodec.write(story)));
    }
}
