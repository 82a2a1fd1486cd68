package io.storywire.story;

import java.util.List;
import java.util.Optional;

/**
 * A story was found to be two.
 *
 * @param stays   the larger part, which keeps the id
 * @param begins  the smaller part
 * @param moved   the articles but the latest that are in the smaller part, then those of the larger that relate otherwise to
 *                it now
 * @param latest  the article that showed it, in the part that it is in
 * @param kinship of the latest with the others of its part; empty when it is as it was
 */
record Split(StoryState stays, StoryState begins, List<Move> moved, SeenArticle latest, Optional<Kinship> kinship) {}
