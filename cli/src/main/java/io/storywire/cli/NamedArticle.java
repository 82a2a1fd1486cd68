package io.storywire.cli;

import io.storywire.events.EnrichedArticle;
import io.storywire.events.Report;
import org.jspecify.annotations.Nullable;

/**
 * An article that somebody asked about.
 *
 * @param article what it says
 * @param report  what the running system made of it; null for a file, and when there is no report yet
 */
record NamedArticle(EnrichedArticle article, @Nullable Report report) {}
