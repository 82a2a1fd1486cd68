package io.storywire.bench.story;

import io.storywire.story.Background;
import io.storywire.story.Fingerprint;
import io.storywire.story.StoryTrial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A labelled stream played twice: once every article joins the story of its label; once a share of them is put into
 * stories by mistake or begins a story of its own, so that the model learns to live with its mistakes.
 */
final class TrainingStream {

    private static final double MISJOINED = 0.06;
    private static final double SPLIT_OFF = 0.18;
    /** Of how many of a story's articles the label must be for the story to be that of the label. */
    private static final double MOSTLY = 0.5;
    /** With fewer, and more than this, it is neither right nor wrong to join, and not learnt from. */
    private static final double PARTLY = 0.25;
    /** To how many others the story of an article is held. */
    private static final int PAIRED = 4;

    private final StoryTrial trial;
    private final Rows joins = new Rows();
    private final Rows merges = new Rows();
    private final Map<Long, Map<String, Integer>> labelsOf = new HashMap<>();
    private final Map<String, Long> storyOf = new HashMap<>();
    private final SplittableRandom random = new SplittableRandom(11);
    private final float weight;

    private TrainingStream(Background background, float weight) {
        this.trial = new StoryTrial(background);
        this.weight = weight;
    }

    /**
     * What there is to learn from.
     *
     * @param joins  comparisons of an article with a story
     * @param merges comparisons of two stories
     */
    record Played(Rows joins, Rows merges) {}

    static Played play(List<Labelled> articles, Background background, float weight) {
        Played all = new Played(new Rows(), new Rows());
        for (boolean mistakes : new boolean[] {false, true}) {
            TrainingStream stream = new TrainingStream(background, weight);
            articles.forEach(article -> stream.play(article, mistakes));
            all.joins.addAll(stream.joins);
            all.merges.addAll(stream.merges);
        }
        return all;
    }

    /**
     * What the engine sees of an article whose story is known.
     *
     * @param print what it sees
     * @param label the story
     */
    record Labelled(Fingerprint print, String label) {}

    private void play(Labelled article, boolean mistakes) {
        List<StoryTrial.Option> options = trial.options(article.print());
        for (StoryTrial.Option option : options) {
            double share = share(option.story(), article.label());
            if (share == 0 || share >= MOSTLY || share < PARTLY) {
                joins.add(option.measured(), share >= MOSTLY, weight);
            }
        }
        long story = put(article, options, mistakes ? random.nextDouble() : 1);
        options.stream()
                .filter(option -> option.story() != story)
                .limit(PAIRED)
                .forEach(option -> pair(story, option.story(), options));
    }

    /** Puts an article into its story, or with some luck into another; tells which. */
    private long put(Labelled article, List<StoryTrial.Option> options, double luck) {
        Long own = storyOf.get(article.label());
        if (luck < MISJOINED && !options.isEmpty()) {
            return join(article, options.get(0).story());
        }
        if (own == null || luck < MISJOINED + SPLIT_OFF) {
            long story = trial.begin(article.print());
            storyOf.putIfAbsent(article.label(), story);
            count(story, article.label());
            return story;
        }
        return join(article, nearest(options, article.label(), own));
    }

    /** Two stories are one when most of both has the same label; when little of either has, they are not. */
    private void pair(long one, long two, List<StoryTrial.Option> options) {
        String label = label(one);
        double share = share(two, label);
        boolean same = share >= MOSTLY && share(one, label) >= MOSTLY;
        boolean other = share < PARTLY && share(one, label(two)) < PARTLY;
        if (same || other) {
            merges.add(trial.pair(one, two, options), same, weight);
        }
    }

    /** The label that most articles of a story have; of several the first by name. */
    private String label(long story) {
        return labelsOf.get(story).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .orElseThrow()
                .getKey();
    }

    /** The most promising of the stories that are mostly of a label. */
    private long nearest(List<StoryTrial.Option> options, String label, long otherwise) {
        return options.stream()
                .mapToLong(StoryTrial.Option::story)
                .filter(story -> share(story, label) >= MOSTLY)
                .findFirst()
                .orElse(otherwise);
    }

    private long join(Labelled article, long story) {
        trial.join(article.print(), story);
        count(story, article.label());
        return story;
    }

    private void count(long story, String label) {
        labelsOf.computeIfAbsent(story, none -> new HashMap<>()).merge(label, 1, Integer::sum);
    }

    private double share(long story, String label) {
        Map<String, Integer> labels = labelsOf.get(story);
        int all = labels.values().stream().mapToInt(Integer::intValue).sum();
        return labels.getOrDefault(label, 0) / (double) all;
    }
}
