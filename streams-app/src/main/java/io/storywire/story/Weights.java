package io.storywire.story;

import java.util.Arrays;

/** How much it says that a term occurs n times in a text. */
final class Weights {

    /** Steps in which {@link #of} counts. */
    static final int UNIT = 16;
    /** Steps in which {@link #actor} counts. */
    static final int ACTOR_UNIT = 2;

    /** More often than this makes nobody more of an actor. */
    private static final int MOST = 12;

    private static final int[] OF = new int[128];

    static {
        for (int n = 1; n < OF.length; n++) {
            OF[n] = (int) Math.round(UNIT * (1 + StrictMath.log(n)));
        }
    }

    private Weights() {}

    /** 1 + ln n, in steps of 1/{@value #UNIT}; n from 1 to 127. */
    static int of(int count) {
        return OF[count];
    }

    /** The lowest n whose weight is this. */
    static int count(int weight) {
        int at = Arrays.binarySearch(OF, 1, OF.length, weight);
        int any = at < 0 ? Math.min(-at - 1, OF.length - 1) : at;
        while (any > 1 && OF[any - 1] == OF[any]) {
            any--;
        }
        return any;
    }

    /** Who is named often is an actor: n, up to {@value #MOST}, half more in the headline; in halves. */
    static int actor(int count, boolean inTitle) {
        return Math.min(count, MOST) * (inTitle ? 3 : 2);
    }
}
