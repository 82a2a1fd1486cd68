package io.storywire.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.storywire.events.Article;
import io.storywire.events.EntityEvent;
import io.storywire.events.EntityRelation;
import io.storywire.events.EventHeaders;
import io.storywire.events.Relation;
import io.storywire.events.Report;
import io.storywire.events.Story;
import io.storywire.events.Topics;
import io.storywire.report.Remembered;
import io.storywire.story.StoryModel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows when a story turns out to be two; the sentences of docs/corrections.md. */
class SplitTest {

    /** Takes any events for one, and merges nothing. */
    private static final StoryModel JOINING = StoryModel.standard().withThresholds(1e-9, 2);

    /** What makes stories of both events candidates of one another. */
    private static final String BYLINE = "\n\nAldous Penhaligon compiled this for the Tamarisk morning briefing.";

    private static final Article QUAKE = signed(Articles.quake());

    private static final Article QUAKE_COPY =
            Articles.article("quake-copy", "Earthquake: what we know", QUAKE.body(), "Gulf Mirror");

    /** The fifth of these shows that the story of them all is two; the smaller part is the earthquake, and a copy of it. */
    private static final List<Article> UNTIL_SPLIT = List.of(
            signed(Articles.dealClosed()),
            signed(Articles.dealRetold()),
            QUAKE,
            QUAKE_COPY,
            signed(Articles.dealAgain()));

    @TempDir
    private Path state;

    private NewsDriver news;

    private static Article signed(Article article) {
        return Articles.withBody(article, article.body() + BYLINE);
    }

    @BeforeEach
    void start() {
        news = new NewsDriver(state.resolve("news"), JOINING);
    }

    @AfterEach
    void stop() {
        news.close();
    }

    /** Publishes all but the last, forgets what was told, and publishes that. */
    private void publish(List<Article> articles) {
        articles.subList(0, articles.size() - 1).forEach(news::publish);
        news.reports();
        news.stories();
        news.entityEvents();
        news.publish(articles.get(articles.size() - 1));
    }

    @Test
    void everyArticleThatMovedIsReportedOnAgainUnderItsStory() {
        UNTIL_SPLIT.subList(0, 4).forEach(news::publish);
        Map<String, Report> before = byArticle(news.reports());
        assertThat(before.values())
                .extracting(Report::storyId)
                .containsOnly(before.get("deal-1").storyId());
        news.publish(UNTIL_SPLIT.get(4));

        List<Report> reports = news.reports();
        assertThat(reports).extracting(Report::articleId).containsExactly("deal-3", "quake-1", "quake-copy");
        Report came = reports.get(0);
        Report first = reports.get(1);
        Report copy = reports.get(2);
        assertThat(came.storyId()).isEqualTo(before.get("deal-1").storyId());
        assertThat(came.splitFrom()).isEmpty();
        assertThat(first.relation()).isEqualTo(Relation.NEW);
        assertThat(first.parentId()).isEmpty();
        assertThat(copy.relation()).isEqualTo(Relation.COPY);
        assertThat(copy.parentId()).isEqualTo("quake-1");
        assertThat(copy.evidence().resemblance()).isGreaterThan(0.8);
        for (Report again : List.of(first, copy)) {
            Report was = before.get(again.articleId());
            assertThat(again.storyId()).isEqualTo(first.storyId()).isNotEqualTo(was.storyId());
            assertThat(again.splitFrom()).isEqualTo(was.storyId());
            assertThat(again.eventId()).isNotEqualTo(was.eventId());
            assertThat(again.evidence().against())
                    .anyMatch(text -> text.equals("the story turned out to be two, of 3 and 2 reports"));
            assertThat(again)
                    .usingRecursiveComparison()
                    .ignoringFields("storyId", "relation", "parentId", "evidence", "splitFrom")
                    .isEqualTo(was);
        }
    }

    @Test
    void reportsSentAgainAreKeyedAndStampedAsOthersAre() {
        UNTIL_SPLIT.subList(0, 4).forEach(news::publish);
        news.reports();
        news.publish(UNTIL_SPLIT.get(4));

        List<TestRecord<String, Report>> records = news.records(Topics.DEFAULT.reports());
        assertThat(records).hasSize(3).allSatisfy(record -> {
            assertThat(record.key()).isEqualTo(record.value().articleId());
            assertThat(record.timestamp()).isEqualTo(records.get(0).timestamp());
            assertThat(EventHeaders.get(record.headers(), "id"))
                    .contains(record.value().eventId());
            assertThat(EventHeaders.get(record.headers(), "storyid"))
                    .contains(record.value().storyId());
            assertThat(EventHeaders.get(record.headers(), "subject")).contains(record.key());
        });
    }

