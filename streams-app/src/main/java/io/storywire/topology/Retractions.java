package io.storywire.topology;

import io.storywire.report.Telling.Standing;
import io.storywire.story.ArticleMemory;
import io.storywire.story.Fingerprint;
import io.storywire.story.RetractedTexts;
import io.storywire.story.SeenArticle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The withdrawn articles of one partition: which they are, in the store under their ids with their shards; their wording,
 * in memory, from what is remembered of all articles.
 */
final class Retractions {

    private final KeyValueStore<String, String> store;
    private final ArticleMemory memory;
    private final Map<String, RetractedTexts> byShard = new HashMap<>();

    Retractions(KeyValueStore<String, String> store, ArticleMemory memory) {
        this.store = store;
        this.memory = memory;
        reload();
    }

    /** Rebuilds the memory from the store. Cost: one scan of the withdrawn articles. */
    void reload() {
        byShard.clear();
        try (var all = store.all()) {
            while (all.hasNext()) {
                KeyValue<String, String> entry = all.next();
                memory.find(entry.key).ifPresent(texts(entry.value)::add);
            }
        }
    }

    /**
     * The withdrawn article whose text an article repeats, if it is another one and the article is in no story itself.
     *
     * @param before what is remembered of the article
     */
    Optional<SeenArticle> originalOf(String shard, Fingerprint article, Optional<SeenArticle> before) {
        boolean free =
                before.isEmpty() || before.get().retracted() && !texts(shard).has(article.articleId());
        return free ? texts(shard).originalOf(article) : Optional.empty();
    }

    /** What is to be told of the standing of an article that is remembered like this now. */
    Standing standing(String shard, SeenArticle now, Optional<SeenArticle> original) {
        boolean retracted = now.retracted() && texts(shard).has(now.articleId());
        return new Standing(retracted, original.map(SeenArticle::articleId).orElse(""));
    }

    /** The publisher withdrew an article. */
    void add(String shard, SeenArticle article) {
        store.put(article.articleId(), shard);
        texts(shard).add(article);
    }

    /** An article counts again, with another text. */
    void remove(String shard, String articleId) {
        if (texts(shard).has(articleId)) {
            store.delete(articleId);
            texts(shard).remove(articleId);
        }
    }

    /** Forgets those of which nothing is remembered any more. */
    void forget() {
        List<String> gone = new ArrayList<>();
        try (var all = store.all()) {
            all.forEachRemaining(entry -> {
                if (memory.find(entry.key).isEmpty()) {
                    gone.add(entry.key);
                }
            });
        }
        gone.forEach(store::delete);
        if (!gone.isEmpty()) {
            reload();
        }
    }

    private RetractedTexts texts(String shard) {
        return byShard.computeIfAbsent(shard, s -> new RetractedTexts());
    }
}
