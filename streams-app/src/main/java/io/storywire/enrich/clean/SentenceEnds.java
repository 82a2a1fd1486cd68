package io.storywire.enrich.clean;

/** Whether a line ends as a sentence does: with a full stop or the like, closing marks may follow. */
final class SentenceEnds {

    private static final String STOPS = ".!?…。！？।॥؟۔։።";
    private static final String CLOSING = "\"'”’»›)]』」）》“ ";

    private SentenceEnds() {}

    static boolean at(String text) {
        int i = text.length() - 1;
        if (i >= 0 && text.charAt(i) == '.') {
            return true; // most
        }
        while (i >= 0 && CLOSING.indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && STOPS.indexOf(text.charAt(i)) >= 0;
    }
}
