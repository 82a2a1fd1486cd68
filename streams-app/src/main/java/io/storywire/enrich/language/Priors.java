package io.storywire.enrich.language;

import java.util.Set;

/**
 * How likely a language is before a text is read, in steps of {@link NgramModel#STEPS}: a headline of names looks like
 * Latin or Tagalog to n-grams, and hardly ever is. Three rough classes by how much news is written in them, of two nats
 * each; measured in docs/models/language.md. A sentence outweighs them.
 */
final class Priors {

    private static final int CLASS = 3 * NgramModel.STEPS / 2;
    private static final Set<String> MUCH = Set.of(
            "en", "es", "fr", "de", "pt", "it", "ru", "tr", "nl", "pl", "id", "vi", "ar", "fa", "uk", "sv", "ro", "cs",
            "hu");
    private static final Set<String> LITTLE = Set.of(
            "la", "eo", "mi", "st", "tn", "ts", "sn", "xh", "zu", "lg", "so", "yo", "sw", "cy", "ga", "eu", "af", "tl");

    private Priors() {}

    /** Zero or less. */
    static int of(String language) {
        if (MUCH.contains(language)) {
            return 0;
        }
        return LITTLE.contains(language) ? -2 * CLASS : -CLASS;
    }
}
