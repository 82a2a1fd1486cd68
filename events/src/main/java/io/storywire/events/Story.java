package io.storywire.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The articles about one event as known so far; the value of {@code news.stories}, of which the newest per story holds.
 *
 * @param storyId   stable for ever
 * @param version   1 when the story begins, one more with every change
 * @param state     where it stands in its life
 * @param headline  title of the report that tells it best
 * @param language  ISO 639-1
 * @param articles  how many articles it has, also those not listed in {@code members}
 * @param members   its articles, first to last, at most {@value #MAX_LISTED}
 * @param publishers names of independent publishers, at most {@value #MAX_LISTED}
 * @param independentPublishers how many independent publishers report it
 * @param entities  entities that the story concerns, first named first, at most {@value #MAX_LISTED}
 * @param citedSources names of cited news organisations
 * @param firstSeen event time of its earliest article
 * @param lastSeen  event time of its latest article
 * @param mergedInto the story it was merged into, {@code ""} otherwise
 */
public record Story(
        String storyId,
        long version,
        State state,
        String headline,
        String language,
        int articles,
        List<Member> members,
        List<String> publishers,
        int independentPublishers,
        List<EntityRef> entities,
        List<String> citedSources,
        Instant firstSeen,
        Instant lastSeen,
        String mergedInto)
        implements Event {

    /** How many members, publishers and entities a story lists at most. */
    public static final int MAX_LISTED = 200;

    /** Where a story stands in its life. */
    public enum State {
        OPEN,
        CLOSED,
        MERGED,
        RETRACTED
    }

    /**
     * An article of a story.
     *
     * @param articleId which
     * @param relation  how it relates to the story
     * @param publisher who published it
     */
    public record Member(String articleId, Relation relation, String publisher) {

        /** @throws IllegalArgumentException if the id or the relation is missing */
        public Member {
            articleId = Checks.required(articleId, "articleId");
            relation = Checks.required(relation, "relation");
            publisher = Checks.text(publisher);
        }
    }

    /** @throws IllegalArgumentException if the id or a time is missing */
    public Story {
        storyId = Checks.required(storyId, "storyId");
        state = state == null ? State.OPEN : state;
        headline = Checks.text(headline);
        language = Checks.text(language);
        members = Checks.list(members);
        publishers = Checks.list(publishers);
        entities = Checks.list(entities);
        citedSources = Checks.list(citedSources);
        firstSeen = Checks.required(firstSeen, "firstSeen");
        lastSeen = Checks.required(lastSeen, "lastSeen");
        mergedInto = Checks.text(mergedInto);
    }

    @Override
    public String eventId() {
        return Ids.of("story", storyId, "" + version);
    }

    @Override
    public String subject() {
        return storyId;
    }

    @Override
    public Instant time() {
        return lastSeen;
    }

    @Override
    public Map<String, String> attributes() {
        return Map.of("state", state.name());
    }
}
