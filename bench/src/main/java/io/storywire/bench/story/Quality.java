package io.storywire.bench.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well a grouping agrees with the labels. All values but the counts lie in [0, 1].
 *
 * <p>B-cubed (Bagga and Baldwin 1998): precision is the mean over articles of the share of its group that has its label,
 * recall the mean of the share of its label that is in its group. Pairwise: over all pairs of articles.
 */
public record Quality(
        int articles,
        int labels,
        int stories,
        double precision,
        double recall,
        double f1,
        double pairPrecision,
        double pairRecall,
        double pairF1) {

    /** Compares two groupings of the same articles, given by the names of their groups. */
    public static Quality of(List<String> labels, List<String> stories) {
        Map<String, Integer> labelSizes = new HashMap<>();
        Map<String, Integer> storySizes = new HashMap<>();
        Map<List<String>, Integer> both = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            labelSizes.merge(labels.get(i), 1, Integer::sum);
            storySizes.merge(stories.get(i), 1, Integer::sum);
            both.merge(List.of(labels.get(i), stories.get(i)), 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (Map.Entry<List<String>, Integer> cell : both.entrySet()) {
            double square = (double) cell.getValue() * cell.getValue();
            recall += square / labelSizes.get(cell.getKey().get(0)) / labels.size();
            precision += square / storySizes.get(cell.getKey().get(1)) / labels.size();
        }
        double common = pairs(new ArrayList<>(both.values()));
        double pairPrecision = share(common, pairs(new ArrayList<>(storySizes.values())));
        double pairRecall = share(common, pairs(new ArrayList<>(labelSizes.values())));
        return new Quality(
                labels.size(),
                labelSizes.size(),
                storySizes.size(),
                precision,
                recall,
                harmonic(precision, recall),
                pairPrecision,
                pairRecall,
                harmonic(pairPrecision, pairRecall));
    }

    @Override
    public String toString() {
        return "B3 P %.3f R %.3f F1 %.3f  pairs P %.3f R %.3f F1 %.3f  stories %d of %d"
                .formatted(precision, recall, f1, pairPrecision, pairRecall, pairF1, stories, labels);
    }

    private static double pairs(List<Integer> sizes) {
        return sizes.stream().mapToDouble(size -> size * (size - 1.0) / 2).sum();
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 1 : part / whole;
    }

    private static double harmonic(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }
}
