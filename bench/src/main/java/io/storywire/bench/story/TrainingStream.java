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

    private final StoryTrial trial;
    private final Rows rows = new Rows();
    private final Map<Long, Map<String, Integer>> labelsOf = new HashMap<>();
    private final Map<String, Long> storyOf = new HashMap<>();
    private final SplittableRandom random = new SplittableRandom(11);
    private final float weight;

    private TrainingStream(Background background, float weight) {
        this.trial = new StoryTrial(background);
        this.weight = weight;
    }

    static Rows play(List<Labelled> articles, Background background, float weight) {
        Rows all = new Rows();
        for (boolean mistakes : new boolean[] {false, true}) {
            TrainingStream stream = new TrainingStream(background, weight);
            articles.forEach(article -> stream.play(article, mistakes));
            all.addAll(stream.rows);
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
                rows.add(option.measured(), share >= MOSTLY, weight);
            }
        }
        double luck = mistakes ? random.nextDouble() : 1;
        Long own = storyOf.get(article.label());
        if (luck < MISJOINED && !options.isEmpty()) {
            join(article, options.get(0).story());
        } else if (own == null || luck < MISJOINED + SPLIT_OFF) {
            long story = trial.begin(article.print());
            storyOf.putIfAbsent(article.label(), story);
            count(story, article.label());
        } else {
            join(article, nearest(options, article.label(), own));
        }
    }

    /** The most promising of the stories that are mostly of a label. */
    private long nearest(List<StoryTrial.Option> options, String label, long otherwise) {
        return options.stream()
                .mapToLong(StoryTrial.Option::story)
                .filter(story -> share(story, label) >= MOSTLY)
                .findFirst()
                .orElse(otherwise);
    }

    private void join(Labelled article, long story) {
        trial.join(article.print(), story);
        count(story, article.label());
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
