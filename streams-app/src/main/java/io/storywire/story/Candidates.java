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

    /** Four times as many places as postings are read, so that most stories stand where they are looked for first. */
    private static final int ROOM = 4;

    private final LiveStories stories;
    /**
     * A hash table, small enough for a cache near the processor: one more than a slot above, what its terms add up to so far
     * below, as the bits of a float. All 0 between two articles.
     */
    private long[] sums = new long[1 << 13];
    /** The places of the table that were taken. */
    private int[] taken = new int[sums.length];

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
            long entry = sums[taken[i]];
            sums[taken[i]] = 0;
            int slot = (int) (entry >>> Integer.SIZE) - 1;
            float sum = Float.intBitsToFloat((int) entry) / LENGTHS[stories.terms(slot)];
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
        int[] order = rarestFirst(article);
        int terms = 0;
        int postings = 0;
        while (terms < order.length
                && (terms == 0 || postings + article.stories[order[terms]] <= MAX_POSTINGS)) {
            postings += article.stories[order[terms++]];
        }
        makeRoom(postings);
        TermIndex index = stories.index();
        for (int k = 0; k < terms; k++) {
            index.loadList(article.entries[order[k]]);
        }
        for (int k = 0; k < terms; k++) {
            adding = weight(article, order[k]);
            index.read(article.entries[order[k]], reader);
        }
    }

    private void makeRoom(int postings) {
        if (sums.length < 2 * postings) {
            sums = new long[Integer.highestOneBit(postings) * ROOM];
            taken = new int[sums.length];
        }
    }

    private static float weight(ArticleVector article, int i) {
        float weight = article.weights[i] / article.rarity[i];
        return (article.flags[i] & Terms.TITLE) != 0 ? weight * IN_TITLE : weight;
    }

    /**
     * Adds to the sums of some stories. Writes down every place and keeps it when it is new: a question would be answered wrongly
     * in advance too often.
     */
    private void add(int[] slots, int from, int to) {
        long[] table = sums;
        int[] places = taken;
        int mask = table.length - 1;
        int end = count;
        float more = adding;
        for (int k = from; k < to; k++) {
            int key = slots[k] + 1;
            int at = (key * 0x9E3779B9) >>> 8 & mask;
            long entry = table[at];
            while (isOther((int) (entry >>> Integer.SIZE), key)) {
                at = (at + 1) & mask;
                entry = table[at];
            }
            float sum = Float.intBitsToFloat((int) entry) + more;
            table[at] = (long) key << Integer.SIZE | Float.floatToRawIntBits(sum);
            places[end] = at;
            end += (int) (entry - 1 >>> Long.SIZE - 1);
        }
        count = end;
    }

    /** Whether a place is taken by another than this; asked in one go, as the answer is nearly always the same. */
    private static boolean isOther(int found, int wanted) {
        int difference = found ^ wanted;
        return ((found | -found) & (difference | -difference)) < 0;
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
