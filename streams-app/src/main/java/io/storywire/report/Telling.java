package io.storywire.report;

import io.storywire.events.Article;
import io.storywire.events.EntityEvent;
import io.storywire.events.EntityRef;
import io.storywire.events.EntityRelation;
import io.storywire.events.Evidence;
import io.storywire.events.Relation;
import io.storywire.events.Report;
import io.storywire.events.Story;
import io.storywire.story.Decision;
import io.storywire.story.Merge;
import io.storywire.story.Move;
import io.storywire.story.SeenArticle;
import io.storywire.story.StoryState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a decision makes known: reports, the stories that changed, and what entities are told.
 *
 * @param reports the verdict on the article, then those on others that belong to another story now or relate otherwise to theirs
 * @param stories every story that changed, as it is now
 * @param events  what entities are told, in order
 * @param told    who has been told of the stories of which that changed, by story id
 */
public record Telling(List<Report> reports, List<Story> stories, List<EntityEvent> events, Map<String, Told> told) {

    /**
     * Whether a text still stands.
     *
     * @param retracted whether its publisher withdrew it, now or before
     * @param original  id of another, withdrawn article whose text it repeats, {@code ""} if there is none
     */
    public record Standing(boolean retracted, String original) {}

    /** The stories as they were before the decision. */
    public interface Before {

        /** A live story. */
        Optional<StoryState> story(String storyId);

        /** Who has been told of a story; {@link Told#NOBODY} if it is not known. */
        Told told(String storyId);

        /** What is remembered of an article that is in a story. */
        Remembered article(String articleId);
    }

    /**
     * What this decision makes known.
     *
     * @param brief    the article
     * @param decision the engine's verdict
     * @param seen     what was remembered of the same article, if it was seen before
     * @param standing what its publisher, or that of its original, did
     * @param before   the stories as they were
     */
    public static Telling of(
            Brief brief, Decision decision, Optional<Remembered> seen, Standing standing, Before before) {
        return new Draft(
                        seen.map(brief::completedBy).orElse(brief),
                        decision,
                        seen.map(Remembered::article),
                        standing,
                        before)
                .tell();
    }

    /** The telling while it is being put together. */
    private static final class Draft {

        private final Brief brief;
        private final Decision decision;
        private final Optional<SeenArticle> seen;
        private final Standing standing;
        private final Before before;
        private final Map<String, Story> stories = new LinkedHashMap<>();
        private final List<Report> reports = new ArrayList<>();
        private final List<EntityEvent> events = new ArrayList<>();
        private final Map<String, Told> told = new LinkedHashMap<>();

        Draft(Brief brief, Decision decision, Optional<SeenArticle> seen, Standing standing, Before before) {
            this.brief = brief;
            this.decision = decision;
            this.seen = seen;
            this.standing = standing;
            this.before = before;
        }

        Telling tell() {
            reports.add(report());
            decision.changed().forEach(state -> stories.put(state.storyId(), story(state)));
            decision.merges().forEach(this::merge);
            decision.moved().forEach(this::move);
            if (brief.status() == Article.Status.PUBLISHED) {
                tellEntities();
            }
            correct();
            stories.values().stream()
                    .filter(story -> story.state() == Story.State.RETRACTED)
                    .forEach(story -> end(story, EntityRelation.RETRACTED));
            decision.closed().forEach(this::close);
            return new Telling(List.copyOf(reports), List.copyOf(stories.values()), List.copyOf(events), told);
        }

        /** A story as it is now; without articles, under the headline that it had. */
        private Story story(StoryState state) {
            return state.articles() > 0
                    ? state.toStory()
                    : before.story(state.storyId()).map(state::toRetractedStory).orElseGet(state::toStory);
        }

        private void tellEntities() {
            Story story = stories.get(decision.storyId());
            boolean revised = hadTold() && seen.get().storyId().equals(decision.storyId());
            if (story == null || !revised && !EntityEvents.tells(decision.relation())) {
                return;
            }
            Told was = toldOf(story.storyId());
            Told is =
                    was.with(brief.entities().stream().map(Brief.Named::entity).toList());
            EntityRelation again = revised ? EntityRelation.CORRECTED : EntityRelation.DEVELOPMENT;
            events.addAll(EntityEvents.ofReport(
                    story, brief, was, is, again, decision.evidence().added()));
            told.put(story.storyId(), is);
        }

        /** Whether a former text of the article, which counts no more, had told entities something. */
        private boolean hadTold() {
            return decision.relation() != Relation.REPLAY
                    && seen.isPresent()
                    && !seen.get().retracted()
                    && EntityEvents.tells(seen.get().relation());
        }

