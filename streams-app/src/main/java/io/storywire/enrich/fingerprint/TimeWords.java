package io.storywire.enrich.fingerprint;

import java.util.Arrays;

/** Words that say when: weekdays and months, written with a capital, and years. English. */
final class TimeWords {

    private static final int[] HASHES =
            StopWords.hashes("monday tuesday wednesday thursday friday saturday sunday january"
                    + " february march april may june july august september october november december jan feb mar apr aug sept oct"
                    + " nov dec");

    private static final int YEAR_DIGITS = 4;

    private TimeWords() {}

    static boolean has(Words word) {
        return word.number ? isYear(word.normal()) : word.capital && Arrays.binarySearch(HASHES, word.hash) >= 0;
    }

    private static boolean isYear(String digits) {
        return digits.length() == YEAR_DIGITS && (digits.startsWith("19") || digits.startsWith("20"));
    }
}
