package io.storywire.story;

/** How much it says that a term occurs n times in a text: 1 + ln n, in steps of 1/{@value #UNIT}. */
final class Weights {

    static final int UNIT = 16;

    private static final int[] OF = new int[128];

    static {
        for (int n = 1; n < OF.length; n++) {
            OF[n] = (int) Math.round(UNIT * (1 + StrictMath.log(n)));
        }
    }

    private Weights() {}

    static int of(int count) {
        return OF[count];
    }
}
