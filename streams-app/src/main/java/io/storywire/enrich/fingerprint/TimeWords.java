package io.storywire.enrich.fingerprint;

/** Words that say when: weekdays and months, written with a capital, and years. English. */
final class TimeWords {

    private static final HashedWords WORDS =
            HashedWords.of("monday tuesday wednesday thursday friday saturday sunday january"
                    + " february march april may june july august september october november december jan feb mar apr aug sept oct"
                    + " nov dec");

    private static final int YEAR_DIGITS = 4;

    private TimeWords() {}

    static boolean has(Words word) {
        return word.number ? isYear(word) : word.capital && WORDS.has(word.hash);
    }

    private static boolean isYear(Words word) {
        if (word.length() != YEAR_DIGITS) {
            return false;
        }
        String digits = word.normal();
        return digits.startsWith("19") || digits.startsWith("20");
    }
}
