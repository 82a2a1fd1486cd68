package io.storywire.story;

import io.storywire.events.Relation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

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
    private final Comparison comparison;

    /** An engine without stories. */
    public StoryEngine(StoryModel model, StoryLimits limits) {
        this.model = model;
        this.limits = limits;
        this.stories = new LiveStories(model.background());
        this.candidates = new Candidates(stories);
        this.comparison = new Comparison(stories, model.scorer());
    }

    /** Takes in a stored state. Called before the first article, in any order. */
    public void restore(StoryState state) {
        stories.put(state);
    }

    /** How many stories it holds. */
    public int size() {
        return stories.size();
    }

    /** Whether it holds this story, or one that absorbed it. */
    public boolean holds(String storyId) {
        return stories.find(StoryCodec.key(storyId)).isPresent();
    }

    /**
     * Whether an event lies before the window of the open stories.
     *
     * @param eventTime when it was
     * @param otherwise what is now when there are no stories
     */
    public boolean isPast(Instant eventTime, Instant otherwise) {
        return eventTime.isBefore(now(otherwise).minus(limits.retention()));
    }

    /** What is now by the clock of this engine, and {@code otherwise} when there are no stories. */
    public Instant now(Instant otherwise) {
        return stories.clock() == Long.MIN_VALUE ? otherwise : Instant.ofEpochMilli(stories.clock());
    }

    /**
     * The verdict on an article that is to change nothing because something else is known under its id.
     *
     * @param before what is stored under its id
     */
    public Decision repeat(SeenArticle before) {
        return new Decision(
                Relation.REPLAY,
                before.storyId(),
                before.revision(),
                before.print().articleId(),
                Explanation.none(model.threshold()),
                List.of(),
                List.of(),
                List.of(),
                before,
                List.of());
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
     * Judges an article. The work is bounded whatever the article says. A text that was seen under its id before is a
     * replay, also when it was withdrawn since: then it stays withdrawn.
     *
     * @param article what it says
     * @param before  what is stored under its id, if anything
     * @param memory  of articles that it may be a copy of
     */
    public Decision assign(Fingerprint article, Optional<SeenArticle> before, ArticleMemory memory) {
        if (before.isPresent() && before.get().isSameTextAs(article)) {
            return repeat(before.get());
        }
        long now = clockAfter(article.eventTime(), article.dated());
        Assignment assignment =
                new Assignment(stories, candidates, comparison, model, article, before, memory, windowDays(), now);
        Decision decision = assignment.decide().closing(close(now));
        return before.isPresent() ? decision.remembering(decision.remember().after(before.get())) : decision;
    }

    /**
     * Judges an article that may repeat the text of one that was withdrawn: then it is a copy of that, and in no story.
     *
     * @param article  what it says
     * @param before   what is stored under its id, if anything
     * @param original the withdrawn one; empty unless the article is in no story either
     * @param memory   of articles that it may be a copy of
     */
    public Decision assign(
            Fingerprint article, Optional<SeenArticle> before, Optional<SeenArticle> original, ArticleMemory memory) {
        boolean seen = before.isPresent() && before.get().isSameTextAs(article);
        return original.isPresent() && !seen
                ? copyOfWithdrawn(article, before, original.get())
                : assign(article, before, memory);
    }

    private Decision copyOfWithdrawn(Fingerprint article, Optional<SeenArticle> before, SeenArticle original) {
        var nearness = article.sketch().to(original.print().sketch());
        var kinship = new Kinship(Relation.COPY, original.articleId(), nearness, List.of());
        int revision = before.map(SeenArticle::revision).orElse(0) + 1;
        SeenArticle remember =
                new SeenArticle(original.storyId(), Relation.COPY, original.articleId(), revision, true, article);
        return new Decision(
                Relation.COPY,
                original.storyId(),
                revision,
                original.articleId(),
                Explanation.with(kinship, Explanation.none(model.threshold())),
                List.of(),
                List.of(),
                List.of(),
                before.map(remember::after).orElse(remember),
                List.of());
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
                before.asRetracted(),
                List.of());
    }

    private double windowDays() {
        return (double) limits.retention().toMillis() / TimeUnit.DAYS.toMillis(1);
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
