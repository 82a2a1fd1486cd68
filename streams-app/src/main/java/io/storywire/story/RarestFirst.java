package io.storywire.story;

import java.util.Arrays;

/**
 * The terms of an article that some story has, the rarest first; of terms that are as rare the first stays first. They are
 * dealt to buckets of nearly the same rarity, and put in order where that is not enough: a sort by comparisons would be guessed
 * wrongly by the processor half of the time. Not thread safe.
 */
final class RarestFirst {

    /** The upper bits of a float: buckets are a 32nd of their rarity wide. */
    private static final int SHIFT = 18;

    private static final int BUCKETS = 1 << 9;
    private static final int LOWEST = Float.floatToRawIntBits((float) Frequencies.LEAST);

    /** Per bucket, where its next term goes. */
    private final int[] places = new int[BUCKETS + 1];

    private int[] order = new int[1 << 8];
    private int size;

    /** Takes the terms of an article in the place of those before. */
    void sort(ArticleVector article) {
        order = order.length < article.size ? new int[article.size] : order;
        Arrays.fill(places, 0);
        for (int i = 0; i < article.size; i++) {
            places[bucket(article.rarity[i]) + 1] += article.stories[i] > 0 ? 1 : 0;
        }
        for (int bucket = 1; bucket < BUCKETS; bucket++) {
            places[bucket] += places[bucket - 1];
        }
        size = 0;
        for (int i = 0; i < article.size; i++) {
            if (article.stories[i] > 0) {
                order[places[bucket(article.rarity[i])]++] = i;
                size++;
            }
        }
        for (int k = 1; k < size; k++) {
            settle(article.rarity, k);
        }
    }

    private void settle(float[] rarity, int from) {
        int term = order[from];
        int at = from;
        while (at > 0 && rarity[order[at - 1]] < rarity[term]) {
            order[at] = order[at - 1];
            at--;
        }
        order[at] = term;
    }

    /** The rarest terms are in the first. */
    private static int bucket(float rarity) {
        return Math.max(0, BUCKETS - 1 - (Float.floatToRawIntBits(rarity) - LOWEST >> SHIFT));
    }

    int size() {
        return size;
    }

    int get(int k) {
        return order[k];
    }
}
