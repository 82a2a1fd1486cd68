package io.storywire.story;

import io.storywire.events.EntityRef;
import io.storywire.events.Relation;
import io.storywire.events.Story;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * All that is kept of one story: what the engine compares articles with, and what is told about the story. A value;
 * cheap to hold (its bytes), read in full only when somebody asks.
 */
public final class StoryState {

    private final byte[] bytes;

    StoryState(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The story's id, stable for ever. */
    public String storyId() {
        return StoryCodec.id(key());
    }

    /** How many articles it has now; 0 when the last one was withdrawn. */
    public int articles() {
        return StoryCodec.articles(bytes);
    }

    /** 1 when the story begins, one more with every change. */
    public long version() {
        return draft().version;
    }

    /** The story as it is told to others; open, or retracted when it has no articles. */
    public Story toStory() {
        return toStory(articles() == 0 ? Story.State.RETRACTED : Story.State.OPEN, "");
    }

    /**
     * The story as it is told when its last article was withdrawn: under the headline that it had.
     *
     * @param before the story with that article
     */
    public Story toRetractedStory(StoryState before) {
        return toStory(draft(), Story.State.RETRACTED, before.draft().headline(), "");
    }

    /** The story as it is told when it left the window. */
    public Story toClosedStory() {
        return toStory(Story.State.CLOSED, "");
    }

    /**
     * The story as it is told when it was merged.
     *
     * @param into the story that goes on
     */
    public Story toMergedStory(String into) {
        return toStory(Story.State.MERGED, into);
    }

    private Story toStory(Story.State state, String mergedInto) {
        StoryDraft draft = draft();
        return toStory(draft, state, draft.headline(), mergedInto);
    }

    private Story toStory(StoryDraft draft, Story.State state, String headline, String mergedInto) {
        return new Story(
                storyId(),
                draft.version + (state == Story.State.CLOSED || state == Story.State.MERGED ? 1 : 0),
                state,
                headline,
                draft.language,
                draft.vector.articles,
                draft.members.stream()
                        .map(member ->
                                new Story.Member(member.articleId(), member.relation(), draft.publisherName(member)))
                        .toList(),
                draft.publisherNames(),
                draft.publisherNames().size(),
                draft.entityRefs(),
                draft.citedSources(),
                Instant.ofEpochMilli(draft.firstSeen),
                Instant.ofEpochMilli(draft.lastSeen),
                mergedInto);
    }

    /** Entities that the story concerns, most often named first. */
    public List<EntityRef> entities() {
        return draft().entityRefs();
    }

    /** The relation of a listed member; {@code NEW} for one that is not listed. */
    Relation relationOf(String articleId) {
        return draft().members.stream()
                .filter(member -> member.articleId().equals(articleId))
                .findFirst()
                .map(StoryDraft.Member::relation)
                .orElse(Relation.NEW);
    }

    long key() {
        return StoryCodec.key(bytes);
    }

    StoryDraft draft() {
        return StoryCodec.read(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    /** The bytes of which {@link #fromBytes} makes it again; versioned. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /**
     * Makes it from its bytes.
     *
     * @throws IllegalArgumentException if they are of a version that this program does not know
     */
    public static StoryState fromBytes(byte[] bytes) {
        StoryCodec.check(bytes);
        return new StoryState(bytes.clone());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoryState that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
