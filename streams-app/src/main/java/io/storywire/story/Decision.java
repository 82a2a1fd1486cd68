package io.storywire.story;

import io.storywire.events.Evidence;
import io.storywire.events.Relation;
import java.util.List;

/**
 * The verdict on one article, and what it changes.
 *
 * @param relation how the article relates to its story; the last known one when it was retracted
 * @param storyId  its story
 * @param revision 1 for the first text under this article id, one more for each changed text
 * @param parentArticleId the article it was compared with or copies, {@code ""} for the first report of a story
 * @param evidence why
 * @param changed  states to be stored under their story ids; the article's own story first. A state without articles
 *                 ({@link StoryState#articles()} is 0) is a story whose last article was withdrawn
 * @param closed   stories that left the window, oldest first; their states are to be deleted
 * @param merges   stories that ended in another; the states of those that ended are to be deleted
 * @param remember to be stored under the article id
 * @param moved    other articles that are in another story now, or relate otherwise to theirs because their parent is; to be
 *                 stored under their ids
 */
public record Decision(
        Relation relation,
        String storyId,
        int revision,
        String parentArticleId,
        Evidence evidence,
        List<StoryState> changed,
        List<String> closed,
        List<Merge> merges,
        SeenArticle remember,
        List<Move> moved) {

    /** Copies the lists. */
    public Decision {
        changed = List.copyOf(changed);
        closed = List.copyOf(closed);
        merges = List.copyOf(merges);
        moved = List.copyOf(moved);
    }

    Decision closing(List<String> ids) {
        return new Decision(
                relation, storyId, revision, parentArticleId, evidence, changed, ids, merges, remember, moved);
    }

    Decision merged(String into, List<StoryState> states, List<Merge> all) {
        return new Decision(
                relation,
                into,
                revision,
                parentArticleId,
                evidence,
                states,
                closed,
                all,
                remember.movedTo(into),
                moved);
    }

    /** This, when the story that was joined is two. */
    Decision split(Split split, List<StoryState> states) {
        SeenArticle latest = split.latest();
        return new Decision(
                latest.relation(),
                latest.storyId(),
                revision,
                latest.parentId(),
                split.kinship()
                        .map(kinship -> Explanation.with(kinship, evidence))
                        .orElse(evidence),
                states,
                closed,
                merges,
                latest,
                split.moved());
    }

    Decision remembering(SeenArticle article) {
        return new Decision(
                relation, storyId, revision, parentArticleId, evidence, changed, closed, merges, article, moved);
    }
}
