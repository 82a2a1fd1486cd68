package io.storywire.story;

import java.util.Arrays;

/**
 * Finds the stories that an article may belong to: those that share its rarest terms. Terms are read from the rarest
 * on, each wholly or not at all, until enough postings were read, so the work for an article is bounded and the result
 * does not depend on the order of postings.
 */
final class Candidates {

    /** How many stories are compared in full. */
    static final int MAX_CANDIDATES = 8;
    /** How many postings are read for an article; the rarest term is read whatever it costs. */
    private static final int MAX_POSTINGS = 2_000;
    /** Long stories share terms by chance: the sum is divided by the root of this plus their terms. */
    private static final int SMOOTHING = 5;

    private static final int IN_TITLE = 2;

    private static final float[] LENGTHS = new float[VectorEditor.MAX_TERMS + 1];

    static {
        for (int terms = 0; terms < LENGTHS.length; terms++) {
            LENGTHS[terms] = (float) Math.sqrt(SMOOTHING + terms);
        }
    }

    private final LiveStories stories;
    /** Per slot, what its terms add up to so far; 0 for all between two articles. */
    private float[] sums = new float[1 << 10];
    /** The slots that were come upon. */
    private int[] touched = new int[1 << 10];

    private int count;
    /** What the term at hand adds. */
    private float adding;

    private final TermIndex.Reader reader = this::add;
    private final int[] best = new int[MAX_CANDIDATES];
    private final float[] bestSums = new float[MAX_CANDIDATES];

    Candidates(LiveStories stories) {
        this.stories = stories;
    }

    /** Slots of the most promising stories, best first. */
    int[] of(ArticleVector article) {
        gather(article);
        int size = 0;
        for (int i = 0; i < count; i++) {
            int slot = touched[i];
            float sum = sums[slot] / LENGTHS[stories.terms(slot)];
            sums[slot] = 0;
            if (size < MAX_CANDIDATES || sum >= bestSums[MAX_CANDIDATES - 1]) {
                size = insert(slot, sum, size);
            }
        }
        count = 0;
        return Arrays.copyOf(best, size);
    }

    /** Keeps the best in order; equal sums in the order of the stories' keys. */
    private int insert(int slot, float sum, int size) {
        if (size == MAX_CANDIDATES && !before(slot, sum, size - 1)) {
            return size;
        }
        int at = Math.min(size, MAX_CANDIDATES - 1);
        while (at > 0 && before(slot, sum, at - 1)) {
            best[at] = best[at - 1];
            bestSums[at] = bestSums[at - 1];
            at--;
        }
        best[at] = slot;
        bestSums[at] = sum;
        return Math.min(size + 1, MAX_CANDIDATES);
    }

    private boolean before(int slot, float sum, int at) {
        return sum > bestSums[at] || (sum == bestSums[at] && stories.key(slot) < stories.key(best[at]));
    }

    private void gather(ArticleVector article) {
        if (sums.length <= stories.slots()) {
            sums = new float[stories.slots() * 2];
            touched = new int[sums.length];
        }
        TermIndex index = stories.index();
        index.loadLists(article.hashes, article.size);
        int read = 0;
        for (int i : rarestFirst(article)) {
            int size = article.stories[i];
            if (read > 0 && read + size > MAX_POSTINGS) {
                return;
            }
            read += size;
            adding = weight(article, i);
            index.read(article.hashes[i], reader);
        }
    }

    private static float weight(ArticleVector article, int i) {
        float weight = article.weights[i] / article.rarity[i];
        return (article.flags[i] & Terms.TITLE) != 0 ? weight * IN_TITLE : weight;
    }

    /** Writes down every slot and keeps it when it is new: a question would be answered wrongly in advance too often. */
    private void add(int[] slots, int from, int to) {
        float[] into = sums;
        int[] seen = touched;
        int end = count;
        float more = adding;
        for (int k = from; k < to; k++) {
            int slot = slots[k];
            float sum = into[slot];
            into[slot] = sum + more;
            seen[end] = slot;
            end += 1 - (Float.floatToRawIntBits(sum) + Integer.MAX_VALUE >>> Integer.SIZE - 1);
        }
        count = end;
    }

    /** The terms that some story has. */
    private static int[] rarestFirst(ArticleVector article) {
        long[] ranked = new long[article.size];
        int known = 0;
        for (int i = 0; i < ranked.length; i++) {
            if (article.stories[i] > 0) {
                ranked[known++] = (long) -Float.floatToIntBits(article.rarity[i]) << 32 | i;
            }
        }
        Arrays.sort(ranked, 0, known);
        int[] order = new int[known];
        for (int i = 0; i < known; i++) {
            order[i] = (int) ranked[i];
        }
        return order;
    }
}
