package io.storywire.story;

import io.storywire.events.Evidence;
import io.storywire.events.Relation;

/**
 * An article belongs to another story now, because the one that it was in turned out to be two; or it stays there, and relates
 * otherwise to it because the article that it was compared with belongs to the other.
 *
 * @param from     the story that it was in, which goes on
 * @param was      how it related to that
 * @param article  as it is to be remembered, in the story that it is in
 * @param evidence why
 */
public record Move(String from, Relation was, SeenArticle article, Evidence evidence) {

    /** Whether it left its story. */
    public boolean left() {
        return !from.equals(article.storyId());
    }
}
