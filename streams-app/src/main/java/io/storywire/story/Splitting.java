package io.storywire.story;

import io.storywire.events.Relation;
import io.storywire.story.StoryDraft.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds out whether a story that an article joined is two: the first report of a look-alike was taken for one of its reports,
 * and others followed it. The parts that its reports fall into most readily are compared as two stories are that may be
 * one. Only stories are looked at of which every report is still remembered; not at every size, so that a report is read a few times
 * in all.
 */
final class Splitting {

    /** How many reports a story has when it is looked at. */
    private static final int[] SIZES = {4, 5, 6, 8, 10, 13, 16, 20, 25};
    /** A single report is no part: it differs by chance. */
    private static final int LEAST = 2;
    /** From how many words on a report is more than a headline; those are too short to tell parts by. */
    private static final int TEXT = 60;

    private final LiveStories stories;
    private final Comparison comparison;
    private final StoryModel model;
    private final ArticleMemory memory;
    private final long now;

    /**
     * Splitting after an article joined.
     *
     * @param memory of the articles of stories
     * @param now    the engine's clock
     */
    Splitting(LiveStories stories, Comparison comparison, StoryModel model, ArticleMemory memory, long now) {
        this.stories = stories;
        this.comparison = comparison;
        this.model = model;
        this.memory = memory;
        this.now = now;
    }

    /**
     * The two stories that a story is, if it is; nothing is changed in memory.
     *
     * @param whole  the story with the article
     * @param latest the article that joined
     * @param id     of the story that may begin
     */
    Optional<Split> of(StoryState whole, Fingerprint latest, String id) {
        if (latest.words() < TEXT || Arrays.binarySearch(SIZES, whole.articles()) < 0) {
            return Optional.empty();
        }
        StoryDraft story = whole.draft();
        List<SeenArticle> reports = remembered(story, latest);
        boolean known = reports.size() == whole.articles();
        long texts =
                reports.stream().filter(seen -> seen.print().words() >= TEXT).count();
        return known && 2 * texts >= reports.size() ? of(story, reports, latest, id) : Optional.empty();
    }

    /** What is remembered of the articles of a story, in their order; fewer when one is forgotten. */
    private List<SeenArticle> remembered(StoryDraft story, Fingerprint latest) {
        List<SeenArticle> reports = new ArrayList<>();
        for (Member member : story.members) {
            Optional<SeenArticle> report = member.articleId().equals(latest.articleId())
                    ? Optional.of(new SeenArticle("", member.relation(), 1, false, latest))
                    : memory.find(member.articleId()).filter(seen -> !seen.retracted());
            if (report.isEmpty()) {
                return List.of();
            }
            reports.add(report.get());
        }
        return reports;
    }

    private Optional<Split> of(StoryDraft story, List<SeenArticle> reports, Fingerprint latest, String id) {
        Halves halves = Halves.of(reports.stream().map(SeenArticle::print).toList(), stories.frequencies());
        return halves.smaller().size() >= LEAST && isTwo(halves, reports)
                ? Optional.of(split(story, reports, halves, latest, id))
                : Optional.empty();
    }

    private boolean isTwo(Halves halves, List<SeenArticle> reports) {
        double cohesion = halves.cohesion();
        int smaller = halves.smaller().size();
        if (!model.mayBeTwo(cohesion, smaller)) {
            return false;
        }
        ArticleVector small = ArticleVector.of(terms(halves.smaller(), reports).vector, stories.frequencies());
        StoryDraft large = terms(halves.larger(), reports);
        return model.isTwo(comparison.measure(small, new StoryState(StoryCodec.write(large))), cohesion, smaller);
    }

    /** What a story of these reports would be compared by. */
    private StoryDraft terms(List<Integer> part, List<SeenArticle> reports) {
        StoryDraft story = new StoryDraft();
        part.forEach(i ->
                StoryEditor.addTerms(story, reports.get(i).print(), rarities(reports.get(i)), stories.frequencies()));
        return story;
    }

    private Split split(StoryDraft story, List<SeenArticle> reports, Halves halves, Fingerprint latest, String id) {
        StoryDraft begins = new StoryDraft();
        begins.vector.key = StoryCodec.key(id);
        begins.began = now;
        List<Move> moved = new ArrayList<>();
        Optional<Kinship> kinship = Optional.empty();
        for (int i : halves.smaller()) {
            SeenArticle report = reports.get(i);
            if (report.articleId().equals(latest.articleId())) {
                Kinship kin = Kinship.of(latest, begins, memory);
                add(begins, report.as(kin.relation()));
                kinship = Optional.of(kin);
            } else {
                SeenArticle there = report.movedTo(id).as(moved.isEmpty() ? Relation.NEW : report.relation());
                add(begins, there);
                moved.add(new Move(StoryCodec.id(story.vector.key), there));
            }
        }
        StoryDraft stays = new StoryDraft();
        halves.larger().forEach(i -> add(stays, reports.get(i)));
        stays.takeHistory(story);
        return new Split(state(stays), state(begins), moved, kinship);
    }

    private void add(StoryDraft story, SeenArticle report) {
        StoryEditor.add(story, report.print(), report.relation(), rarities(report), stories.frequencies());
    }

    private float[] rarities(SeenArticle report) {
        return stories.frequencies().rarities(report.print().terms());
    }

    private StoryState state(StoryDraft story) {
        story.vector.touched = now;
        return new StoryState(StoryCodec.write(story));
    }
}
