package io.storywire.bench.story;

import io.storywire.events.Evidence;

/**
 * A decision that the labels say is wrong.
 *
 * @param kind     in which way
 * @param article  place of the article in its set
 * @param other    place of the first article of the story it was put in, or missed
 * @param evidence what the engine said
 */
record StoryError(Kind kind, int article, int other, Evidence evidence) {

    /** The ways to be wrong. */
    enum Kind {
        /** Joined a story of other articles. */
        FALSE_JOIN("joined a story that it does not tell"),
        /** Began a story although there was one of its own. */
        MISSED("began a story although its own was there"),
        /** Made one of two stories. */
        FALSE_MERGE("made one of two stories");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** How sure the engine was of what is wrong: how far the score is on the wrong side of the threshold, in [-1, 1]. */
    double sureness() {
        double over = evidence.score() - evidence.threshold();
        return kind == Kind.MISSED ? -over : over;
    }
}
