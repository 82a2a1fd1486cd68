package io.storywire.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A sum of regression trees (gradient boosting, Friedman 2001) over measured values. Immutable.
 *
 * <p>Written as text, a tree a line, its nodes in preorder: {@code feature<=cut} for a split, whose first branch follows
 * at once, and {@code =value} for a leaf. In memory a tree has places for its leaves from left to right, and every split
 * knows which of them lie on its first branch. No tree is walked: all splits whose first branch is not taken, which are
 * those of the lowest cuts of each measured value, strike out its leaves; the first leaf that is left is the one where a
 * walk would end (QuickScorer, Lucchese et al. 2015). So there is next to nothing for the processor to guess.
 */
final class Trees {

    /** The leaves of a tree are bits of one number. */
    private static final int DEEPEST = 6;

    /** Per measured value, where its splits begin; at the end, where the last ends. */
    private final int[] begins = new int[Features.COUNT + 1];
    /** Per split, up to where the first branch is taken; ascending for each measured value. */
    private final float[] cuts;
    /** Per split, its tree. */
    private final int[] trees;
    /** Per split, all leaves but those of its first branch. */
    private final long[] others;
    /** Per split, all leaves but those of its second branch. */
    private final long[] firsts;
    /** Per tree, one bit for each of its leaves. */
    private final long[] all;
    /** Per tree and place, what a leaf is worth. */
    private final float[] leaves;
    /** How many places each tree has. */
    private final int places;

    private Trees(List<Split> splits, List<List<Float>> values) {
        List<Split> ordered = new ArrayList<>(splits);
        ordered.sort(Comparator.comparingInt(Split::feature).thenComparingDouble(Split::cut));
        cuts = new float[ordered.size()];
        trees = new int[cuts.length];
        others = new long[cuts.length];
        firsts = new long[cuts.length];
        for (int i = 0; i < cuts.length; i++) {
            Split split = ordered.get(i);
            begins[split.feature() + 1] = i + 1;
            cuts[i] = split.cut();
            trees[i] = split.tree();
            others[i] = ~bits(split.first(), split.second());
            firsts[i] = ~bits(split.second(), split.end());
        }
        for (int feature = 0; feature < Features.COUNT; feature++) {
            begins[feature + 1] = Math.max(begins[feature], begins[feature + 1]);
        }
        all = new long[values.size()];
        places = values.stream().mapToInt(List::size).max().orElse(0);
        leaves = new float[all.length * places];
        for (int tree = 0; tree < all.length; tree++) {
            all[tree] = bits(0, values.get(tree).size());
            for (int leaf = 0; leaf < values.get(tree).size(); leaf++) {
                leaves[tree * places + leaf] = values.get(tree).get(leaf);
            }
        }
    }

    private static long bits(int from, int to) {
        return (to == Long.SIZE ? -1L : (1L << to) - 1) & -1L << from;
    }

    /** Which leaves lie from {@code first} to {@code second} on the first branch, and from there to {@code end} on the other. */
    private record Split(int feature, float cut, int tree, int first, int second, int end) {}

    /** Room for one sum at a time. */
    long[] room() {
        return new long[all.length];
    }

    /** The sum, found in some {@link #room}. */
    double sum(float[] measured, long[] left) {
        System.arraycopy(all, 0, left, 0, all.length);
        for (int feature = 0; feature < Features.COUNT; feature++) {
            float value = measured[feature];
            int end = begins[feature + 1];
            for (int i = begins[feature]; i < end && cuts[i] < value; i++) {
                left[trees[i]] &= others[i];
            }
        }
        double sum = 0;
        for (int tree = 0; tree < left.length; tree++) {
            sum += leaves[tree * places + Long.numberOfTrailingZeros(left[tree])];
        }
        return sum;
    }

    /** No less than the sum, whatever one of the values is; a little more where splits of that value contradict one another. */
    double highest(float[] measured, int unknown) {
        long[] left = all.clone();
        for (int feature = 0; feature < Features.COUNT; feature++) {
            for (int i = begins[feature]; i < begins[feature + 1] && feature != unknown; i++) {
                left[trees[i]] &= cuts[i] < measured[feature] ? others[i] : firsts[i];
            }
        }
        double sum = 0;
        for (int tree = 0; tree < left.length; tree++) {
            float highest = Float.NEGATIVE_INFINITY;
            for (long rest = left[tree]; rest != 0; rest &= rest - 1) {
                highest = Math.max(highest, leaves[tree * places + Long.numberOfTrailingZeros(rest)]);
            }
            sum += highest;
        }
        return sum;
    }

    /**
     * Reads trees.
     *
     * @param lines one for each tree
     * @throws IllegalArgumentException if a line is no tree, names a value that is not measured, or is too deep
     */
    static Trees parse(List<String> lines) {
        List<Split> splits = new ArrayList<>();
        List<List<Float>> values = new ArrayList<>();
        for (String line : lines) {
            Line tree = new Line(line, values.size(), splits);
            tree.read(0);
            if (!tree.isRead()) {
                throw new IllegalArgumentException("this is no tree: " + line);
            }
            values.add(tree.values);
        }
        return new Trees(splits, values);
    }

    /** Reads a tree node by node. */
    private static final class Line {

        private final String[] nodes;
        private final int tree;
        private final List<Split> splits;
        private final List<Float> values = new ArrayList<>();
        private int next;

        Line(String line, int tree, List<Split> splits) {
            nodes = line.split("; ");
            this.tree = tree;
            this.splits = splits;
        }

        boolean isRead() {
            return next == nodes.length;
        }

        /** Reads a node and what is below it. */
        void read(int level) {
            String node = node();
            int sign = node.indexOf('=');
            float value = Float.parseFloat(node.substring(sign + 1));
            if (sign == 0) {
                values.add(value);
                return;
            }
            int feature = Features.NAMES.indexOf(node.substring(0, sign - 1));
            if (feature < 0) {
                throw new IllegalArgumentException("nothing of that name is measured: " + node);
            }
            if (level == DEEPEST) {
                throw new IllegalArgumentException("a tree is deeper than " + DEEPEST);
            }
            int first = values.size();
            read(level + 1);
            int second = values.size();
            read(level + 1);
            splits.add(new Split(feature, value, tree, first, second, values.size()));
        }

        private String node() {
            if (isRead()) {
                throw new IllegalArgumentException("a tree breaks off");
            }
            return nodes[next++];
        }
    }
}
