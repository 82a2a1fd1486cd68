package io.storywire.story;

import java.util.Arrays;
import java.util.List;

/**
 * A sum of regression trees (gradient boosting, Friedman 2001) over measured values. Immutable; reads every tree from its
 * root to one leaf.
 *
 * <p>Written as text, a tree a line, its nodes in preorder: {@code feature<=cut} for a split, whose first branch follows
 * at once, and {@code =value} for a leaf. In memory all are as deep as the deepest, so that the way down needs no question
 * whether it has ended: below the i-th node of a tree are those numbered 2i + 1 and 2i + 2, and a leaf further up is a
 * leaf below each way on.
 */
final class Trees {

    /** Deeper trees would take much memory, and say little. */
    private static final int DEEPEST = 8;

    private final int depth;
    /** Per tree and node above the leaves, the measured value to look at. */
    private final int[] features;
    /** Up to where the first branch is taken. */
    private final float[] cuts;
    /** Per tree, what its leaves are worth. */
    private final float[] leaves;

    private Trees(int depth, int trees) {
        this.depth = depth;
        features = new int[trees * ((1 << depth) - 1)];
        cuts = new float[features.length];
        leaves = new float[trees << depth];
    }

    double sum(float[] measured) {
        int inner = (1 << depth) - 1;
        double sum = 0;
        for (int root = 0, leaf = 0; root < features.length; root += inner, leaf += inner + 1) {
            int at = 0;
            for (int level = 0; level < depth; level++) {
                at = 2 * at + 1 + isAbove(measured[features[root + at]], cuts[root + at]);
            }
            sum += leaves[leaf + at - inner];
        }
        return sum;
    }

    /** 1 if a value is above a cut, else 0; without a branch, which would be guessed wrongly too often. No cut is -0. */
    private static int isAbove(float value, float cut) {
        return Float.floatToRawIntBits(cut - value) >>> Integer.SIZE - 1;
    }

    /** The most that the sum can be, whatever one of the values is; rounded otherwise than {@link #sum}. */
    double highest(float[] measured, int unknown) {
        double sum = 0;
        for (int tree = 0; tree < leaves.length >> depth; tree++) {
            sum += highest(measured, unknown, tree, 0);
        }
        return sum;
    }

    private float highest(float[] measured, int unknown, int tree, int at) {
        int inner = (1 << depth) - 1;
        if (at >= inner) {
            return leaves[(tree << depth) + at - inner];
        }
        int node = tree * inner + at;
        if (features[node] == unknown) {
            return Math.max(
                    highest(measured, unknown, tree, 2 * at + 1), highest(measured, unknown, tree, 2 * at + 2));
        }
        return highest(measured, unknown, tree, 2 * at + 1 + isAbove(measured[features[node]], cuts[node]));
    }

    /**
     * Reads trees.
     *
     * @param lines one for each tree
     * @throws IllegalArgumentException if a line is no tree, names a value that is not measured, or is too deep
     */
    static Trees parse(List<String> lines) {
        int depth = 1;
        for (String line : lines) {
            Line tree = new Line(line);
            depth = Math.max(depth, tree.depth());
            if (!tree.isRead()) {
                throw new IllegalArgumentException("this is no tree: " + line);
            }
        }
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("a tree is deeper than " + DEEPEST);
        }
        Trees trees = new Trees(depth, lines.size());
        for (int i = 0; i < lines.size(); i++) {
            new Line(lines.get(i)).fill(trees, i, 0, 0);
        }
        return trees;
    }

    /** Reads a tree node by node. */
    private static final class Line {

        private final String[] nodes;
        private int next;

        Line(String line) {
            nodes = line.split("; ");
        }

        boolean isRead() {
            return next == nodes.length;
        }

        /** Reads a node and what is below it: how many splits there are on the longest way down. */
        int depth() {
            return node().startsWith("=") ? 0 : 1 + Math.max(depth(), depth());
        }

        private String node() {
            if (isRead()) {
                throw new IllegalArgumentException("a tree breaks off");
            }
            return nodes[next++];
        }

        /** Reads a node and what is below it to a place of a tree. */
        void fill(Trees trees, int tree, int at, int level) {
            String node = node();
            int sign = node.indexOf('=');
            float value = Float.parseFloat(node.substring(sign + 1)) + 0f;
            if (sign == 0) {
                int ways = 1 << (trees.depth - level);
                int first = (at + 1 - (1 << level)) * ways + (tree << trees.depth);
                Arrays.fill(trees.leaves, first, first + ways, value);
                return;
            }
            int place = tree * ((1 << trees.depth) - 1) + at;
            trees.features[place] = Features.NAMES.indexOf(node.substring(0, sign - 1));
            trees.cuts[place] = value;
            if (trees.features[place] < 0) {
                throw new IllegalArgumentException("nothing of that name is measured: " + node);
            }
            fill(trees, tree, 2 * at + 1, level + 1);
            fill(trees, tree, 2 * at + 2, level + 1);
        }
    }
}
