package io.storywire.story;

import java.util.List;
import java.util.Optional;

/**
 * A story was found to be two.
 *
 * @param stays   the larger part, which keeps the id
 * @param begins  the smaller part
 * @param moved   the articles of the smaller part but the latest, in their order
 * @param kinship of the latest article with the others of the smaller part; empty when it is in the larger
 */
record Split(StoryState stays, StoryState begins, List<Move> moved, Optional<Kinship> kinship) {}
