package io.storywire.story;

import java.util.Arrays;

/**
 * Finds the stories that an article may belong to: those that share its rarest terms, first of all those near in time. Terms
 * are read from the rarest on, each wholly or not at all, until enough postings were read, so the work for an article is
 * bounded and the result does not depend on the order of postings.
 */
final class Candidates {

    /** How many stories are compared in full. */
    static final int MAX_CANDIDATES = 4;
    /** How many postings are read for an article; the rarest term is read whatever it costs. */
    private static final int MAX_POSTINGS = 800;
    /** Long stories share terms by chance: the sum is divided by the root of this plus their terms. */
    private static final int SMOOTHING = 5;

    private static final int IN_TITLE = 2;

    private static final float[] LENGTHS = new float[VectorEditor.MAX_TERMS + 1];

    static {
        for (int terms = 0; terms < LENGTHS.length; terms++) {
            LENGTHS[terms] = (float) Math.sqrt(SMOOTHING + terms);
        }
    }

    /** Far more than what a division or a multiplication is rounded by. */
    private static final float ROUNDING = 1e-5f;

    private static final float FULL = LENGTHS[VectorEditor.MAX_TERMS];

    /** Four times as many places as postings are read, so that most stories stand where they are looked for first. */
    private static final int ROOM = 4;
    /** Up to so many stories, each has a place of its own. */
    private static final int FEW = 1 << 14;
    /** What a key is multiplied with, of which the upper bits tell the place. */
    private static final int SPREAD = 0x9E3779B9;

    private final LiveStories stories;
    /** Per slot of few stories, what its terms add up to so far. All 0 between two articles. */
    private final float[] sumsOfFew = new float[FEW];
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

    private final RarestFirst order = new RarestFirst();
    private final TermIndex.Reader add = this::add;
    private final TermIndex.Reader addToFew = this::addToFew;
    private final int[] best = new int[MAX_CANDIDATES];
    private final float[] bestSums = new float[MAX_CANDIDATES];

    Candidates(LiveStories stories) {
        this.stories = stories;
    }

    /** Slots of the most promising stories, best first. Most sums are too low even for the shortest story. */
    int[] of(ArticleVector article) {
        gather(article);
        int size = stories.slots() < FEW ? bestOfFew(article) : bestOfMany(article);
        count = 0;
        return Arrays.copyOf(best, size);
    }

    private int bestOfFew(ArticleVector article) {
        float enough = 0;
        int size = 0;
        for (int i = 0; i < count; i++) {
            float sum = sumsOfFew[taken[i]];
            sumsOfFew[taken[i]] = 0;
            if (sum >= enough) {
                size = consider(article, taken[i], sum, size);
                enough = enough(size);
            }
        }
        return size;
    }

    private int bestOfMany(ArticleVector article) {
        float enough = 0;
        int size = 0;
        for (int i = 0; i < count; i++) {
            long entry = sums[taken[i]];
            sums[taken[i]] = 0;
            float sum = Float.intBitsToFloat((int) entry);
            if (sum >= enough) {
                size = consider(article, (int) (entry >>> Integer.SIZE) - 1, sum, size);
                enough = enough(size);
            }
        }
        return size;
    }

    /** What terms must add up to for a story to be among the best, were it as short as the shortest. */
    private float enough(int size) {
        return size < MAX_CANDIDATES
                ? 0
                : bestSums[MAX_CANDIDATES - 1] * LENGTHS[stories.leastTerms()] * (1 - ROUNDING);
    }

    /** Most stories are as long as a story can be; only the length of the others is a look at memory that is in no cache. */
    private int consider(ArticleVector article, int slot, float sum, int size) {
        float most = stories.isFull(slot) ? sum / FULL : sum / LENGTHS[stories.terms(slot)];
        return isEnough(most, size) ? discounted(article, slot, most, size) : size;
    }

    /** Asks for the dates of few stories only, for the same reason. */
    private int discounted(ArticleVector article, int slot, float most, int size) {
        float prospects = most * stories.discount(slot, article);
        return isEnough(prospects, size) ? insert(slot, prospects, size) : size;
    }

    private boolean isEnough(float sum, int size) {
        return size < MAX_CANDIDATES || sum >= bestSums[MAX_CANDIDATES - 1];
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
        order.sort(article);
        int terms = 0;
        int postings = 0;
        while (terms < order.size() && (terms == 0 || postings + article.stories[order.get(terms)] <= MAX_POSTINGS)) {
            postings += article.stories[order.get(terms++)];
        }
        boolean few = stories.slots() < FEW;
        makeRoom(few ? postings : ROOM * postings);
        TermIndex.Reader reader = few ? addToFew : add;
        TermIndex index = stories.index();
        for (int k = 0; k < terms; k++) {
            index.loadList(article.entries[order.get(k)]);
        }
        for (int k = 0; k < terms; k++) {
            adding = weight(article, order.get(k));
            index.read(article.entries[order.get(k)], reader);
        }
    }

    private void makeRoom(int places) {
        if (sums.length <= places) {
            sums = new long[Integer.highestOneBit(places) * 2];
            taken = new int[sums.length];
        }
    }

    private static float weight(ArticleVector article, int i) {
        float weight = article.weights[i] / article.rarity[i];
        return (article.flags[i] & Terms.TITLE) != 0 ? weight * IN_TITLE : weight;
    }

    /** Adds to the sums of some stories when there are few; asks nothing, as below. */
    private void addToFew(int[] slots, int from, int to) {
        float[] table = sumsOfFew;
        int[] places = taken;
        int end = count;
        float more = adding;
        for (int k = from; k < to; k++) {
            int slot = slots[k];
            float sum = table[slot];
            table[slot] = sum + more;
            places[end] = slot;
            end += Float.floatToRawIntBits(sum) - 1 >>> Integer.SIZE - 1;
        }
        count = end;
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
            int at = (key * SPREAD) >>> 8 & mask;
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
}
