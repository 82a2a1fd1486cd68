package io.storywire.bench.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Gradient boosting of small regression trees with logistic loss [1], on binned values [2]. A measure may be bound to
 * raise the odds only, or to lower them only: no more shared words ever speak against a story, whatever the data of one
 * set say. Each tree sees half of the rows and half of the measures. Deterministic.
 *
 * <p>[1] J. Friedman, Greedy function approximation: a gradient boosting machine, Annals of Statistics 29 (2001), and
 * Stochastic gradient boosting (2002). [2] T. Chen, C. Guestrin, XGBoost, KDD 2016, for the gain of a split.
 */
final class TreeTrainer {

    private static final int TREES = 150;
    private static final int DEPTH = 3;
    private static final double RATE = 0.1;
    /** L2 penalty on the values of leaves. */
    private static final double PENALTY = 5;
    /** Least sum of second derivatives in a leaf. */
    private static final double MIN_LEAF = 10;

    private static final double SHARE = 0.5;
    private static final double MIN_GAIN = 1e-3;
    private static final double UNBOUND = 1e9;

    private final Rows rows;
    private final List<String> names;
    private final int[] direction;
    private final Bins[] bins;
    private final double[] first;
    private final double[] second;
    private final List<Node> given = new ArrayList<>();
    private boolean[] used;
    private final SplittableRandom random = new SplittableRandom(5);

    /**
     * Training on rows.
     *
     * @param names     of the measures
     * @param direction of each measure: 1 when it may only raise the odds, -1 only lower, 0 both
     */
    TreeTrainer(Rows rows, List<String> names, int[] direction) {
        this.rows = rows;
        this.names = names;
        this.direction = direction;
        this.bins = IntStream.range(0, names.size())
                .mapToObj(measure -> Bins.of(rows, measure))
                .toArray(Bins[]::new);
        this.first = new double[rows.size()];
        this.second = new double[rows.size()];
        this.used = new boolean[names.size()];
    }

    /**
     * Gives what is known before any data are seen: each step that a measure goes beyond costs the same. The trees learn
     * what is left.
     *
     * @param cost in log odds
     */
    TreeTrainer given(String measure, List<Float> steps, float cost) {
        int index = names.indexOf(measure);
        for (float step : steps) {
            given.add(new Node(index, measure, step, Node.leaf(0), Node.leaf(-cost)));
        }
        return this;
    }

    /** The lines of a model: its base, then a tree a line, those that are given first. */
    List<String> train() {
        double base = logOdds();
        double[] odds = new double[rows.size()];
        Arrays.fill(odds, base);
        List<String> lines = new ArrayList<>();
        lines.add("base " + base);
        for (Node tree : given) {
            add(tree, odds, lines);
        }
        for (int i = 0; i < TREES; i++) {
            for (int row = 0; row < odds.length; row++) {
                double p = 1 / (1 + StrictMath.exp(-odds[row]));
                first[row] = rows.weight(row) * (rows.label(row) - p);
                second[row] = rows.weight(row) * Math.max(p * (1 - p), 1e-6);
            }
            for (int measure = 0; measure < used.length; measure++) {
                used[measure] = random.nextDouble() < SHARE;
            }
            int[] sample = IntStream.range(0, odds.length)
                    .filter(row -> random.nextDouble() < SHARE)
                    .toArray();
            add(grow(sample, 0, sample.length, 0, -UNBOUND, UNBOUND), odds, lines);
        }
        return lines;
    }

    private void add(Node tree, double[] odds, List<String> lines) {
        for (int row = 0; row < odds.length; row++) {
            odds[row] += tree.valueFor(rows.measured(row));
        }
        lines.add(tree.toString());
    }

    private double logOdds() {
        double all = 0;
        double same = 0;
        for (int row = 0; row < rows.size(); row++) {
            all += rows.weight(row);
            same += rows.weight(row) * rows.label(row);
        }
        return StrictMath.log(same / (all - same));
    }

