package io.storywire.enrich.language;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import io.storywire.enrich.segment.Tokens;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the language of a text: by its script where one language alone uses it, else by its small words, else, when
 * these leave it open, by lingua's n-grams. Only a sample of the text is read. Thread-safe.
 */
public final class LanguageDetector {

    private static final int SAMPLE = 1_200;
    private static final double SURE_SHARE = 0.18;
    private static final double SURE_LEAD = 1.4;

    private final Map<String, String[]> languagesByWord = FunctionWords.load().languagesByWord();

    /** Loaded only when a text needs it. */
    private static final class Lingua {
        static final com.github.pemistahl.lingua.api.LanguageDetector INSTANCE =
                LanguageDetectorBuilder.fromAllLanguages().withLowAccuracyMode().build();
    }

    /**
     * The language of a text.
     *
     * @param title headline, or {@code ""}
     * @param body  clean text, or {@code ""}
     * @param label what the publisher says (BCP 47), or {@code ""}; decides only where the text does not
     */
    public Detected detect(String title, String body, String label) {
        String sample = title + "\n" + body.substring(0, Math.min(body.length(), SAMPLE));
        Scripts scripts = Scripts.of(sample);
        if (scripts.letters() < 2) {
            return Detected.UNKNOWN;
        }
        String unique = scripts.uniqueLanguage();
        return unique.isEmpty() ? byWords(sample, primary(label), scripts.letters()) : new Detected(unique, 0.99);
    }

    private Detected byWords(String sample, String label, int letters) {
        Map<String, Integer> votes = new HashMap<>();
        int words = 0;
        for (String word : Tokens.of(sample).lower()) {
            words++;
            for (String language : languagesByWord.getOrDefault(word, new String[0])) {
                votes.merge(language, 1, Integer::sum);
            }
        }
        String best = best(votes, "", label);
        double share = (double) votes.getOrDefault(best, 0) / Math.max(1, words);
        double next = (double) votes.getOrDefault(best(votes, best, label), 0) / Math.max(1, words);
        if (words >= 6 && share >= SURE_SHARE && share >= SURE_LEAD * next) {
            return new Detected(best, Math.min(0.99, 0.8 + share / 2));
        }
        return byNgrams(sample, label, letters);
    }

    private static String best(Map<String, Integer> votes, String except, String label) {
        String best = "";
        for (String language : new java.util.TreeSet<>(votes.keySet())) {
            int order = Integer.compare(votes.get(language), votes.getOrDefault(best, 0));
            if (!language.equals(except) && (order > 0 || (order == 0 && language.equals(label)))) {
                best = language;
            }
        }
        return best;
    }

    private static Detected byNgrams(String sample, String label, int letters) {
        Language language = Lingua.INSTANCE.detectLanguageOf(sample);
        String code = language == Language.UNKNOWN || language.getIsoCode639_1() == IsoCode639_1.NONE
                ? ""
                : language.getIsoCode639_1().toString().toLowerCase(Locale.ROOT);
        if (code.equals(label) && !code.isEmpty()) {
            return new Detected(code, 0.9);
        }
        if (letters < 25) {
            return label.isEmpty() ? Detected.UNKNOWN : new Detected(label, 0.4);
        }
        return code.isEmpty() ? Detected.UNKNOWN : new Detected(code, 0.7);
    }

    private static String primary(String label) {
        int end = 0;
        while (end < label.length() && Character.isLetter(label.charAt(end))) {
            end++;
        }
        String code = label.substring(0, end).toLowerCase(Locale.ROOT);
        return code.length() == 2 ? code : "";
    }
}
