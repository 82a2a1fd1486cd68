package io.storywire.story;

/**
 * An article belongs to another story now, because the one that it was in turned out to be two.
 *
 * @param from    the story that it was in, which goes on
 * @param article as it is to be remembered, in the story that it is in
 */
public record Move(String from, SeenArticle article) {}
