package io.storywire.story;

/**
 * How near two texts are to one another, by their sketches.
 *
 * @param resemblance Jaccard index of their word triples, in [0, 1]; 0 when one has none
 * @param containment share of the word triples of the shorter that the longer has too, in [0, 1]; 0 when one has none
 * @param resemblanceError standard error of the resemblance near {@link #COPY_RESEMBLANCE}; 0 when all triples were compared
 * @param containmentError standard error of the containment near {@link #COPY_CONTAINMENT}; 0 when all were compared
 * @param shorter     how many different word triples the shorter text has
 * @param changed     of the facts that both tell in the same words, the share that differs, in [0, 1]; 0 when that is not
 *                    known
 */
public record Nearness(
        double resemblance,
        double containment,
        double resemblanceError,
        double containmentError,
        int shorter,
        double changed) {

    /** From which resemblance on two texts are essentially the same. */
    public static final double COPY_RESEMBLANCE = 0.8;
    /** From which containment on the shorter text is a part of the longer. */
    public static final double COPY_CONTAINMENT = 0.9;
    /** From how many words on containment counts: short texts are contained by chance. */
    public static final int MIN_CONTAINED_WORDS = 40;
    /** From which share on changed facts make another text of it: one number, name or date among twenty. */
    public static final double CHANGED = 0.05;

    /** Beyond so many standard errors an estimate is taken for certain. */
    private static final double CERTAIN = 4;

    /** Two texts that have nothing to do with one another. */
    static final Nearness NONE = new Nearness(0, 0, 0, 0, 0, 0);

    /** Whether the texts are essentially the same: alike or one a part of the other, and telling the same facts. */
    public boolean isCopy() {
        return isAlike(0) && changed < CHANGED;
    }

    /** Whether they may be, as far as estimates can tell. */
    boolean mayBeCopy() {
        return isAlike(CERTAIN);
    }

    /** The higher of both measures, which orders texts by nearness. */
    double highest() {
        return Math.max(resemblance, containment);
    }

    private boolean isAlike(double errors) {
        boolean longEnough = shorter >= MIN_CONTAINED_WORDS - 2;
        return resemblance + errors * resemblanceError >= COPY_RESEMBLANCE
                || (longEnough && containment + errors * containmentError >= COPY_CONTAINMENT);
    }
}
