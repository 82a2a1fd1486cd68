package io.storywire.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.events.Article;
import io.storywire.events.EntityEvent;
import io.storywire.events.EventHeaders;
import io.storywire.events.Relation;
import io.storywire.events.Report;
import io.storywire.events.Story;
import io.storywire.events.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What archives do, and do not do, to live news. */
class BackfillTopologyTest extends WithNewsDriver {

    private static final Instant LAST_YEAR = Articles.PUBLISHED.minus(Duration.ofDays(365));
    private static final Instant LAST_WEEK = Articles.PUBLISHED.minus(Duration.ofDays(7));

    @Test
    void whatComesFromAnArchiveIsMarked() {
        news.publish(Articles.archived(Articles.dealClosed(), LAST_YEAR));

        var report = news.records(Topics.DEFAULT.reports()).get(0);
        assertThat(report.value().backfill()).isTrue();
        assertThat(report.value().eventTime()).isEqualTo(LAST_YEAR);
        assertThat(report.value().collectedAt()).isEqualTo(Articles.COLLECTED);
        assertThat(EventHeaders.get(report.headers(), "backfill")).contains("true");
        var events = news.records(Topics.DEFAULT.entities());
        assertThat(events).isNotEmpty().allSatisfy(event -> {
            assertThat(event.value().backfill()).isTrue();
            assertThat(EventHeaders.get(event.headers(), "backfill")).contains("true");
        });
    }

    @Test
    void whatIsLiveIsNotMarked() {
        news.publish(Articles.dealClosed());

        var report = news.records(Topics.DEFAULT.reports()).get(0);
        assertThat(report.value().backfill()).isFalse();
        assertThat(EventHeaders.get(report.headers(), "backfill")).isEmpty();
        assertThat(news.entityEvents()).noneMatch(EntityEvent::backfill);
    }

    @Test
    void anArchivedReportDoesNotJoinALiveStory() {
        news.publish(Articles.dealClosed());

        news.publish(Articles.archived(Articles.dealRetold(), LAST_YEAR));

        List<Report> reports = news.reports();
        assertThat(reports).extracting(Report::relation).containsExactly(Relation.NEW, Relation.NEW);
        assertThat(reports).extracting(Report::storyId).doesNotHaveDuplicates();
    }

    @Test
    void reportsOfAnArchiveAreGroupedAmongThemselves() {
        news.publish(Articles.quake());
        news.publish(Articles.archived(Articles.dealClosed(), LAST_YEAR));
        news.publish(Articles.archived(Articles.dealRetold(), LAST_YEAR.plus(Duration.ofDays(1))));

        List<Report> reports = news.reports();
        assertThat(reports.get(2).storyId()).isEqualTo(reports.get(1).storyId());
        assertThat(reports.get(2).relation()).isNotEqualTo(Relation.NEW);
        assertThat(news.stories()).extracting(Story::state).containsOnly(Story.State.OPEN);
    }

    @Test
    void anArchivedReportFromWithinTheWindowJoinsItsLiveStory() {
        news.publish(Articles.dealClosed());

        news.publish(Articles.archived(Articles.dealRetold(), LAST_WEEK));

        List<Report> reports = news.reports();
        assertThat(reports.get(1).storyId()).isEqualTo(reports.get(0).storyId());
        assertThat(reports.get(1).backfill()).isTrue();
    }

    @Test
    void anArchivedReportWithoutADateIsNotTakenForLive() {
        news.publish(Articles.dealClosed());

        news.publish(Articles.archived(Articles.dealRetold(), null));

        assertThat(news.reports()).extracting(Report::relation).containsExactly(Relation.NEW, Relation.NEW);
    }

    @Test
    void aReportWithoutADateDoesNotMoveTheClockOfAnArchive() {
        news.publish(Articles.archived(Articles.dealClosed(), LAST_YEAR));

        news.publish(Articles.archived(Articles.quake(), null));

        List<Story> stories = news.stories();
        assertThat(stories.get(1).lastSeen())
                .isEqualTo(stories.get(0).lastSeen())
                .isEqualTo(LAST_YEAR);
    }

    @Test
    void anArchiveChangesNoVerdictOnLiveArticles(@TempDir Path other) {
        List<Article> live = List.of(Articles.dealClosed(), Articles.quake(), Articles.dealRetold());
        live.forEach(news::publish);
        try (var crossed = new NewsDriver(other)) {
            for (Article article : live) {
                crossed.publish(article);
                archive(article).forEach(crossed::publish);
            }

            assertThat(crossed.reports().stream().filter(report -> !report.backfill()))
                    .isEqualTo(news.reports());
            assertThat(crossed.entityEvents().stream().filter(event -> !event.backfill()))
                    .isEqualTo(news.entityEvents());
        }
    }

    /** Near-copies of an article from many years, which would join its story and change what is rare. */
    private static List<Article> archive(Article article) {
        return java.util.stream.IntStream.range(1, 20)
                .mapToObj(years -> Articles.archived(
                        Articles.article(
                                article.articleId() + "-" + years,
                                article.title(),
                                article.body(),
                                "Old Post " + years),
                        Articles.PUBLISHED.minus(Duration.ofDays(60L * years))))
                .toList();
    }

    @Test
    void anArchiveDoesNotReviseALiveArticle() {
        news.publish(Articles.dealClosed());
        int told = news.entityEvents().size();

        news.publish(Articles.archived(
                Articles.withBody(Articles.dealClosed(), Articles.quake().body()), LAST_WEEK));

        List<Report> reports = news.reports();
        assertThat(reports.get(1).relation()).isEqualTo(Relation.REPLAY);
        assertThat(reports.get(1).revision()).isEqualTo(1);
        assertThat(told).isPositive();
        assertThat(news.entityEvents()).isEmpty();
    }

    @Test
    void anArchiveThatIsPublishedTwiceIsReplayed() {
        Article archived = Articles.archived(Articles.dealClosed(), LAST_YEAR);
        news.publish(archived);

        news.publish(archived);

        assertThat(news.reports()).extracting(Report::relation).containsExactly(Relation.NEW, Relation.REPLAY);
    }

    @Test
    void anArchivedArticleCanBeWithdrawn() {
        news.publish(Articles.archived(Articles.dealClosed(), LAST_YEAR));
        news.stories();

        news.publish(Articles.retracted(Articles.dealClosed()));

        assertThat(news.stories()).extracting(Story::state).containsExactly(Story.State.RETRACTED);
        assertThat(news.letters()).isEmpty();
    }

    @Test
    void anArchiveOfYearsClosesNoLiveStory() {
        news.publish(Articles.dealClosed());
        for (int day = 400; day > 40; day--) {
            Article old =
                    Articles.article("old-" + day, "Note " + day, "The council met on day " + day + ".", "Old Post");
            news.publish(Articles.archived(old, Articles.PUBLISHED.minus(Duration.ofDays(day))));
        }
        news.stories();

        news.publish(Articles.dealRetold());

        assertThat(news.stories()).singleElement().satisfies(story -> assertThat(story.articles())
                .isEqualTo(2));
    }
}
