package io.storywire.bench.story.speed;

import io.storywire.bench.story.LabelledArticle;
import io.storywire.events.EnrichedArticle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Articles told again of other people, as {@link VariedStream} does with what the engine sees of them, but as texts: in every
 * further round, words of fewer than one article in {@value #COMMON} have another name, drawn from a vocabulary in which the k-th
 * word has a probability proportional to 1/k. So texts of different rounds share common words, and others as strangers do.
 */
final class RenamedTexts {

    private static final int COMMON = 50;
    private static final int LETTERS = 26;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final List<LabelledArticle> articles;
    private final Map<String, Integer> documents = new HashMap<>();

    RenamedTexts(List<LabelledArticle> articles) {
        this.articles = articles;
        for (LabelledArticle article : articles) {
            WORD.matcher(article.article().body())
                    .results()
                    .map(word -> word.group())
                    .distinct()
                    .forEach(word -> documents.merge(word, 1, Integer::sum));
        }
    }

    /** How many articles a round has. */
    int size() {
        return articles.size();
    }

    /** The story of the i-th article, counted over all rounds. */
    String label(int i) {
        return articles.get(i % size()).story() + "#" + i / size();
    }

    /** The i-th article, counted over all rounds. */
    EnrichedArticle get(int i) {
        EnrichedArticle of = articles.get(i % size()).article();
        int round = i / size();
        return new EnrichedArticle(
                of.articleId() + "#" + round,
                of.status(),
                of.origin(),
                renamed(of.title(), round),
                "",
                renamed(of.body(), round),
                of.language(),
                of.languageConfidence(),
                of.kind(),
                of.kindConfidence(),
                of.byline(),
                of.publisher(),
                of.url(),
                of.published(),
                of.eventTime(),
                of.collectedAt(),
                List.of(),
                List.of(),
                List.of(),
                of.figures(),
                List.of(),
                List.of(),
                List.of(),
                "");
    }

    private String renamed(String text, int round) {
        return WORD.matcher(text).replaceAll(word -> isCommon(word.group()) ? word.group() : name(word.group(), round));
    }

    private boolean isCommon(String word) {
        return documents.getOrDefault(word, 0) * COMMON >= size();
    }

    /** Begins with a capital if the word does; numbers become other numbers. */
    private static String name(String word, int round) {
        long rank = VariedStream.rank(word.hashCode(), round);
        if (Character.isDigit(word.charAt(0))) {
            return Long.toString(rank);
        }
        StringBuilder name = new StringBuilder(Character.isUpperCase(word.charAt(0)) ? "V" : "v");
        for (long rest = rank; rest > 0; rest /= LETTERS) {
            name.append((char) ('a' + rest % LETTERS));
        }
        return name.toString();
    }
}