    @Test
    void bothStoriesAreToldWithTheirArticles() {
        publish(UNTIL_SPLIT);

        List<Story> stories = news.stories();
        assertThat(stories).hasSize(2).allSatisfy(story -> assertThat(story.state())
                .isEqualTo(Story.State.OPEN));
        assertThat(stories.get(0).members())
                .extracting(Story.Member::articleId)
                .containsExactly("deal-1", "deal-2", "deal-3");
        assertThat(stories.get(1).members())
                .extracting(Story.Member::articleId)
                .containsExactly("quake-1", "quake-copy");
        assertThat(stories.get(1).members())
                .extracting(Story.Member::relation)
                .containsExactly(Relation.NEW, Relation.COPY);
        assertThat(stories.get(1).headline()).isEqualTo(QUAKE.title());
    }

    @Test
    void thoseWhomAMovedArticleHadToldAreCorrectedAndToldOfItsStory() {
        publish(UNTIL_SPLIT);

        List<Story> stories = news.stories();
        List<EntityEvent> events = news.entityEvents().stream()
                .filter(event -> event.article().articleId().startsWith("quake"))
                .toList();
        assertThat(events).extracting(event -> event.article().articleId()).containsOnly("quake-1");
        assertThat(events).allSatisfy(event -> {
            boolean old = event.storyId().equals(stories.get(0).storyId());
            assertThat(event.relation()).isEqualTo(old ? EntityRelation.CORRECTED : EntityRelation.NEW);
            assertThat(event.sentences()).isEmpty();
            assertThat(event.article().status()).isEqualTo(Article.Status.PUBLISHED);
            assertThat(event.article().url()).isEqualTo(QUAKE.url());
            assertThat(event.article().published()).isEqualTo(QUAKE.published());
            assertThat(event.article().eventTime()).isEqualTo(QUAKE.published());
        });
        assertThat(entities(events, stories.get(0)))
                .isEqualTo(entities(events, stories.get(1)))
                .contains("Morocco", "Marrakesh");
        assertThat(events).extracting(EntityEvent::eventId).doesNotHaveDuplicates();
    }

    @Test
    void anArticleThatStaysWhileTheFirstReportMovesIsTheFirstNow() {
        publish(List.of(signed(Articles.dealClosed()), QUAKE, QUAKE_COPY, signed(Articles.dealRetold())));

        Map<String, Report> reports = byArticle(news.reports());
        Set<String> moved = reports.values().stream()
                .filter(report -> !report.storyId().equals(report.splitFrom()))
                .map(Report::articleId)
                .collect(Collectors.toSet());
        assertThat(moved).containsExactlyInAnyOrder("deal-1", "deal-2");
        assertThat(reports).containsOnlyKeys("deal-1", "deal-2", "quake-1");
        Report stays = reports.get("quake-1");
        assertThat(stays.relation()).isEqualTo(Relation.NEW);
        assertThat(stays.parentId()).isEmpty();
        assertThat(stays.storyId()).isEqualTo(stays.splitFrom());
        assertThat(reports.get("deal-1").relation()).isEqualTo(Relation.NEW);
        assertThat(reports.get("deal-2").parentId()).isEqualTo("deal-1");
        assertThat(reports.get("deal-2").splitFrom()).isEmpty();
    }

    @Test
    void afterARestartARevisionOfAMovedArticleFindsItsStory() {
        publish(UNTIL_SPLIT);
        String quake = splitOff();
        news.reload();

        news.publish(Articles.withBody(QUAKE, QUAKE.body().replace("three days", "five days")));

        assertThat(news.reports()).singleElement().satisfies(report -> {
            assertThat(report.storyId()).isEqualTo(quake);
            assertThat(report.revision()).isEqualTo(2);
            assertThat(report.relation()).isEqualTo(Relation.NEW);
        });
        assertThat(news.stories()).singleElement().satisfies(story -> {
            assertThat(story.storyId()).isEqualTo(quake);
            assertThat(story.articles()).isEqualTo(2);
        });
        assertThat(news.entityEvents()).isNotEmpty().allSatisfy(event -> {
            assertThat(event.storyId()).isEqualTo(quake);
            assertThat(event.relation()).isEqualTo(EntityRelation.CORRECTED);
        });
    }

