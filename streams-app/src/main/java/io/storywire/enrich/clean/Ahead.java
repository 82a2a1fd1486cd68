package io.storywire.enrich.clean;

/**
 * Where a sign stands next, for questions whose places never go back: the answer is kept until the scan has passed
 * it, so all questions together cost one pass over the text.
 */
final class Ahead {

    private final String text;
    private final String sign;
    private int next = -2;

    Ahead(String text, String sign) {
        this.text = text;
        this.sign = sign;
    }

    /** Start of the first such sign at or after a place, or -1. */
    int from(int place) {
        if (next != -1 && next < place) {
            next = text.indexOf(sign, place);
        }
        return next;
    }
}
