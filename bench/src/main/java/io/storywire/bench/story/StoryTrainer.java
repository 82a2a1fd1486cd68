package io.storywire.bench.story;

import io.storywire.story.Background;
import io.storywire.story.StoryModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

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
    private static final float FAR = 60;

    /**
     * What each day between an article and a story costs before anything is learned, in log odds: few sets have running
     * affairs, of which each day brings another story in the same words. News is compared within some days since Miranda
     * et al., Multilingual clustering of streaming news, EMNLP 2018.
     */
    private static final float COST_OF_A_DAY = 0.75f;
    /** Dates are often without a time, so a day ends at its half. */
    private static final List<Float> DAYS = List.of(0.5f, 1.5f, 2.5f, 3.5f, 4.5f, 5.5f);

    /** Log odds that no comparison reaches. */
    private static final double NEVER = 1e3;
    /**
     * Log odds that are tried as threshold to join. The lowest joins what is rather another story: most wrong joins are taken
     * apart when more reports have come, while a missed one has to be merged.
     */
    private static final double[] JOIN = {-0.5, -0.75, -1, -1.25, -1.5};
    /** Log odds that are tried as threshold to merge, the cautious first. */
    private static final double[] MERGE = {3, 2, 1};
    /** By how much merging may lower the precision of pairs, on any of the sets. */
    private static final double COST_OF_MERGING = 0.005;

    /** Which way a measure may count; those that are not named may only raise the odds. */
    private static final Map<String, Integer> DIRECTIONS = Map.of(
            "other actors",
            -1,
            "other names first",
            -1,
            "other numbers",
            -1,
            "other people",
            -1,
            "days",
            -1,
            "age",
            -1,
            "length",
            0);

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
        Rows joins = new Rows();
        Rows merges = new Rows();
        for (TrainingSet set : sets) {
            float weight = set.headlines().isEmpty() ? LOOSE_WEIGHT : 1;
            take(TrainingStream.play(set.articles(), background, weight), true, joins, merges);
            take(TrainingStream.play(set.headlines(), background, HEADLINE_WEIGHT * weight), false, joins, merges);
        }
        List<String> join = trees(joins);
        List<String> merge = trees(merges);
        return chosen((joinOdds, mergeOdds) -> text(join, joinOdds, merge, mergeOdds));
    }

    /** The thresholds with which the engine does best on the sets. */
    private Trained chosen(BiFunction<Double, Double, String> texts) {
        double join = JOIN[0];
        double highest = -1;
        for (double odds : JOIN) {
            double quality = quality(texts.apply(odds, MERGE[0])).stream()
                    .mapToDouble(Quality::f1)
                    .average()
                    .orElse(0);
            if (quality > highest) {
                join = odds;
                highest = quality;
            }
        }
        double merge = MERGE[0];
        List<Quality> unmerged = quality(texts.apply(join, NEVER));
        for (double odds : MERGE) {
            merge = isCautious(quality(texts.apply(join, odds)), unmerged) ? odds : merge;
        }
        String text = texts.apply(join, merge);
        return new Trained(StoryModel.parse(text, background), text);
    }

    private static boolean isCautious(List<Quality> merged, List<Quality> unmerged) {
        return IntStream.range(0, merged.size())
                .allMatch(i -> merged.get(i).pairPrecision() >= unmerged.get(i).pairPrecision() - COST_OF_MERGING);
    }

    private static List<String> trees(Rows rows) {
        List<String> names = StoryModel.features();
        int[] directions = names.stream()
                .mapToInt(name -> DIRECTIONS.getOrDefault(name, 1))
                .toArray();
        return new TreeTrainer(rows, names, directions)
                .given("days", DAYS, COST_OF_A_DAY)
                .train();
    }

    private static void take(TrainingStream.Played played, boolean redate, Rows joins, Rows merges) {
        joins.addAll(played.joins());
        merges.addAll(played.merges());
        if (redate) {
            joins.addAll(redated(played.joins()));
            merges.addAll(redated(played.merges()));
        }
    }

    /** The same comparisons with dates that are unknown or wrong. */
    private static Rows redated(Rows rows) {
        int days = StoryModel.features().indexOf("days");
        int age = StoryModel.features().indexOf("age");
        SplittableRandom random = new SplittableRandom(7);
        Rows redated = new Rows();
        for (int i = 0; i < rows.size(); i++) {
            float[] measured = rows.measured(i).clone();
            double luck = random.nextDouble();
            if (luck < DATE_LOST + DATE_WRONG) {
                measured[days] = luck < DATE_LOST ? 0 : FAR;
                measured[age] = measured[days];
            }
            redated.add(measured, rows.label(i) > 0, (float) rows.weight(i) * REDATED_WEIGHT);
        }
        return redated;
    }

    private List<Quality> quality(String text) {
        StoryModel model = StoryModel.parse(text, background);
        return sets.stream().map(set -> quality(set, model)).toList();
    }

    static Quality quality(TrainingSet set, StoryModel model) {
        return Quality.of(
                set.labels(),
                Clustering.of(set.prints(), model, Clustering.OPEN).stories());
    }

    private static String text(List<String> join, double joinOdds, List<String> merge, double mergeOdds) {
        List<String> all = new ArrayList<>();
        all.add("# Made by ./storywire train-stories; see docs/models/stories.md.");
        all.add("join " + join.get(0) + " threshold " + probability(joinOdds));
        all.addAll(join.subList(1, join.size()));
        all.add("merge " + merge.get(0) + " threshold " + probability(mergeOdds));
        all.addAll(merge.subList(1, merge.size()));
        return String.join("\n", all) + "\n";
    }

    private static double probability(double odds) {
        return 1 / (1 + StrictMath.exp(-odds));
    }
}
