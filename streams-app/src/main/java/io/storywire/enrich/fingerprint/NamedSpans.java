package io.storywire.enrich.fingerprint;

import io.storywire.events.ArticleEntity;
import io.storywire.events.EntityType;
import io.storywire.events.Mention;
import io.storywire.story.Terms;
import java.util.Arrays;
import java.util.List;

/** Which words of a text stand in the names of entities. Asked for one word after the other, in the order of the text. */
final class NamedSpans {

    private final long[] spans;
    private final int[] flags;
    private int at;

    private NamedSpans(long[] spans, int[] flags) {
        this.spans = spans;
        this.flags = flags;
    }

    /** The names in headline or body. */
    static NamedSpans of(List<ArticleEntity> entities, Mention.Field field) {
        int size = 0;
        for (ArticleEntity entity : entities) {
            for (Mention mention : entity.mentions()) {
                size += mention.field() == field ? 1 : 0;
            }
        }
        long[] found = new long[size];
        int at = 0;
        for (ArticleEntity entity : entities) {
            boolean person = entity.entity().type() == EntityType.PERSON;
            for (Mention mention : entity.mentions()) {
                if (mention.field() == field) {
                    found[at++] = (long) mention.start() << 32 | (long) mention.end() << 1 | (person ? 1 : 0);
                }
            }
        }
        Arrays.sort(found);
        int[] flags = new int[size];
        for (int i = 0; i < size; i++) {
            flags[i] = (found[i] & 1) == 1 ? Terms.NAME | Terms.PERSON : Terms.NAME;
        }
        return new NamedSpans(found, flags);
    }

    /** What the word from here to there is as part of a name: flags of {@link Terms}, 0 when it is in none. */
    int of(int start, int stop) {
        while (at < spans.length && end(at) <= start) {
            at++;
        }
        return at < spans.length && spans[at] >>> 32 <= start && stop <= end(at) + POSSESSIVE ? flags[at] : 0;
    }

    /** A word may be longer than the name in it by a possessive ending. */
    private static final int POSSESSIVE = 2;

    private int end(int i) {
        return (int) spans[i] >>> 1;
    }
}
