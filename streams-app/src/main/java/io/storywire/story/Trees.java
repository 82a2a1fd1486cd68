package io.storywire.story;

import java.util.ArrayList;
import java.util.List;

/**
 * A sum of regression trees (gradient boosting, Friedman 2001) over measured values. Immutable; reads every tree from its
 * root to one leaf.
 *
 * <p>Written as text, a tree a line, its nodes in preorder: {@code feature<=cut} for a split, whose first branch follows
 * at once, and {@code =value} for a leaf.
 */
final class Trees {

    private static final int LEAF = -1;

    /** Per node, the measured value to look at, or {@link #LEAF}. */
    private final int[] features;
    /** Per node, up to where the first branch is taken; of a leaf, its value. */
    private final float[] values;
    /** Per node, where the second branch begins; the first follows at once. */
    private final int[] second;

    private final int[] roots;

    private Trees(int[] features, float[] values, int[] second, int[] roots) {
        this.features = features;
        this.values = values;
        this.second = second;
        this.roots = roots;
    }

    double sum(float[] measured) {
        double sum = 0;
        for (int root : roots) {
            int at = root;
            while (features[at] != LEAF) {
                at = measured[features[at]] <= values[at] ? at + 1 : second[at];
            }
            sum += values[at];
        }
        return sum;
    }

    /**
     * Reads trees.
     *
     * @param lines one for each tree
     * @throws IllegalArgumentException if a line is no tree or names a value that is not measured
     */
    static Trees parse(List<String> lines) {
        List<String> nodes = new ArrayList<>();
        int[] roots = new int[lines.size()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = nodes.size();
            nodes.addAll(List.of(lines.get(i).split("; ")));
        }
        int[] features = new int[nodes.size()];
        float[] values = new float[nodes.size()];
        for (int i = 0; i < features.length; i++) {
            readNode(nodes.get(i), i, features, values);
        }
        int[] second = new int[nodes.size()];
        for (int i = 0; i < roots.length; i++) {
            int end = link(roots[i], features, second);
            if (end != (i + 1 < roots.length ? roots[i + 1] : nodes.size())) {
                throw new IllegalArgumentException("this is no tree: " + lines.get(i));
            }
        }
        return new Trees(features, values, second, roots);
    }

    private static void readNode(String node, int i, int[] features, float[] values) {
        int sign = node.indexOf('=');
        boolean leaf = sign == 0;
        features[i] = leaf ? LEAF : Features.NAMES.indexOf(node.substring(0, sign - 1));
        if (!leaf && features[i] < 0) {
            throw new IllegalArgumentException("nothing of that name is measured: " + node);
        }
        values[i] = Float.parseFloat(node.substring(sign + 1));
    }

    /** Finds where second branches begin; tells where the tree ends. */
    private static int link(int at, int[] features, int[] second) {
        if (at >= features.length) {
            throw new IllegalArgumentException("a tree breaks off");
        }
        if (features[at] == LEAF) {
            return at + 1;
        }
        second[at] = link(at + 1, features, second);
        return link(second[at], features, second);
    }
}
