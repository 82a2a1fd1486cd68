package io.storywire.enrich.language;

import io.storywire.enrich.segment.Tokens;
import io.storywire.enrich.segment.WordMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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

    private final List<String> languages = new ArrayList<>();
    private final WordMap<int[]> placesByWord;

    SmallWords() {
        Map<String, List<String>> languagesByWord = FunctionWords.load().languagesByWord();
        Set<String> all = new TreeSet<>();
        languagesByWord.values().forEach(all::addAll);
        languages.addAll(all);
        Map<String, int[]> places = new HashMap<>();
        languagesByWord.forEach((word, of) ->
                places.put(word, of.stream().mapToInt(languages::indexOf).toArray()));
        placesByWord = new WordMap<>(places);
    }

    /** The language, or {@code ""} when its small words leave it open. */
    String language(String sample) {
        int[] votes = new int[languages.size()];
        Tokens words = Tokens.of(sample);
        for (int i = 0; i < words.size(); i++) {
            int[] places = placesByWord.get(words, i);
            for (int k = 0; places != null && k < places.length; k++) {
                votes[places[k]]++;
            }
        }
        int best = best(votes, -1);
        int most = votes[best];
        boolean clear = words.size() >= FEWEST_WORDS
                && most >= LEAST_SHARE * words.size()
                && most >= LEAD * votes[best(votes, best)];
        return clear && !AMBIGUOUS.contains(languages.get(best)) ? languages.get(best) : "";
    }

    private static int best(int[] votes, int but) {
        int best = but == 0 ? 1 : 0;
        for (int i = 0; i < votes.length; i++) {
            best = i != but && votes[i] > votes[best] ? i : best;
        }
        return best;
    }
}
