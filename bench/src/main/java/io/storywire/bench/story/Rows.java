package io.storywire.bench.story;

import java.util.ArrayList;
import java.util.List;

/** What a model is trained on: comparisons of an article with a story, and whether it tells that story. */
final class Rows {

    private final List<float[]> measured = new ArrayList<>();
    private final List<Boolean> same = new ArrayList<>();
    private final List<Float> weights = new ArrayList<>();

    void add(float[] values, boolean isSame, float weight) {
        measured.add(values);
        same.add(isSame);
        weights.add(weight);
    }

    void addAll(Rows other) {
        measured.addAll(other.measured);
        same.addAll(other.same);
        weights.addAll(other.weights);
    }

    int size() {
        return measured.size();
    }

    float[] measured(int i) {
        return measured.get(i);
    }

    double label(int i) {
        return same.get(i) ? 1 : 0;
    }

    double weight(int i) {
        return weights.get(i);
    }
}
