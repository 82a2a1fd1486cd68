package io.storywire.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well an article fits the stories that it was compared with.
 *
 * @param best     the story that it fits best
 * @param runnerUp the next best
 * @param joins    whether it fits the best well enough
 * @param all      every comparison, in no order
 */
record Verdict(@Nullable Match best, @Nullable Match runnerUp, boolean joins, List<Match> all) {

    /**
     * A comparison with one story.
     *
     * @param key      the story
     * @param score    in (0, 1)
     * @param features what was measured
     * @param days     how many days lie between article and story; 0 when one has no date
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Match(long key, double score, float[] features, double days) {

        boolean beats(@Nullable Match other) {
            return other == null || score > other.score || (score == other.score && key < other.key);
        }
    }

    static Verdict of(List<Match> matches, double threshold) {
        Match best = null;
        Match next = null;
        for (Match match : matches) {
            if (match.beats(best)) {
                next = best;
                best = match;
            } else if (match.beats(next)) {
                next = match;
            }
        }
        return new Verdict(best, next, best != null && best.score() >= threshold, matches);
    }
}
