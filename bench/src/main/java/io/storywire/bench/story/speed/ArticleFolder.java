package io.storywire.bench.story.speed;

import io.storywire.story.ArticleMemory;
import io.storywire.story.Decision;
import io.storywire.story.Move;
import io.storywire.story.SeenArticle;
import java.io.IOException;
import java.util.Optional;
import org.rocksdb.RocksDBException;

/** What is remembered of articles as a running application stores it, under their ids. Nothing is forgotten. */
final class ArticleFolder implements ArticleMemory, AutoCloseable {

    private final IdFolder folder = new IdFolder("articles");

    ArticleFolder() throws IOException, RocksDBException {}

    void save(Decision decision) throws RocksDBException {
        save(decision.remember());
        for (Move move : decision.moved()) {
            save(move.article());
        }
    }

    private void save(SeenArticle article) throws RocksDBException {
        folder.put(article.articleId(), article.toBytes());
    }

    @Override
    public Optional<SeenArticle> find(String articleId) {
        try {
            return folder.get(articleId).map(SeenArticle::fromBytes);
        } catch (RocksDBException e) {
            throw new IllegalStateException("the folder of articles cannot be read", e);
        }
    }

    @Override
    public void close() {
        folder.close();
    }
}
