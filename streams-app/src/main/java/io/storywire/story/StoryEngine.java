package io.storywire.story;

import io.storywire.events.Evidence;
import io.storywire.events.Ids;
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
 * moves it forward by at most 1/{@value StoryLimits#CLOCK_STEPS} of the retention and never back, so an article from
 * the future closes nothing and an old one is judged like any other.
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
     * Judges an article.
     *
     * @param article what it says
     * @param before  what is stored under its id, if anything
     */
    public Decision assign(Fingerprint article, Optional<SeenArticle> before) {
        boolean known = before.isPresent() && !before.get().retracted();
        if (known && before.get().isSameTextAs(article)) {
            return replay(before.get());
        }
        int revision = before.map(SeenArticle::revision).orElse(0) + 1;
        long now = clockAfter(article.eventTime().toEpochMilli());
        List<StoryState> changed = new ArrayList<>();
        boolean closed = known && !stories.has(StoryCodec.key(before.get().storyId()));
        boolean alone = known && takeOut(before.get(), now, changed);
        ArticleVector vector = new ArticleVector(article, stories.frequencies());
        Verdict verdict = Verdict.of(vector, candidates.of(vector), stories, model);
        Decision decision;
        if (verdict.joins()) {
            List<Merge> merges =
                    alone ? endIn(before.get().storyId(), verdict.best().key(), changed) : List.of();
            decision = join(article, vector, verdict, revision, now, changed, merges);
        } else if (closed) {
            decision = stay(article, vector, verdict, before.get(), revision);
        } else {
            String storyId = alone ? before.get().storyId() : newStoryId(article, revision);
            decision = begin(article, vector, verdict, storyId, revision, now, changed);
        }
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
        long now = clockAfter(eventTime.toEpochMilli());
        if (!before.retracted()) {
            takeOut(before, now, changed);
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
        Evidence evidence = Explanation.none(model.threshold());
        return new Decision(
                Relation.REPLAY,
                before.storyId(),
                before.revision(),
                before.print().articleId(),
                evidence,
                List.of(),
                List.of(),
                List.of(),
                before);
    }

    /** A revision of an article whose story is closed and that tells no open one stays where it was. */
    private Decision stay(
            Fingerprint article, ArticleVector vector, Verdict verdict, SeenArticle before, int revision) {
        Evidence evidence = Explanation.of(article, vector, verdict, null, null, List.of(), model.threshold());
        SeenArticle remember = new SeenArticle(before.storyId(), before.relation(), revision, false, article);
        return new Decision(
                before.relation(), before.storyId(), revision, "", evidence, List.of(), List.of(), List.of(), remember);
    }

    private Decision join(
            Fingerprint article,
            ArticleVector vector,
            Verdict verdict,
            int revision,
            long now,
            List<StoryState> changed,
            List<Merge> merges) {
        StoryDraft story = StoryCodec.read(stories.state(verdict.best().key()));
        Kinship kinship = Kinship.of(article, story);
        Evidence evidence = Explanation.of(
                article, vector, verdict, story.vector, kinship, Novelty.shared(article, story), model.threshold());
        return settle(article, story, kinship.relation(), kinship.parent(), evidence, revision, now, changed, merges);
    }

    private Decision begin(
            Fingerprint article,
            ArticleVector vector,
            Verdict verdict,
            String storyId,
            int revision,
            long now,
            List<StoryState> changed) {
        StoryVector best =
                verdict.best() == null ? null : vectorOf(verdict.best().key());
        Evidence evidence = Explanation.of(article, vector, verdict, best, null, List.of(), model.threshold());
        long key = StoryCodec.key(storyId);
        StoryDraft story = stories.has(key) ? StoryCodec.read(stories.state(key)) : new StoryDraft();
        story.vector.key = key;
        return settle(article, story, Relation.NEW, "", evidence, revision, now, changed, List.of());
    }

    private Decision settle(
            Fingerprint article,
            StoryDraft story,
            Relation relation,
            String parent,
            Evidence evidence,
            int revision,
            long now,
            List<StoryState> changed,
            List<Merge> merges) {
        StoryEditor.add(story, article, relation, stories.frequencies());
        story.vector.touched = now;
        StoryState state = new StoryState(StoryCodec.write(story));
        stories.put(state);
        changed.removeIf(former -> former.key() == state.key());
        changed.add(0, state);
        List<String> closed = close(now);
        SeenArticle remember = new SeenArticle(state.storyId(), relation, revision, false, article);
        return new Decision(relation, state.storyId(), revision, parent, evidence, changed, closed, merges, remember);
    }

    /** A story whose only article turned out to tell another one ends there. */
    private List<Merge> endIn(String storyId, long into, List<StoryState> changed) {
        long key = StoryCodec.key(storyId);
        stories.delete(key);
        changed.removeIf(state -> state.key() == key);
        return List.of(new Merge(storyId, "s-" + StoryCodec.hex(into)));
    }

    private StoryVector vectorOf(long key) {
        StoryVector vector = new StoryVector();
        StoryCodec.readVector(stories.state(key), vector);
        return vector;
    }

    /** Takes an article out of its story if that is open; whether the story has no articles then. */
    private boolean takeOut(SeenArticle before, long now, List<StoryState> changed) {
        long key = StoryCodec.key(before.storyId());
        if (!stories.has(key)) {
            return false;
        }
        StoryDraft story = StoryCodec.read(stories.state(key));
        StoryEditor.remove(story, before.print(), stories.frequencies());
        story.vector.touched = now;
        StoryState state = new StoryState(StoryCodec.write(story));
        stories.put(state);
        changed.add(state);
        return state.articles() == 0;
    }

    private List<String> close(long now) {
        return stories.close(now - limits.retention().toMillis(), limits.maxStories());
    }

    private String newStoryId(Fingerprint article, int revision) {
        return "s-"
                + (revision == 1
                        ? Ids.of("story", article.articleId())
                        : Ids.of("story", article.articleId(), "" + revision));
    }

    private long clockAfter(long eventTime) {
        long clock = stories.clock();
        long step = Math.max(1, limits.retention().toMillis() / StoryLimits.CLOCK_STEPS);
        return clock == Long.MIN_VALUE ? eventTime : Math.max(clock, Math.min(eventTime, clock + step));
    }
}
