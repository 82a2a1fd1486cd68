package io.storywire.enrich.language;

import io.storywire.enrich.segment.Tokens;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the language of a text: by its script where one language alone uses it, else by its small words
 * ({@link SmallWords}), else by the n-grams of its words
 * ({@link NgramModel}), with a bonus for words that tell near languages apart ({@link MarkerWords}), for small words, for
 * what the publisher says, and for languages in which much news is written ({@link Priors}). What the publisher says
 * outweighs a headline, not a sentence. A sample of the text is read, more of it when that leaves the language open. Knows 79
 * languages. Thread-safe; about a tenth of a millisecond.
 */
public final class LanguageDetector {

    /** Characters to read, and how many more when these leave the language open. */
    private static final int SHORT_SAMPLE = 240;

    private static final int LONG_SAMPLE = 1_200;

    private static final double CLEAR = 0.95;

    /** A short text that is less sure leaves the language open: it is what the publisher says, if anything. */
    private static final double SURE_ENOUGH = 0.6;

    private static final int SHORT_LETTERS = 40;

    /** How far behind a language may be for its marker words to count, in steps. */
    private static final int NEAR = 100 * NgramModel.STEPS;

    /** N-grams overlap, so their probabilities are not independent: differences count a quarter. */
    private static final double OVERLAP = 4.0 * NgramModel.STEPS;

    private static final int MARKER_BONUS = 6 * NgramModel.STEPS;
    /** A small word of up to {@value #SHARED} languages speaks for each of them. */
    private static final int SMALL_WORD_BONUS = 9 * NgramModel.STEPS;

    private static final int SHARED = 4;
    /** About what the names in a headline can weigh, and less than a sentence does. */
    private static final int LABEL_BONUS = 16 * NgramModel.STEPS;

    private static final int[] NONE = {};

    private static final Set<String> TIGRINYA = Set.of(
            "እዩ", "ናይ", "ኣብ", "ነቲ", "እቲ", "ካብ", "ምስ", "እዚ", "ኢሉ", "ከም", "ብዛዕባ", "እታ", "እቶም", "ድማ", "ግን", "ነዚ", "ኣሎ",
            "ዘሎ", "ኢዩ", "እውን", "ክሳብ", "ንምግባር", "ህዝቢ", "ሓደ", "ዓመት", "እየ", "ነይሩ", "ይኹን", "ናብ", "በቲ", "ከኣ", "ኣይኮነን", "እንተ",
            "ዝበለ");
    private static final Set<String> AMHARIC = Set.of(
            "ነው", "እና", "ውስጥ", "ላይ", "ነበር", "ወደ", "እንደ", "ጋር", "ነገር", "ግን", "ሆኖ", "ያለው", "ደግሞ", "ይህ", "የሚል", "ነበሩ",
            "ናቸው", "አንድ", "ሁሉ", "አለ", "ብሎ", "እንዲህ", "ከዚህ", "ስለ", "በኋላ", "የነበረው", "ያለ", "ዓ", "ም");

    private final NgramModel model = NgramModel.load();
    private final SmallWords smallWords = new SmallWords();
    private final Map<String, int[]> markers = MarkerWords.load(model.languages());
    private final Map<String, int[]> shortWords = shortWords();

    /**
     * The language of a text.
     *
     * @param title headline, or {@code ""}
     * @param body  clean text, or {@code ""}
     * @param label what the publisher says (BCP 47), or {@code ""}; decides only where the text leaves it open
     */
    public Detected detect(String title, String body, String label) {
        String beginning = sample(title, body, SHORT_SAMPLE);
        boolean more = title.length() + body.length() > SHORT_SAMPLE;
        Detected detected = atAGlance(beginning, label);
        if (!more || !detected.equals(Detected.UNKNOWN)) {
            return detected.equals(Detected.UNKNOWN) ? thoroughly(beginning, label) : detected;
        }
        String sample = sample(title, body, LONG_SAMPLE);
        detected = atAGlance(sample, label);
        if (!detected.equals(Detected.UNKNOWN)) {
            return detected;
        }
        detected = thoroughly(beginning, label);
        return detected.confidence() < CLEAR ? thoroughly(sample, label) : detected;
    }

    /** The languages it can find, ISO 639-1. */
    public Set<String> languages() {
        Set<String> all = new TreeSet<>(model.languages());
        all.addAll(Scripts.OWNERS.values());
        all.addAll(Set.of("zh", "ja", "am", "ti"));
        return all;
    }

    private static String sample(String title, String body, int length) {
        String head = title.substring(0, Math.min(title.length(), Math.max(length / 2, length - body.length())));
        return head + "\n" + body.substring(0, Math.min(body.length(), length - head.length()));
    }

    /** By script or small words; unknown when these leave it open. */
    private Detected atAGlance(String sample, String label) {
        Scripts scripts = Scripts.of(sample);
        if (scripts.letters() < 2) {
            return Detected.UNKNOWN;
        }
        String owner = scripts.uniqueLanguage();
        if (!owner.isEmpty()) {
            boolean kanji = owner.equals("zh") && primary(label).equals("ja") && scripts.letters() < 40;
            return new Detected(kanji ? "ja" : owner, 0.98);
        }
        String clear = smallWords.language(sample);
        return clear.isEmpty() ? Detected.UNKNOWN : new Detected(clear, 0.99);
    }

