package io.storywire.enrich.language;

import io.storywire.enrich.segment.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The short way to the language of running text: every fourth word of it is a small word of its language, and languages
 * that are not near relatives share few. Gives no answer for short texts and between relatives, which share too many.
 */
final class SmallWords {

    private static final int FEWEST_WORDS = 20;
    private static final double LEAST_SHARE = 0.25;
    private static final double LEAD = 2;

    /** Languages with a relative whose small words are not in the table. */
    private static final Set<String> AMBIGUOUS = Set.of("hr", "so", "zu", "xh", "sn");

    private final Map<String, List<String>> languagesByWord =
            FunctionWords.load().languagesByWord();

    /** The language, or {@code ""} when its small words leave it open. */
    String language(String sample) {
        Map<String, Integer> votes = new HashMap<>();
        List<String> words = Tokens.of(sample).lower();
        for (String word : words) {
            for (String language : languagesByWord.getOrDefault(word, List.of())) {
                votes.merge(language, 1, Integer::sum);
            }
        }
        String best = "";
        int most = 0;
        int second = 0;
        for (Map.Entry<String, Integer> vote : votes.entrySet()) {
            if (vote.getValue() > most) {
                second = most;
                most = vote.getValue();
                best = vote.getKey();
            } else {
                second = Math.max(second, vote.getValue());
            }
        }
        boolean clear = words.size() >= FEWEST_WORDS && most >= LEAST_SHARE * words.size() && most >= LEAD * second;
        return clear && !AMBIGUOUS.contains(best) ? best : "";
    }
}
