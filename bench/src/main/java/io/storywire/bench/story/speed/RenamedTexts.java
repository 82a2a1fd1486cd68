package io.storywire.bench.story.speed;

import io.storywire.bench.story.LabelledArticle;
import io.storywire.events.EnrichedArticle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Articles told again of other people: in every further round, words of fewer than one article in fifty get an ending of that
 * round, so texts of different rounds share common words alone.
 */
final class RenamedTexts {

    private static final int COMMON = 50;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private RenamedTexts() {}

    static List<LabelledArticle> rounds(List<LabelledArticle> articles, int rounds) {
        Map<String, Integer> documents = new HashMap<>();
        for (LabelledArticle article : articles) {
            WORD.matcher(article.article().body())
                    .results()
                    .map(word -> word.group())
                    .distinct()
                    .forEach(word -> documents.merge(word, 1, Integer::sum));
        }
        List<LabelledArticle> all = new ArrayList<>(articles);
        for (int round = 1; round < rounds; round++) {
            String ending = "q" + Integer.toString(round, Character.MAX_RADIX);
            for (LabelledArticle article : articles) {
                all.add(new LabelledArticle(
                        renamed(article.article(), ending, documents, articles.size()), article.story() + ending));
            }
        }
        return all;
    }

    private static EnrichedArticle renamed(EnrichedArticle of, String ending, Map<String, Integer> documents, int all) {
        return new EnrichedArticle(
                of.articleId() + ending,
                of.status(),
                of.origin(),
                renamed(of.title(), ending, documents, all),
                "",
                renamed(of.body(), ending, documents, all),
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

    private static String renamed(String text, String ending, Map<String, Integer> documents, int all) {
        return WORD.matcher(text)
                .replaceAll(word ->
                        documents.getOrDefault(word.group(), 0) * COMMON >= all ? word.group() : word.group() + ending);
    }
}
