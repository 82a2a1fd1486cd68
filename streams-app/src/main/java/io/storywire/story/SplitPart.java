package io.storywire.story;

import io.storywire.events.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * One of the two stories that a story turned out to be, while its articles are put in. They relate to it as they did to the
 * whole, but for three: one is its first; those whose parent is in the other part are judged again, for nothing points into
 * another story; and so is the latest when it leaves, of which alone the words are at hand.
 */
final class SplitPart {

    private final String storyId;
    private final List<SeenArticle> reports;
    private final StoryDraft story = new StoryDraft();
    private final Map<String, SeenArticle> now = new HashMap<>();
    private final Map<String, Kinship> judged = new HashMap<>();

    /**
     * A part without articles.
     *
     * @param storyId its id
     * @param numbers which of the reports are its
     * @param reports of the whole story
     */
    SplitPart(String storyId, List<Integer> numbers, List<SeenArticle> reports) {
        this.storyId = storyId;
        this.reports = numbers.stream().map(reports::get).toList();
    }

    /** Whether one of its articles was the first report of the whole story. */
    boolean hasFirst() {
        return reports.stream().anyMatch(report -> report.relation() == Relation.NEW);
    }

    boolean has(String articleId) {
        return reports.stream().anyMatch(report -> report.articleId().equals(articleId));
    }

    StoryDraft story() {
        return story;
    }

    /**
     * Puts its articles in.
     *
     * @param begins whether the first of them is the first report of the story now
     * @param other  the other part
     * @param again  id of the article that is judged again in any case, {@code ""} if there is none
     * @param memory of articles
     * @param add    adds an article to a story
     */
    void fill(
            boolean begins,
            SplitPart other,
            String again,
            ArticleMemory memory,
            BiConsumer<StoryDraft, SeenArticle> add) {
        for (SeenArticle report : reports) {
            SeenArticle here = report.movedTo(storyId);
            if (begins && now.isEmpty()) {
                here = here.as(Relation.NEW, "");
            } else if (other.has(report.parentId()) || report.articleId().equals(again)) {
                Kinship kin = Kinship.of(report.print(), story, memory);
                here = here.as(kin.relation(), kin.parent());
                judged.put(report.articleId(), kin);
            }
            add.accept(story, here);
            now.put(report.articleId(), here);
        }
    }

    /** An article of it, as it is to be remembered. */
    SeenArticle now(String articleId) {
        return Objects.requireNonNull(now.get(articleId), articleId);
    }

    /** How an article that was judged again relates to it; empty when it was not. */
    Optional<Kinship> kinship(String articleId) {
        return Optional.ofNullable(judged.get(articleId));
    }

    /** Its articles that are in another story now, or relate otherwise to theirs, as they were; in their order. */
    List<SeenArticle> changed(String wholeId) {
        return reports.stream()
                .filter(was -> !storyId.equals(wholeId) || !isSame(was, now(was.articleId())))
                .toList();
    }

    /** How near an article of it is to the one that it is told to be nearest to. */
    Nearness toParent(SeenArticle article) {
        return reports.stream()
                .filter(report -> report.articleId().equals(article.parentId()))
                .findFirst()
                .map(parent -> article.print().sketch().to(parent.print().sketch()))
                .orElse(Nearness.NONE);
    }

    private static boolean isSame(SeenArticle was, SeenArticle is) {
        return was.relation() == is.relation() && was.parentId().equals(is.parentId());
    }
}
