package io.storywire.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The wording of articles that their publishers withdrew, so that it is known when somebody publishes it again. Not thread
 * safe.
 *
 * <p>A text is found by the {@value #INDEXED} lowest hashes of its word triples, of which a copy has nearly all, and one
 * that is cut to a third still about ten; what shares {@value #LEAST} of them is compared in full. A look-up costs
 * {@value #ASKED} look-ups of hashes and at most {@value #MOST_COMPARED} comparisons, however many texts there are.
 */
public final class RetractedTexts {

    /** How many texts are kept at most; beyond it those with the lowest ids are given up, in whatever order they came. */
    public static final int MOST = 10_000;

    private static final int INDEXED = 32;
    private static final int ASKED = 64;
    private static final int LEAST = 3;
    private static final int MOST_COMPARED = 8;

    private final TreeMap<String, SeenArticle> byId = new TreeMap<>();
    private final Map<Integer, List<String>> byHash = new HashMap<>();

    /** Adds an article, or puts it in the place of its former text. */
    public void add(SeenArticle article) {
        String id = article.print().articleId();
        remove(id);
        byId.put(id, article);
        for (int hash : article.print().sketch().lowest(INDEXED)) {
            byHash.computeIfAbsent(hash, h -> new ArrayList<>(1)).add(id);
        }
        if (byId.size() > MOST) {
            remove(byId.firstKey());
        }
    }

    /** Forgets an article, if it is here. */
    public void remove(String articleId) {
        SeenArticle article = byId.remove(articleId);
        if (article == null) {
            return;
        }
        for (int hash : article.print().sketch().lowest(INDEXED)) {
            byHash.computeIfPresent(hash, (h, ids) -> ids.remove(articleId) && ids.isEmpty() ? null : ids);
        }
    }

    /** Whether an article is here. */
    public boolean has(String articleId) {
        return byId.containsKey(articleId);
    }

    /** The withdrawn article, other than itself, that an article is a copy of; of several the nearest, then by id. */
    public Optional<SeenArticle> originalOf(Fingerprint article) {
        if (byId.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> shared = new TreeMap<>();
        for (int hash : article.sketch().lowest(ASKED)) {
            byHash.getOrDefault(hash, List.of()).forEach(id -> shared.merge(id, 1, Integer::sum));
        }
        shared.remove(article.articleId());
        int least = Math.min(LEAST, article.sketch().shingles());
        return shared.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_COMPARED)
                .map(entry -> byId.get(entry.getKey()))
                .filter(known -> article.sketch().to(known.print().sketch()).isCopy())
                .max(Comparator.comparingDouble(
                        known -> article.sketch().to(known.print().sketch()).highest()));
    }
}
