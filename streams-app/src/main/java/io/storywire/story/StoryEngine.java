package io.storywire.story;

import io.storywire.events.Relation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says which story an article tells and what it adds. One engine judges the articles of one shard in one order; it is
 * deterministic and not thread safe.
 *
 * <p>Its memory is a function of the stored states: an engine to which the states of another were restored, in any
 * order, decides as that one does, to the byte. Its clock is the latest time at which a live story changed; an article
 * moves it forward by at most 1/{@value StoryLimits#CLOCK_STEPS} of the retention, one without a date by at most
 * 1/{@value StoryLimits#UNDATED_CLOCK_STEPS}, and none moves it back; so an article from the future closes nothing and an
 * old one is judged like any other.
 */
public final class StoryEngine {

    private final StoryModel model;
    private final StoryLimits limits;
    private final LiveStories stories;
    private final Candidates candidates;

    /** An engine without stories. */
    public StoryEngine(StoryModel model, StoryLimits limits) {
        this.model = model;
        this.limits = limits;
        this.stories = new LiveStories(model.background());
        this.candidates = new Candidates(stories);
    }

    /** Takes in a stored state. Called before the first article, in any order. */
    public void restore(StoryState state) {
        stories.put(state);
    }

    /** How many stories it holds. */
    public int size() {
        return stories.size();
    }

    /**
     * Judges an article of whose kin nothing is remembered but what the stories keep.
     *
     * @param article what it says
     * @param before  what is stored under its id, if anything
     */
    public Decision assign(Fingerprint article, Optional<SeenArticle> before) {
        return assign(article, before, ArticleMemory.NOTHING);
    }

    /**
     * Judges an article. The work is bounded whatever the article says.
     *
     * @param article what it says
     * @param before  what is stored under its id, if anything
     * @param memory  of articles that it may be a copy of
     */
    public Decision assign(Fingerprint article, Optional<SeenArticle> before, ArticleMemory memory) {
        boolean known = before.isPresent() && !before.get().retracted();
        if (known && before.get().isSameTextAs(article)) {
            return replay(before.get());
        }
        long now = clockAfter(article.eventTime(), article.dated());
        Assignment assignment = new Assignment(stories, candidates, model, article, before, memory, now);
        Decision decision = assignment.decide().closing(close(now));
        return before.isPresent() ? decision.remembering(decision.remember().after(before.get())) : decision;
    }

    /**
     * Takes an article out of its story because its publisher withdrew it.
     *
     * @param before    what is stored under its id
     * @param eventTime when it was withdrawn
     */
    public Decision retract(SeenArticle before, Instant eventTime) {
        List<StoryState> changed = new ArrayList<>();
        long now = clockAfter(eventTime, false);
        if (!before.retracted()) {
            Withdrawal.of(before, stories, now).ifPresent(changed::add);
        }
        return new Decision(
                before.relation(),
                before.storyId(),
                before.revision(),
                "",
                Explanation.none(model.threshold()),
                changed,
                close(now),
                List.of(),
                before.asRetracted());
    }

    private Decision replay(SeenArticle before) {
        return new Decision(
                Relation.REPLAY,
                before.storyId(),
                before.revision(),
                before.print().articleId(),
                Explanation.none(model.threshold()),
                List.of(),
                List.of(),
                List.of(),
                before);
    }

    private List<String> close(long now) {
        return stories.close(now - limits.retention().toMillis(), limits.maxStories());
    }

    private long clockAfter(Instant eventTime, boolean dated) {
        long time = eventTime.toEpochMilli();
        long clock = stories.clock();
        int steps = dated ? StoryLimits.CLOCK_STEPS : StoryLimits.UNDATED_CLOCK_STEPS;
        long step = Math.max(1, limits.retention().toMillis() / steps);
        return clock == Long.MIN_VALUE ? time : Math.max(clock, Math.min(time, clock + step));
    }
}