        /** Tells those whom the former text named in a story that goes on, and the present one there no more. */
        private void correct() {
            if (!hadTold()) {
                return;
            }
            for (Story story : List.copyOf(stories.values())) {
                boolean isIts = story.storyId().equals(seen.get().storyId())
                        || decision.changed().size() == 1;
                if (isIts && story.state() == Story.State.OPEN) {
                    Told was = toldOf(story.storyId());
                    events.addAll(EntityEvents.ofCorrection(
                            story,
                            brief,
                            seen.get().entities().stream()
                                    .filter(entity -> was.has(entity) && !isTold(entity, story))
                                    .toList()));
                }
            }
        }

        private boolean isTold(EntityRef entity, Story story) {
            return events.stream()
                    .anyMatch(event -> event.storyId().equals(story.storyId())
                            && event.entity().entityId().equals(entity.entityId()));
        }

        private void merge(Merge merge) {
            before.story(merge.from())
                    .map(state -> state.toMergedStory(merge.into()))
                    .ifPresent(story -> {
                        Told gone = toldOf(merge.from());
                        end(story, EntityRelation.MERGED);
                        stories.put(story.storyId(), story);
                        told.put(merge.into(), toldOf(merge.into()).with(gone.entities()));
                    });
        }

        /** Reports on an article again; tells those whom it told of a story that it does not tell, and of the one that it tells. */
        private void move(Move move) {
            SeenArticle article = move.article();
            Brief moved = Brief.of(before.article(article.articleId()).as(article));
            reports.add(report(moved, move));
            Story from = stories.get(move.from());
            Story into = stories.get(article.storyId());
            boolean told = EntityEvents.tells(move.was());
            boolean tells = EntityEvents.tells(article.relation());
            if (told && move.left() && from != null) {
                leave(from, moved, article.entities());
            }
            if (tells && (move.left() || !told) && into != null) {
                enter(into, moved, article.entities());
            }
        }

        private void leave(Story from, Brief moved, List<EntityRef> named) {
            Told knows = toldOf(from.storyId());
            events.addAll(EntityEvents.ofCorrection(
                    from, moved, named.stream().filter(knows::has).toList()));
        }

        private void enter(Story into, Brief moved, List<EntityRef> named) {
            Told was = toldOf(into.storyId());
            Told is = was.with(named);
            events.addAll(EntityEvents.ofReport(into, moved, was, is, EntityRelation.DEVELOPMENT, List.of()));
            told.put(into.storyId(), is);
        }

        private void end(Story story, EntityRelation relation) {
            events.addAll(EntityEvents.ofEnd(story, brief, toldOf(story.storyId()), relation));
            told.put(story.storyId(), Told.NOBODY);
        }

        private void close(String storyId) {
            before.story(storyId).map(StoryState::toClosedStory).ifPresent(story -> stories.put(storyId, story));
            told.put(storyId, Told.NOBODY);
        }

        private Told toldOf(String storyId) {
            Told known = told.get(storyId);
            return known == null ? before.told(storyId) : known;
        }

        private Report report() {
            Article.Status status = standing.retracted() ? Article.Status.RETRACTED : brief.status();
            var verdict = new Verdict(
                    decision.revision(),
                    decision.relation(),
                    decision.storyId(),
                    decision.parentArticleId(),
                    decision.evidence());
            return report(brief, status, verdict, standing.original(), "");
        }

        private static Report report(Brief moved, Move move) {
            SeenArticle article = move.article();
            var verdict = new Verdict(
                    article.revision(), article.relation(), article.storyId(), article.parentId(), move.evidence());
            return report(moved, moved.status(), verdict, "", move.from());
        }

        private static Report report(
                Brief brief, Article.Status status, Verdict verdict, String retractedOriginal, String splitFrom) {
            var article = brief.article();
            return new Report(
                    article.articleId(),
                    brief.origin(),
                    status,
                    verdict.revision(),
                    verdict.relation(),
                    verdict.storyId(),
                    verdict.relation() == Relation.NEW ? "" : verdict.parentId(),
                    verdict.evidence(),
                    article.title(),
                    article.publisher(),
                    article.url(),
                    article.language(),
                    brief.kind(),
                    brief.citedSources(),
                    article.published(),
                    article.eventTime(),
                    brief.collectedAt(),
                    brief.backfill(),
                    article.reason(),
                    retractedOriginal,
                    splitFrom);
        }

        /** What was decided on an article, whether it came or was moved. */
        private record Verdict(int revision, Relation relation, String storyId, String parentId, Evidence evidence) {}
    }
}
