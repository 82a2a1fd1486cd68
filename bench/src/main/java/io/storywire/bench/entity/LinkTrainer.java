package io.storywire.bench.entity;

import io.storywire.bench.entity.LinkSamples.Sample;
import io.storywire.entity.LinkFeature;
import io.storywire.entity.LinkWeights;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns {@link LinkWeights}: for each name one of its candidates or none is meant, which is a logistic model over the
 * candidates and an empty choice with the sum 0 [1], fitted by gradient descent with a small ridge. A large set
 * weighs more than a small one, but less than by its size. Then score and margin from which on a candidate is taken are those at which
 * right less {@value #COST} times wrong answers are most. Deterministic.
 *
 * <p>[1] McFadden: Conditional logit analysis of qualitative choice behavior (1974).
 */
final class LinkTrainer {

    private static final int STEPS = 3000;
    private static final double RATE = 0.5;
    private static final double RIDGE = 0.0003;
    private static final double COST = 1;
    private static final int FEATURES = LinkFeature.values().length;
    private static final double HIGHEST = 3;
    private static final double STEP = 0.25;

    private LinkTrainer() {}

    static LinkWeights learn(List<List<Sample>> sets) {
        double[] weights = new double[FEATURES];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[FEATURES];
            for (List<Sample> set : sets) {
                set.forEach(sample -> descend(sample, weights, share(set, sets), gradient));
            }
            for (int f = 0; f < FEATURES; f++) {
                weights[f] = allowed(f, weights[f] - RATE * (gradient[f] + RIDGE * weights[f]));
            }
        }
        return threshold(weights, sets);
    }

    /** What speaks for a candidate by its meaning never speaks against it, and the other way round. */
    private static double allowed(int feature, double weight) {
        return switch (LinkFeature.values()[feature]) {
            case BIAS -> weight;
            case OTHER_TYPE, WEAK -> Math.min(0, weight);
            default -> Math.max(0, weight);
        };
    }

    /** What one name of a set weighs: a set as a whole weighs as the square root of the number of its names. */
    private static double share(List<Sample> set, List<List<Sample>> sets) {
        double all = sets.stream().mapToDouble(other -> Math.sqrt(other.size())).sum();
        return 1 / Math.sqrt(set.size()) / all;
    }

    private static void descend(Sample sample, double[] weights, double share, double[] gradient) {
        double[] odds = new double[sample.candidates().size()];
        double sum = 1;
        for (int c = 0; c < odds.length; c++) {
            odds[c] = Math.exp(sum(sample.candidates().get(c), weights));
            sum += odds[c];
        }
        for (int c = 0; c < odds.length; c++) {
            double error = odds[c] / sum - (c == sample.right() ? 1 : 0);
            double[] features = sample.candidates().get(c);
            for (int f = 0; f < FEATURES; f++) {
                gradient[f] += share * error * features[f];
            }
        }
    }

    private static LinkWeights threshold(double[] weights, List<List<Sample>> sets) {
        LinkWeights best = new LinkWeights(weights, 0, 0);
        double most = Double.NEGATIVE_INFINITY;
        for (double enough = -1; enough <= HIGHEST; enough += STEP) {
            for (double margin = 0; margin <= HIGHEST; margin += STEP) {
                LinkWeights tried = new LinkWeights(weights, enough, margin);
                double gain = sets.stream()
                        .mapToDouble(set -> set.stream()
                                        .mapToDouble(sample -> gain(sample, tried))
                                        .sum()
                                * share(set, sets))
                        .sum();
                if (gain > most) {
                    most = gain;
                    best = tried;
                }
            }
        }
        return best;
    }

    private static double gain(Sample sample, LinkWeights weights) {
        double[] sums = sample.candidates().stream()
                .mapToDouble(features -> sum(features, weights.weights()))
                .toArray();
        int first = 0;
        for (int c = 1; c < sums.length; c++) {
            first = sums[c] > sums[first] ? c : first;
        }
        int best = first;
        double second = IntStream.range(0, sums.length)
                .filter(c -> c != best)
                .mapToDouble(c -> sums[c])
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
        if (sums[best] < weights.enough() || sums[best] - second < weights.margin()) {
            return 0;
        }
        return best == sample.right() ? 1 : -COST;
    }

    private static double sum(double[] features, double[] weights) {
        double sum = 0;
        for (int f = 0; f < FEATURES; f++) {
            sum += features[f] * weights[f];
        }
        return sum;
    }
}
