package io.storywire.entity.catalogue;

import io.storywire.events.EntityRef;
import java.util.List;

/**
 * What is known of an entity.
 *
 * @param ref        id, name and type
 * @param aliases    its names, also those in other languages; the display name is one of them
 * @param tickers    securities, such as {@code MSFT}
 * @param news       whether it is a news organisation, so that texts may take their news from it
 * @param prominence how well known it is, 0 to 100: decides between namesakes where nothing else does
 * @param context    words, in small letters, that stand near it: evidence for weak aliases
 * @param related    ids of entities that are named together with it: evidence likewise
 */
public record KnownEntity(
        EntityRef ref,
        List<Alias> aliases,
        List<String> tickers,
        boolean news,
        int prominence,
        List<String> context,
        List<String> related) {

    /** The prominence of an entity of which nothing is known but its names. */
    public static final int UNKNOWN_PROMINENCE = 20;

    /** @throws IllegalArgumentException if the prominence is out of range */
    public KnownEntity {
        if (prominence < 0 || prominence > 100) {
            throw new IllegalArgumentException("prominence must be in [0, 100], was " + prominence);
        }
        aliases = List.copyOf(aliases);
        tickers = List.copyOf(tickers);
        context = List.copyOf(context);
        related = List.copyOf(related);
    }
}