    @Test
    void afterARestartTheWithdrawalOfAMovedArticleFindsItsStory() {
        publish(UNTIL_SPLIT);
        String quake = splitOff();
        news.reload();

        news.publish(Article.retraction("quake-1", "", Articles.COLLECTED, "", "wrong"));

        assertThat(news.reports()).singleElement().satisfies(report -> {
            assertThat(report.storyId()).isEqualTo(quake);
            assertThat(report.status()).isEqualTo(Article.Status.RETRACTED);
            assertThat(report.url()).isEqualTo(QUAKE.url());
        });
        assertThat(news.stories()).singleElement().satisfies(story -> {
            assertThat(story.storyId()).isEqualTo(quake);
            assertThat(story.members()).extracting(Story.Member::articleId).containsExactly("quake-copy");
        });
        assertThat(news.entityEvents()).isNotEmpty().allSatisfy(event -> assertThat(event.storyId())
                .isEqualTo(quake));
    }

    @Test
    void aReplayWithARestartBeforeTheSplitGivesTheSame() {
        UNTIL_SPLIT.forEach(news::publish);
        List<Report> reports = news.reports();
        List<Story> stories = news.stories();
        List<EntityEvent> events = news.entityEvents();
        byte[] seen = news.seen("quake-copy").value();
        news.close();
        news = new NewsDriver(state.resolve("again"), JOINING);

        UNTIL_SPLIT.subList(0, 4).forEach(news::publish);
        List<Report> early = news.reports();
        List<Story> earlyStories = news.stories();
        List<EntityEvent> earlyEvents = news.entityEvents();
        news.reload();
        news.publish(UNTIL_SPLIT.get(4));

        assertThat(reports)
                .startsWith(early.toArray(Report[]::new))
                .endsWith(news.reports().toArray(Report[]::new));
        assertThat(stories)
                .startsWith(earlyStories.toArray(Story[]::new))
                .endsWith(news.stories().toArray(Story[]::new));
        assertThat(events)
                .startsWith(earlyEvents.toArray(EntityEvent[]::new))
                .endsWith(news.entityEvents().toArray(EntityEvent[]::new));
        assertThat(news.seen("quake-copy").value()).isEqualTo(seen);
    }

    @Test
    void aMovedArticleIsRememberedWithItsStoryForAsLongAsItWouldHaveBeen() {
        UNTIL_SPLIT.subList(0, 4).forEach(news::publish);
        long time = news.seen("quake-1").timestamp();
        news.stories();
        news.publish(UNTIL_SPLIT.get(4));

        var remembered = news.seen("quake-1");
        assertThat(remembered.timestamp()).isEqualTo(time);
        assertThat(Remembered.fromBytes(remembered.value()).article().storyId())
                .isEqualTo(news.stories().get(1).storyId());
    }

    @Test
    void whatAnotherVersionRememberedIsRefused() {
        news.publish(QUAKE);
        byte[] engines =
                Remembered.fromBytes(news.seen("quake-1").value()).article().toBytes();
        engines[0] = 1; // as it was when only that was stored

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Remembered.fromBytes(engines))
                .withMessageContaining("version 1");
        assertThatIllegalArgumentException().isThrownBy(() -> Remembered.fromBytes(new byte[0]));
    }

    /** The story that began; forgets what was told when it did. */
    private String splitOff() {
        news.reports();
        news.entityEvents();
        return news.stories().get(1).storyId();
    }

    private static Map<String, Report> byArticle(List<Report> reports) {
        Map<String, Report> newest = new HashMap<>();
        reports.forEach(report -> newest.put(report.articleId(), report));
        return newest;
    }

    private static Set<String> entities(List<EntityEvent> events, Story story) {
        return events.stream()
                .filter(event -> event.storyId().equals(story.storyId()))
                .map(event -> event.entity().name())
                .collect(Collectors.toSet());
    }
}
