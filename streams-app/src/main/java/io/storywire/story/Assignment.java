package io.storywire.story;

import io.storywire.events.Evidence;
import io.storywire.events.Ids;
import io.storywire.events.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The way of one article through the engine: out of the story that a former text of it was in, compared with the stories
 * that it may belong to, into the best of them or a new one; then that story may turn out to be one with the next best.
 */
final class Assignment {

    private final LiveStories stories;
    private final Candidates candidates;
    private final Comparison comparison;
    private final StoryModel model;
    private final Fingerprint article;
    private final Optional<SeenArticle> before;
    private final ArticleMemory memory;
    private final int revision;
    private final double window;
    private final long now;
    private final List<StoryState> changed = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();

    /**
     * The way of an article whose text is new.
     *
     * @param before what is known of it, if anything
     * @param memory of articles that it may be a copy of
     * @param window how many days may lie between it and a story
     * @param now    the engine's clock
     */
    Assignment(
            LiveStories stories,
            Candidates candidates,
            Comparison comparison,
            StoryModel model,
            Fingerprint article,
            Optional<SeenArticle> before,
            ArticleMemory memory,
            double window,
            long now) {
        this.stories = stories;
        this.candidates = candidates;
        this.comparison = comparison;
        this.model = model;
        this.article = article;
        this.before = before;
        this.memory = memory;
        this.window = window;
        this.revision = before.map(SeenArticle::revision).orElse(0) + 1;
        this.now = now;
    }

    Decision decide() {
        Optional<SeenArticle> former = before.filter(seen -> !seen.retracted());
        Optional<StoryState> left = former.flatMap(seen -> Withdrawal.of(seen, stories, now));
        ArticleVector vector = ArticleVector.of(article, stories.frequencies());
        Verdict verdict = Verdict.of(open(vector), model.threshold());
        if (left.isPresent()) {
            return revise(vector, verdict, former.get(), left.get());
        }
        if (verdict.joins()) {
            return join(vector, verdict);
        }
        return former.isPresent() ? stay(vector, verdict, former.get()) : begin(vector, verdict, newStoryId());
    }

    /** Compares it with the stories that were open when it was published, in whichever order articles arrive. */
    private List<Verdict.Match> open(ArticleVector vector) {
        List<Verdict.Match> matches = comparison.matches(vector, candidates.of(vector));
        matches.removeIf(match -> match.days() > window);
        return matches;
    }

    /** A former text of it was taken out of an open story. */
    private Decision revise(ArticleVector vector, Verdict verdict, SeenArticle former, StoryState left) {
        boolean alone = left.articles() == 0;
        boolean sameText = Kinship.isRevision(article.sketch(), former.print().sketch());
        boolean returns = sameText || (verdict.joins() && verdict.best().key() == left.key());
        if (alone && (sameText || !verdict.joins())) {
            return begin(vector, verdict, left.storyId());
        }
        if (returns) {
            return comeBack(vector, verdict, former, left);
        }
        if (alone) {
            stories.delete(left.key());
            merges.add(new Merge(left.storyId(), StoryCodec.id(verdict.best().key())));
        } else {
            changed.add(left);
        }
        return verdict.joins() ? join(vector, verdict) : begin(vector, verdict, newStoryId());
    }

    /** A revised article that still tells its story keeps its place in it. */
    private Decision comeBack(ArticleVector vector, Verdict verdict, SeenArticle former, StoryState left) {
        StoryDraft story = left.draft();
        Kinship kinship = Kinship.of(article, story, memory);
        boolean first = former.relation() == Relation.NEW;
        Evidence evidence = explain(vector, verdict, story, Optional.of(kinship));
        return settle(
                vector, story, first ? Relation.NEW : kinship.relation(), first ? "" : kinship.parent(), evidence);
    }

