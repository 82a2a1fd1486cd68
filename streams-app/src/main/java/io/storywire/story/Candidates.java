package io.storywire.story;

import java.util.Arrays;

/**
 * Finds the stories that an article may belong to: those that share its rarest terms. Terms are read from the rarest
 * on, each wholly or not at all, until enough postings were read, so the work for an article is bounded and the result
 * does not depend on the order of postings.
 */
final class Candidates {

    /** How many stories are compared in full. */
    static final int MAX_CANDIDATES = 32;
    /** How many postings are read for an article; the rarest term is read whatever it costs. */
    private static final int MAX_POSTINGS = 20_000;

    private final LiveStories stories;
    private float[] sums = new float[1 << 10];
    private int[] touched = new int[1 << 10];
    private int count;

    Candidates(LiveStories stories) {
        this.stories = stories;
    }

    /** Slots of the most promising stories, best first, without those that have no article. */
    int[] of(ArticleVector article) {
        gather(article);
        int[] best = best();
        for (int i = 0; i < count; i++) {
            sums[touched[i]] = 0;
        }
        count = 0;
        return best;
    }

    private void gather(ArticleVector article) {
        int read = 0;
        for (int i : rarestFirst(article)) {
            int hash = article.terms.hash(i);
            int size = stories.index().stories(hash);
            if (read > 0 && read + size > MAX_POSTINGS) {
                return;
            }
            read += size;
            int[] slots = stories.index().postings(hash);
            float weight = article.rarity[i] * Weights.of(article.terms.count(i));
            for (int k = 0; k < size; k++) {
                add(slots[k], weight);
            }
        }
    }

    private void add(int slot, float weight) {
        if (slot >= sums.length) {
            sums = Arrays.copyOf(sums, Math.max(slot + 1, sums.length * 2));
        }
        if (sums[slot] == 0) {
            if (count == touched.length) {
                touched = Arrays.copyOf(touched, count * 2);
            }
            touched[count++] = slot;
        }
        sums[slot] += weight;
    }

    private static int[] rarestFirst(ArticleVector article) {
        long[] ranked = new long[article.terms.size()];
        for (int i = 0; i < ranked.length; i++) {
            ranked[i] = (long) -Float.floatToIntBits(article.rarity[i]) << 32 | i;
        }
        Arrays.sort(ranked);
        int[] order = new int[ranked.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) ranked[i];
        }
        return order;
    }

    private int[] best() {
        Integer[] slots = new Integer[count];
        for (int i = 0; i < count; i++) {
            slots[i] = touched[i];
        }
        Arrays.sort(
                slots,
                (a, b) -> sums[a] != sums[b]
                        ? Float.compare(sums[b], sums[a])
                        : Long.compare(StoryCodec.key(stories.state((int) a)), StoryCodec.key(stories.state((int) b))));
        int size = Math.min(count, MAX_CANDIDATES);
        int[] best = new int[size];
        for (int i = 0; i < size; i++) {
            best[i] = slots[i];
        }
        return best;
    }
}
