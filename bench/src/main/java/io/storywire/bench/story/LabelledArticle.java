package io.storywire.bench.story;

import io.storywire.events.EnrichedArticle;

/**
 * An article whose story is known.
 *
 * @param article what the engine is given
 * @param story   the label
 */
public record LabelledArticle(EnrichedArticle article, String story) {}