    private Detected thoroughly(String sample, String label) {
        Scripts scripts = Scripts.of(sample);
        if (scripts.letters() < 2) {
            return Detected.UNKNOWN;
        }
        return scripts.main() == UnicodeScript.ETHIOPIC ? ethiopic(sample) : byNgrams(sample, scripts.main(), label);
    }

    /**
     * Tigrinya and Amharic have different small words, and Tigrinya has letters that Amharic has given up; a text without signs of either is
     * Tigrinya, because hardly any of Amharic is without its a.
     */
    private static Detected ethiopic(String sample) {
        int tigrinya = (int) sample.chars().filter(LanguageDetector::tigrinya).count();
        int amharic = (int) sample.chars().filter(c -> c == 'አ').count();
        Tokens tokens = Tokens.of(sample);
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.lower(i);
            tigrinya += TIGRINYA.contains(word) ? 2 : 0;
            tigrinya += word.startsWith("ዝ") || word.startsWith("ዚ") ? 1 : 0;
            amharic += AMHARIC.contains(word) ? 2 : 0;
            amharic += word.startsWith("የ") ? 1 : 0;
        }
        return new Detected(tigrinya >= amharic ? "ti" : "am", tigrinya == amharic ? 0.6 : 0.95);
    }

    private static boolean tigrinya(int c) {
        return c == 'ኣ' || (c >= 'ቐ' && c <= 'ቖ') || (c >= 'ኸ' && c <= 'ኾ');
    }

    private Detected byNgrams(String sample, UnicodeScript script, String label) {
        Sums sums = new Sums(model.languages().size());
        score(sample, sums);
        for (int i = 0; i < sums.ngrams.length; i++) {
            sums.ngrams[i] += Priors.of(model.languages().get(i));
        }
        int said = model.languages().indexOf(primary(label));
        if (said >= 0) {
            sums.ngrams[said] += LABEL_BONUS;
        }
        int first = best(sums.ngrams, script);
        if (first < 0 || sums.letters < 3) {
            return Detected.UNKNOWN;
        }
        int[] all = sums.withMarkers(sums.ngrams[first] - NEAR);
        int best = best(all, script);
        double confidence = confidence(all, script, best);
        if (sums.letters < SHORT_LETTERS && confidence < SURE_ENOUGH && best != said) {
            boolean open = said >= 0 && model.script(said) == script;
            return open ? new Detected(model.languages().get(said), confidence(all, script, said)) : Detected.UNKNOWN;
        }
        return new Detected(model.languages().get(best), Math.min(0.99, confidence));
    }

    /** What speaks for each language. */
    private static final class Sums {
        final int[] ngrams;
        final int[] markers;
        final int[] seen;
        int letters;

        Sums(int languages) {
            ngrams = new int[languages];
            markers = new int[languages];
            seen = new int[languages + 1];
        }

        /** Both together; marker words count only for languages that reach the limit without them. */
        int[] withMarkers(int limit) {
            int[] sums = ngrams.clone();
            for (int i = 0; i < sums.length; i++) {
                sums[i] += ngrams[i] >= limit ? markers[i] : 0;
            }
            return sums;
        }
    }

    private void score(String sample, Sums sums) {
        StringBuilder word = new StringBuilder();
        String text = sample.toLowerCase(Locale.ROOT);
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && letter(text.charAt(i))) {
                word.append(text.charAt(i));
            } else if (!word.isEmpty()) {
                score(word, sums);
                word.setLength(0);
            }
        }
    }

    private void score(StringBuilder word, Sums sums) {
        sums.letters += word.length();
        model.score(word, sums.ngrams, sums.seen);
        for (int marked : markers.getOrDefault(word.toString(), NONE)) {
            sums.markers[marked] += MARKER_BONUS;
        }
        for (int near : shortWords.getOrDefault(word.toString(), NONE)) {
            sums.markers[near] += SMALL_WORD_BONUS;
        }
    }

    /** The places of the languages that have a small word, unless they are many. */
    private Map<String, int[]> shortWords() {
        Map<String, int[]> places = new HashMap<>();
        FunctionWords.load().languagesByWord().forEach((word, languages) -> {
            int[] known = languages.stream()
                    .mapToInt(model.languages()::indexOf)
                    .filter(place -> place >= 0)
                    .toArray();
            if (known.length <= SHARED) {
                places.put(word, known);
            }
        });
        return places;
    }

    private int best(int[] sums, UnicodeScript script) {
        int best = -1;
        for (int language = 0; language < sums.length; language++) {
            if (model.script(language) == script && (best < 0 || sums[language] > sums[best])) {
                best = language;
            }
        }
        return best;
    }

    /** The share of a language in what speaks for all of its script. */
    private double confidence(int[] sums, UnicodeScript script, int of) {
        double all = 0;
        for (int language = 0; language < sums.length; language++) {
            if (model.script(language) == script) {
                all += Math.exp((sums[language] - sums[of]) / OVERLAP);
            }
        }
        return 1 / all;
    }

    private static boolean letter(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z';
        }
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** The language of a BCP 47 tag; Norwegian without a choice is Bokmål. */
    private static String primary(String label) {
        int end = 0;
        while (end < label.length() && Character.isLetter(label.charAt(end))) {
            end++;
        }
        String code = label.substring(0, end).toLowerCase(Locale.ROOT);
        return code.equals("no") ? "nb" : code;
    }
}