    /** A revision of an article whose story is closed and that tells no open one stays where it was. */
    private Decision stay(ArticleVector vector, Verdict verdict, SeenArticle former) {
        Evidence evidence = Explanation.of(
                article.terms(), vector, verdict, new StoryVector(), List.of(), Optional.empty(), model.threshold());
        SeenArticle remember =
                new SeenArticle(former.storyId(), former.relation(), former.parentId(), revision, false, article);
        return new Decision(
                former.relation(),
                former.storyId(),
                revision,
                "",
                evidence,
                List.of(),
                List.of(),
                List.of(),
                remember,
                List.of());
    }

    private Decision join(ArticleVector vector, Verdict verdict) {
        StoryDraft story = StoryCodec.read(stories.state(verdict.best().key()));
        Kinship kinship = Kinship.of(article, story, memory);
        Evidence evidence = explain(vector, verdict, story, Optional.of(kinship));
        Decision decision = settle(vector, story, kinship.relation(), kinship.parent(), evidence);
        Merging merging = new Merging(stories, comparison, model, story.vector, verdict.all());
        OptionalLong other = merging.other();
        return other.isEmpty()
                ? split(decision, story)
                : merge(decision, verdict.best().key(), other.getAsLong(), merging);
    }

    /** The story that was joined may be two; a copy says nothing about that. */
    private Decision split(Decision decision, StoryDraft whole) {
        if (decision.relation() == Relation.COPY) {
            return decision;
        }
        return new Splitting(stories, comparison, model, memory, now)
                .of(whole, decision.remember())
                .map(split -> split(decision, split))
                .orElse(decision);
    }

    private Decision split(Decision decision, Split split) {
        stories.put(split.stays());
        stories.put(split.begins());
        boolean moves = split.latest().storyId().equals(split.begins().storyId());
        changed.set(0, moves ? split.begins() : split.stays());
        changed.add(1, moves ? split.stays() : split.begins());
        return decision.split(split, changed);
    }

    private Decision begin(ArticleVector vector, Verdict verdict, String storyId) {
        StoryDraft compared = verdict.best() == null
                ? new StoryDraft()
                : StoryCodec.readCompared(stories.state(verdict.best().key()));
        Evidence evidence = explain(vector, verdict, compared, Optional.empty());
        long key = StoryCodec.key(storyId);
        StoryDraft story = stories.has(key) ? StoryCodec.read(stories.state(key)) : new StoryDraft();
        story.vector.key = key;
        story.began = story.version == 0 ? now : story.began;
        return settle(vector, story, Relation.NEW, "", evidence);
    }

    private Evidence explain(ArticleVector vector, Verdict verdict, StoryDraft story, Optional<Kinship> kinship) {
        return Explanation.of(
                article.terms(),
                vector,
                verdict,
                story.vector,
                Novelty.shared(article, story),
                kinship,
                model.threshold());
    }

    private Decision settle(
            ArticleVector vector, StoryDraft story, Relation relation, String parent, Evidence evidence) {
        StoryEditor.add(story, article, relation, vector.rarity, stories.frequencies());
        story.vector.touched = now;
        StoryState state = new StoryState(StoryCodec.write(story));
        stories.put(state, story.vector);
        changed.add(0, state);
        SeenArticle remember = new SeenArticle(state.storyId(), relation, parent, revision, false, article);
        return new Decision(
                relation, state.storyId(), revision, parent, evidence, changed, List.of(), merges, remember, List.of());
    }

    /** The story that was joined and another are one. */
    private Decision merge(Decision decision, long joined, long other, Merging merging) {
        StoryState whole = merging.merge(other, now);
        long ended = whole.key() == joined ? other : joined;
        changed.removeIf(state -> state.key() == ended || state.key() == whole.key());
        changed.add(0, whole);
        merges.add(new Merge(StoryCodec.id(ended), whole.storyId()));
        return decision.merged(whole.storyId(), changed, merges);
    }

    private String newStoryId() {
        return "s-"
                + (revision == 1
                        ? Ids.of("story", article.articleId())
                        : Ids.of("story", article.articleId(), "" + revision));
    }
}
