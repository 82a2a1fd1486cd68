package io.storywire.story;

import io.storywire.events.Ids;
import io.storywire.story.StoryDraft.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

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
     * @param latest the article that joined, as it would be remembered in the whole
     */
    Optional<Split> of(StoryDraft whole, SeenArticle latest) {
        int articles = whole.vector.articles;
        if (latest.compared().words() < TEXT || Arrays.binarySearch(SIZES, articles) < 0) {
            return Optional.empty();
        }
        List<SeenArticle> reports = remembered(whole, latest);
        boolean known = reports.size() == articles;
        int texts = 0;
        for (SeenArticle report : reports) {
            texts += report.compared().words() >= TEXT ? 1 : 0;
        }
        return known && 2 * texts >= reports.size() ? of(whole, reports, latest) : Optional.empty();
    }

    /** What is remembered of the articles of a story, in their order; fewer when one is forgotten. */
    private List<SeenArticle> remembered(StoryDraft story, SeenArticle latest) {
        List<SeenArticle> reports = new ArrayList<>();
        for (Member member : story.members) {
            Optional<SeenArticle> report = member.articleId().equals(latest.articleId())
                    ? Optional.of(latest)
                    : memory.find(member.articleId()).filter(seen -> !seen.retracted());
            if (report.isEmpty()) {
                return List.of();
            }
            reports.add(report.get());
        }
        return reports;
    }

    private Optional<Split> of(StoryDraft story, List<SeenArticle> reports, SeenArticle latest) {
        List<Fingerprint> compared = new ArrayList<>();
        List<float[]> rarities = new ArrayList<>();
        for (SeenArticle report : reports) {
            compared.add(report.compared());
            rarities.add(stories.frequencies().rarities(report.compared().terms()));
        }
        Halves halves = Halves.of(compared, rarities);
        return halves.smaller().size() >= LEAST && isTwo(halves, compared, rarities)
                ? Optional.of(split(story, reports, rarities, halves, latest))
                : Optional.empty();
    }

    private boolean isTwo(Halves halves, List<Fingerprint> reports, List<float[]> rarities) {
        double cohesion = halves.cohesion();
        int smaller = halves.smaller().size();
        if (!model.mayBeTwo(cohesion, smaller)) {
            return false;
        }
        StoryDraft small = story(halves.smaller(), reports, rarities);
        StoryDraft large = story(halves.larger(), reports, rarities);
        ArticleVector article = ArticleVector.of(small.vector, stories.frequencies());
        return model.isTwo(comparison.measure(article, new StoryState(StoryCodec.write(large))), cohesion, smaller);
    }

    /** What a story of these reports would be compared by. */
    private static StoryDraft story(List<Integer> part, List<Fingerprint> reports, List<float[]> rarities) {
        List<Fingerprint> ofPart = new ArrayList<>();
        List<float[]> raritiesOfPart = new ArrayList<>();
        for (int report : part) {
            ofPart.add(reports.get(report));
            raritiesOfPart.add(rarities.get(report));
        }
        return StoryEditor.compared(ofPart, raritiesOfPart);
    }

    private Split split(
            StoryDraft story, List<SeenArticle> reports, List<float[]> rarities, Halves halves, SeenArticle article) {
        Map<String, float[]> known = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            known.put(reports.get(i).articleId(), rarities.get(i));
        }
        BiConsumer<StoryDraft, SeenArticle> add = (part, report) -> StoryEditor.add(
                part, report.print(), report.relation(), known.get(report.articleId()), stories.frequencies());
        String latest = article.articleId();
        String id = "s-" + Ids.of("part", latest, "" + article.revision());
        String whole = StoryCodec.id(story.vector.key);
        SplitPart begins = new SplitPart(id, halves.smaller(), reports);
        SplitPart stays = new SplitPart(whole, halves.larger(), reports);
        begins.fill(!begins.hasFirst(), stays, latest, memory, add);
        stays.fill(begins.hasFirst() && !stays.hasFirst(), begins, "", memory, add);
        begins.story().vector.key = StoryCodec.key(id);
        begins.story().began = now;
        stays.story().takeHistory(story);
        List<Move> moved = new ArrayList<>(moved(begins, whole, latest, halves));
        moved.addAll(moved(stays, whole, latest, halves));
        SplitPart its = begins.has(latest) ? begins : stays;
        return new Split(state(stays.story()), state(begins.story()), moved, its.now(latest), its.kinship(latest));
    }

    /** The articles of a part, but for the latest, of which something is told anew. */
    private List<Move> moved(SplitPart part, String whole, String latest, Halves halves) {
        return part.changed(whole).stream()
                .filter(was -> !was.articleId().equals(latest))
                .map(was -> move(part, whole, was, halves))
                .toList();
    }

    private Move move(SplitPart part, String whole, SeenArticle was, Halves halves) {
        SeenArticle is = part.now(was.articleId());
        return new Move(whole, was.relation(), is, Explanation.ofSplit(halves, part.toParent(is), model.threshold()));
    }

    private StoryState state(StoryDraft story) {
        story.vector.touched = now;
        return new StoryState(StoryCodec.write(story));
    }
}
