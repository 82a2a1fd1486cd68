package io.storywire.story;

import java.util.Arrays;

/**
 * From when to when the articles of each live story were published, by slot, and what distance in time takes off a story's
 * prospects as a candidate: running affairs bring stories in the same words day after day, of which the nearest are the
 * ones to compare. Not thread safe.
 */
final class PublicationSpans {

    /** So many further days halve the prospects of a candidate, twice as many leave a third. */
    private static final double HALVED = 3;
    /** Differences of more days take off no more than this many: an article long after is still found when nothing else fits. */
    private static final double FAR = Features.SAME_TIME + 6;

    /** Per slot the first and the last time, {@link StoryVector#UNDATED} for none. */
    private long[] times = new long[1 << 11];

    void put(int slot, StoryVector story) {
        if (2 * slot >= times.length) {
            times = Arrays.copyOf(times, Math.max(2 * slot + 2, times.length * 2));
        }
        times[2 * slot] = story.firstDated;
        times[2 * slot + 1] = story.lastDated;
    }

    /** What the prospects of a story are multiplied with, from a third to 1; 1 when it or the article has no date. */
    float discount(int slot, ArticleVector article) {
        double days = Math.min(FAR, article.daysTo(times[2 * slot], times[2 * slot + 1]));
        return days <= Features.SAME_TIME ? 1 : (float) (HALVED / (HALVED + days - Features.SAME_TIME));
    }
}
