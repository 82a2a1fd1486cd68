package io.storywire.topology;

import io.storywire.report.Remembered;
import io.storywire.story.ArticleMemory;
import io.storywire.story.Move;
import io.storywire.story.SeenArticle;
import java.util.Optional;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;

/** What is remembered of the articles of one partition, in the store under their ids. */
final class SeenArticles implements ArticleMemory {

    private final TimestampedKeyValueStore<String, byte[]> store;

    /**
     * The articles in a store.
     *
     * @throws IllegalArgumentException if it was written by a version of this program that kept others things of them
     */
    SeenArticles(TimestampedKeyValueStore<String, byte[]> store) {
        this.store = store;
        try (var all = store.all()) {
            if (all.hasNext()) {
                Remembered.fromBytes(all.next().value.value());
            }
        }
    }

    @Override
    public Optional<SeenArticle> find(String articleId) {
        return Optional.ofNullable(store.get(articleId)).map(found -> Remembered.articleFromBytes(found.value()));
    }

    Optional<Remembered> remembered(String articleId) {
        return Optional.ofNullable(store.get(articleId)).map(found -> Remembered.fromBytes(found.value()));
    }

    /**
     * Remembers an article.
     *
     * @param time of the record that it came with, in milliseconds of the epoch
     */
    void put(Remembered article, long time) {
        store.put(article.article().articleId(), ValueAndTimestamp.make(article.toBytes(), time));
    }

    /** Remembers in which story an article is now, as long as it would have been remembered. */
    void put(Move move) {
        var before = store.get(move.article().articleId());
        put(Remembered.fromBytes(before.value()).as(move.article()), before.timestamp());
    }

    void forgetOlderThan(long time) {
        Forgetting.olderThan(store, time);
    }
}
