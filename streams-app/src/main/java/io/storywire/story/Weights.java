package io.storywire.story;

/** How much it says that a term occurs n times in a text. */
final class Weights {

    /** Steps in which {@link #of} counts. */
    static final int UNIT = 16;
    /** Steps in which {@link #actor} counts. */
    static final int ACTOR_UNIT = 2;

    /** More often than this makes nobody more of an actor. */
    private static final int MOST = 12;

    private static final int[] OF = new int[128];
    /** Per weight, the lowest n that has it, or else the lowest that has more. */
    private static final byte[] COUNTS;

    static {
        for (int n = 1; n < OF.length; n++) {
            OF[n] = (int) Math.round(UNIT * (1 + StrictMath.log(n)));
        }
        COUNTS = new byte[OF[OF.length - 1] + 1];
        for (int weight = 0, n = 1; weight < COUNTS.length; weight++) {
            while (OF[n] < weight) {
                n++;
            }
            COUNTS[weight] = (byte) n;
        }
    }

    private Weights() {}

    /** 1 + ln n, in steps of 1/{@value #UNIT}; n from 1 to 127. */
    static int of(int count) {
        return OF[count];
    }

    /** The lowest n whose weight is this. */
    static int count(int weight) {
        return COUNTS[Math.min(weight, COUNTS.length - 1)];
    }

    /** Who is named often is an actor: n, up to {@value #MOST}, half more in the headline; in halves. */
    static int actor(int count, boolean inTitle) {
        return Math.min(count, MOST) * (inTitle ? 3 : 2);
    }
}
