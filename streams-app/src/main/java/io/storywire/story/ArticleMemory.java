package io.storywire.story;

import java.util.Optional;

/**
 * What is remembered of articles that were assigned. The engine asks for a few of them, and only when an article looks so
 * much like a former one that the difference between a copy and another telling lies in the details.
 */
@FunctionalInterface
public interface ArticleMemory {

    /** Remembers nothing; copies are told by estimates then. */
    ArticleMemory NOTHING = articleId -> Optional.empty();

    /** What {@link Decision#remember} was for an article, empty when it is not known, or no longer. */
    Optional<SeenArticle> find(String articleId);
}
