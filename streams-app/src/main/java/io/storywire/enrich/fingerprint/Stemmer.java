package io.storywire.enrich.fingerprint;

/**
 * Takes off English endings that do not change what a word is about: plural, -ed, -ing. Lighter than Porter's, so that
 * names stay apart; harmless for other languages, where it seldom fits.
 */
final class Stemmer {

    private Stemmer() {}

    /** The length of the stem of the first {@code length} characters; the characters may be changed. */
    static int stem(char[] word, int length) {
        int n = length;
        if (n > 4 && ends(word, n, "ies")) {
            word[n - 3] = 'y';
            return n - 2;
        }
        if (n > 4
                && (ends(word, n, "sses") || ends(word, n, "shes") || ends(word, n, "ches") || ends(word, n, "xes"))) {
            n -= 2;
        } else if (n > 3 && word[n - 1] == 's' && word[n - 2] != 's' && word[n - 2] != 'u' && word[n - 2] != 'i') {
            n--;
        }
        if (n > 5 && ends(word, n, "ing") && hasVowel(word, n - 3)) {
            n = undouble(word, n - 3);
        } else if (n > 4 && ends(word, n, "ed") && hasVowel(word, n - 2)) {
            n = undouble(word, n - 2);
        }
        return n > 4 && word[n - 1] == 'e' ? n - 1 : n;
    }

    private static int undouble(char[] word, int n) {
        boolean twice = n > 3 && word[n - 1] == word[n - 2] && "bdgmnprt".indexOf(word[n - 1]) >= 0;
        return twice ? n - 1 : n;
    }

    private static boolean hasVowel(char[] word, int n) {
        for (int i = 0; i < n; i++) {
            if ("aeiouy".indexOf(word[i]) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(char[] word, int n, String ending) {
        int from = n - ending.length();
        if (from < 1) {
            return false;
        }
        for (int i = 0; i < ending.length(); i++) {
            if (word[from + i] != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