    private Node grow(int[] sample, int from, int to, int depth, double least, double most) {
        double sumFirst = 0;
        double sumSecond = 0;
        for (int i = from; i < to; i++) {
            sumFirst += first[sample[i]];
            sumSecond += second[sample[i]];
        }
        double value = Math.max(least, Math.min(most, value(sumFirst, sumSecond)));
        Split split = depth == DEPTH ? Split.NONE : bestSplit(sample, from, to, sumFirst, sumSecond);
        if (split.measure < 0) {
            return Node.leaf((float) (RATE * value));
        }
        int middle = partition(sample, from, to, split);
        double mid = split.middle;
        int sign = direction[split.measure];
        Node low = grow(
                sample,
                from,
                middle,
                depth + 1,
                sign < 0 ? Math.max(least, mid) : least,
                sign > 0 ? Math.min(most, mid) : most);
        Node high = grow(
                sample,
                middle,
                to,
                depth + 1,
                sign > 0 ? Math.max(least, mid) : least,
                sign < 0 ? Math.min(most, mid) : most);
        return new Node(split.measure, names.get(split.measure), bins[split.measure].upTo(split.bin), low, high);
    }

    private Split bestSplit(int[] sample, int from, int to, double sumFirst, double sumSecond) {
        Split best = Split.NONE;
        for (int measure = 0; measure < used.length; measure++) {
            if (used[measure]) {
                best = bestSplit(measure, sample, from, to, sumFirst, sumSecond, best);
            }
        }
        return best;
    }

    private Split bestSplit(
            int measure, int[] sample, int from, int to, double sumFirst, double sumSecond, Split best) {
        Bins of = bins[measure];
        double[] binFirst = new double[of.count()];
        double[] binSecond = new double[of.count()];
        for (int i = from; i < to; i++) {
            binFirst[of.of(sample[i])] += first[sample[i]];
            binSecond[of.of(sample[i])] += second[sample[i]];
        }
        Split found = best;
        double lowFirst = 0;
        double lowSecond = 0;
        for (int bin = 0; bin < of.count() - 1; bin++) {
            lowFirst += binFirst[bin];
            lowSecond += binSecond[bin];
            double highSecond = sumSecond - lowSecond;
            double low = value(lowFirst, lowSecond);
            double high = value(sumFirst - lowFirst, highSecond);
            boolean allowed = (high - low) * direction[measure] >= 0;
            double gain = low * lowFirst + high * (sumFirst - lowFirst) - value(sumFirst, sumSecond) * sumFirst;
            if (allowed && lowSecond >= MIN_LEAF && highSecond >= MIN_LEAF && gain > found.gain) {
                found = new Split(measure, bin, gain, (low + high) / 2);
            }
        }
        return found;
    }

    private static double value(double sumFirst, double sumSecond) {
        return sumFirst / (sumSecond + PENALTY);
    }

    private int partition(int[] sample, int from, int to, Split split) {
        int low = from;
        int high = to - 1;
        while (low <= high) {
            if (bins[split.measure].of(sample[low]) <= split.bin) {
                low++;
            } else {
                int other = sample[low];
                sample[low] = sample[high];
                sample[high] = other;
                high--;
            }
        }
        return low;
    }

    private record Split(int measure, int bin, double gain, double middle) {
        static final Split NONE = new Split(-1, 0, MIN_GAIN, 0);
    }

    /** A split when it has branches, else a leaf. */
    private record Node(
            int measure,
            String name,
            float number,
            @org.jspecify.annotations.Nullable Node low,
            @org.jspecify.annotations.Nullable Node high) {

        static Node leaf(float value) {
            return new Node(-1, "", value, null, null);
        }

        double valueFor(float[] measured) {
            if (low == null || high == null) {
                return number;
            }
            return (measured[measure] <= number ? low : high).valueFor(measured);
        }

        @Override
        public String toString() {
            return low == null ? "=" + number : name + "<=" + number + "; " + low + "; " + high;
        }
    }
}
