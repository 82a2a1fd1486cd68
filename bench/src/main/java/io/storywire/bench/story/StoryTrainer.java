package io.storywire.bench.story;

import io.storywire.story.Background;
import io.storywire.story.StoryModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Makes a model from labelled sets: plays each as a stream, also with headlines only and with wrong dates, trains trees on
 * the comparisons, and takes the threshold with which the engine does best on the same sets, on average.
 */
final class StoryTrainer {

    /** A headline says less, and its label is often a guess. */
    private static final float HEADLINE_WEIGHT = 0.4f;
    /** A set of headlines only has few, large and loosely labelled stories. */
    private static final float LOOSE_WEIGHT = 0.5f;

    private static final float REDATED_WEIGHT = 0.5f;
    private static final double DATE_LOST = 0.5;
    private static final double DATE_WRONG = 0.1;
    private static final float FAR = 14;

    /** Log odds between the threshold to join and that to merge. */
    private static final double MERGE_MARGIN = 2;

    private static final double[] LOG_ODDS = {-0.75, -0.5, -0.25, 0, 0.25, 0.5};

    /** Which way a measure may count; those that are not named may only raise the odds. */
    private static final Map<String, Integer> DIRECTIONS =
            Map.of("other actors", -1, "other names first", -1, "other numbers", -1, "days", -1, "length", 0);

    private final List<TrainingSet> sets;
    private final Background background;

    StoryTrainer(List<TrainingSet> sets, Background background) {
        this.sets = sets;
        this.background = background;
    }

    /**
     * A model as it is written.
     *
     * @param model ready for use
     * @param text  its file
     */
    record Trained(StoryModel model, String text) {}

    Trained train() {
        List<String> names = StoryModel.features();
        int[] directions = names.stream()
                .mapToInt(name -> DIRECTIONS.getOrDefault(name, 1))
                .toArray();
        List<String> lines = new TreeTrainer(rows(names.indexOf("days")), names, directions).train();
        double best = LOG_ODDS[0];
        double highest = -1;
        for (double odds : LOG_ODDS) {
            double quality = quality(StoryModel.parse(text(lines, odds), background));
            if (quality > highest) {
                best = odds;
                highest = quality;
            }
        }
        String text = text(lines, best);
        return new Trained(StoryModel.parse(text, background), text);
    }

    private Rows rows(int days) {
        Rows rows = new Rows();
        for (TrainingSet set : sets) {
            float weight = set.headlines().isEmpty() ? LOOSE_WEIGHT : 1;
            Rows own = TrainingStream.play(set.articles(), background, weight);
            rows.addAll(own);
            rows.addAll(redated(own, days));
            rows.addAll(TrainingStream.play(set.headlines(), background, HEADLINE_WEIGHT * weight));
        }
        return rows;
    }

    /** The same comparisons with dates that are unknown or wrong. */
    private static Rows redated(Rows rows, int days) {
        SplittableRandom random = new SplittableRandom(7);
        Rows redated = new Rows();
        for (int i = 0; i < rows.size(); i++) {
            float[] measured = rows.measured(i).clone();
            double luck = random.nextDouble();
            boolean wrong = luck >= DATE_LOST && luck < DATE_LOST + DATE_WRONG;
            measured[days] = luck < DATE_LOST ? 0 : wrong ? FAR : measured[days];
            redated.add(measured, rows.label(i) > 0, (float) rows.weight(i) * REDATED_WEIGHT);
        }
        return redated;
    }

    private double quality(StoryModel model) {
        return sets.stream()
                .mapToDouble(set -> quality(set, model).f1())
                .average()
                .orElse(0);
    }

    static Quality quality(TrainingSet set, StoryModel model) {
        return Quality.of(
                set.labels(),
                Clustering.of(set.prints(), model, Clustering.OPEN).stories());
    }

    private static String text(List<String> lines, double odds) {
        List<String> all = new ArrayList<>();
        all.add("# Made by ./storywire train-stories; see docs/models/stories.md.");
        all.add(lines.get(0));
        all.add("threshold " + probability(odds));
        all.add("merge-threshold " + probability(odds + MERGE_MARGIN));
        all.addAll(lines.subList(1, lines.size()));
        return String.join("\n", all) + "\n";
    }

    private static double probability(double odds) {
        return 1 / (1 + StrictMath.exp(-odds));
    }
}
