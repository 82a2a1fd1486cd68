package io.storywire.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The two parts that the reports of a story fall into most readily, whether or not it is one story. Clusters are joined from
 * single reports up, those first whose joining costs least closeness (J. Ward, Hierarchical grouping to optimize an objective
 * function, JASA 58, 1963, on cosines); then each report goes to the part that it is nearer to on average. Deterministic.
 */
final class Halves {

    /** Reports change parts this many rounds at most. */
    private static final int ROUNDS = 5;

    private static final double ROUNDING = 1e-9;

    private final double[][] near;
    private final List<List<Integer>> parts = new ArrayList<>();
    /** In which of two parts a report is. */
    private final int[] sides;

    private Halves(double[][] near) {
        this.near = near;
        this.sides = new int[near.length];
        IntStream.range(0, near.length).forEach(i -> parts.add(new ArrayList<>(List.of(i))));
    }

    /**
     * Finds the parts.
     *
     * @param reports  at least two
     * @param rarities per report, those of its terms
     */
    static Halves of(List<Fingerprint> reports, List<float[]> rarities) {
        List<Directions> directions = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            directions.add(Directions.of(reports.get(i).terms(), rarities.get(i)));
        }
        int size = reports.size();
        double[][] near = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                near[i][j] = directions.get(i).cosine(directions.get(j));
                near[j][i] = near[i][j];
            }
        }
        Halves halves = new Halves(near);
        halves.join();
        halves.improve();
        halves.parts.sort(Comparator.comparingInt(List::size));
        return halves;
    }

    /** Numbers of the reports in the smaller part, ascending. */
    List<Integer> smaller() {
        return parts.get(0);
    }

    /** Numbers of the reports in the other part, ascending. */
    List<Integer> larger() {
        return parts.get(1);
    }

    private void join() {
        double[][] sums = new double[near.length][];
        for (int i = 0; i < near.length; i++) {
            sums[i] = near[i].clone();
        }
        List<Integer> rows =
                new ArrayList<>(IntStream.range(0, near.length).boxed().toList());
        while (parts.size() > 2) {
            int[] pair = cheapest(sums, rows);
            parts.get(pair[0]).addAll(parts.remove(pair[1]));
            add(sums, rows.get(pair[0]), rows.remove(pair[1]));
        }
    }

    /** Of the clusters the two whose joining costs least, the first of several. */
    private int[] cheapest(double[][] sums, List<Integer> rows) {
        int[] pair = new int[2];
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                double cost = cost(
                        sums[rows.get(i)][rows.get(j)],
                        parts.get(i).size(),
                        parts.get(j).size());
                if (cost < least) {
                    least = cost;
                    pair[0] = i;
                    pair[1] = j;
                }
            }
        }
        return pair;
    }

    /**
     * How near reports of different parts are to one another, as a share of how near those of one part are; 1 when each part
     * is a single report.
     */
    double cohesion() {
        double[] sums = new double[2];
        int[] pairs = new int[2];
        for (int i = 0; i < near.length; i++) {
            for (int j = 0; j < i; j++) {
                int across = sides[i] == sides[j] ? 0 : 1;
                sums[across] += near[i][j];
                pairs[across]++;
            }
        }
        return pairs[0] == 0 || sums[0] == 0 ? 1 : (sums[1] / pairs[1]) / (sums[0] / pairs[0]);
    }

    private static double cost(double sum, double one, double two) {
        return (1 - sum / (one * two)) * one * two / (one + two);
    }

    private static void add(double[][] sums, int into, int from) {
        for (int k = 0; k < sums.length; k++) {
            sums[into][k] += sums[from][k];
            sums[k][into] = sums[into][k];
        }
    }

    private void improve() {
        parts.get(1).forEach(i -> sides[i] = 1);
        boolean changed = true;
        for (int round = 0; round < ROUNDS && changed; round++) {
            changed = false;
            for (int i = 0; i < near.length; i++) {
                changed |= improve(i);
            }
        }
        parts.forEach(List::clear);
        for (int i = 0; i < near.length; i++) {
            parts.get(sides[i]).add(i);
        }
    }

    /** Moves a report that is nearer to the others of the other part, on average; the last of a part stays. */
    private boolean improve(int report) {
        double[] sums = new double[2];
        int[] others = new int[2];
        for (int i = 0; i < near.length; i++) {
            if (i != report) {
                sums[sides[i]] += near[report][i];
                others[sides[i]]++;
            }
        }
        int own = sides[report];
        int other = 1 - own;
        boolean better = others[own] > 0
                && others[other] > 0
                && sums[other] / others[other] > sums[own] / others[own] + ROUNDING;
        sides[report] = better ? other : own;
        return better;
    }

    /** The terms of a report with their weights, as a vector of length 1. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Directions(Terms terms, float[] weights) {

        static Directions of(Terms terms, float[] rarities) {
            float[] weights = rarities.clone();
            double squares = 0;
            for (int i = 0; i < weights.length; i++) {
                weights[i] *= Weights.of(terms.count(i));
                squares += weights[i] * weights[i];
            }
            float length = (float) Math.sqrt(squares);
            for (int i = 0; i < weights.length; i++) {
                weights[i] /= length;
            }
            return new Directions(terms, weights);
        }

        /** Asks nothing about the terms: which comes first would be guessed wrongly half of the time. */
        double cosine(Directions other) {
            double sum = 0;
            int i = 0;
            int j = 0;
            while (i < weights.length && j < other.weights.length) {
                long difference = (long) terms.hash(i) - other.terms.hash(j);
                int notAfter = (int) (difference - 1 >>> Long.SIZE - 1);
                int notBefore = (int) (-difference - 1 >>> Long.SIZE - 1);
                sum += weights[i] * other.weights[j] * (notAfter & notBefore);
                i += notAfter;
                j += notBefore;
            }
            return sum;
        }
    }
}
