package io.storywire.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.events.Article;
import io.storywire.events.EntityEvent;
import io.storywire.events.EntityRelation;
import io.storywire.events.Relation;
import io.storywire.events.Report;
import io.storywire.events.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows when a publisher revises or withdraws an article; the sentences of docs/corrections.md. */
class CorrectionsTest extends WithNewsDriver {

    @Test
    void aWithdrawnReportIsReportedAsSuchWithItsHeadlineAndTheReason() {
        news.publish(Articles.dealClosed());
        news.publish(Articles.retracted(Articles.dealClosed()));

        Report report = last(news.reports());
        assertThat(report.status()).isEqualTo(Article.Status.RETRACTED);
        assertThat(report.reason()).isEqualTo("wrong");
        assertThat(report.title()).isEqualTo("Microsoft completes its purchase of Activision Blizzard");
        assertThat(report.publisher()).isEqualTo("Harbour Ledger");
        assertThat(report.language()).isEqualTo("en");
    }

    @Test
    void theStoryGoesOnWithItsOtherReportsAndThoseToldByTheWithdrawnOneAreTold() {
        news.publish(Articles.dealClosed());
        news.publish(Articles.dealRetold());
        String storyId = last(news.stories()).storyId();
        news.entityEvents();
        news.publish(Articles.retracted(Articles.dealClosed()));

        Story story = last(news.stories());
        assertThat(story.storyId()).isEqualTo(storyId);
        assertThat(story.state()).isEqualTo(Story.State.OPEN);
        assertThat(story.headline()).isEqualTo("Activision Blizzard now belongs to Microsoft");
        assertThat(story.members()).extracting(Story.Member::articleId).containsExactly("deal-2");
        assertThat(news.entityEvents())
                .allSatisfy(event -> {
                    assertThat(event.relation()).isEqualTo(EntityRelation.CORRECTED);
                    assertThat(event.article().status()).isEqualTo(Article.Status.RETRACTED);
                    assertThat(event.article().reason()).isEqualTo("wrong");
                    assertThat(event.sentences()).isEmpty();
                    assertThat(event.independentPublishers()).isEqualTo(1);
                })
                .extracting(event -> event.entity().name())
                .contains("Microsoft", "Activision Blizzard", "Bobby Kotick");
    }

    @Test
    void aStoryWithoutArticlesKeepsTheHeadlineThatItHad() {
        news.publish(Articles.dealClosed());
        String headline = last(news.stories()).headline();
        news.entityEvents();
        news.publish(Articles.retracted(Articles.dealClosed()));

        assertThat(headline).isNotEmpty();
        assertThat(last(news.stories())).satisfies(story -> {
            assertThat(story.state()).isEqualTo(Story.State.RETRACTED);
            assertThat(story.headline()).isEqualTo(headline);
        });
        assertThat(news.entityEvents()).isNotEmpty().allSatisfy(event -> {
            assertThat(event.relation()).isEqualTo(EntityRelation.RETRACTED);
            assertThat(event.headline()).isEqualTo(headline);
        });
    }

    @Test
    void theWithdrawalOfAReportThatToldNobodyTellsNobody() {
        news.publish(Articles.dealClosed());
        news.publish(Articles.dealRetold());
        news.entityEvents();
        news.publish(Articles.retracted(Articles.dealRetold()));

        assertThat(news.entityEvents()).isEmpty();
        assertThat(last(news.stories()).articles()).isEqualTo(1);
    }

    @Test
    void aWithdrawnTextThatIsPublishedAgainUnderItsIdStaysWithdrawn() {
        news.publish(Articles.dealClosed());
        news.publish(Articles.retracted(Articles.dealClosed()));
        String storyId = last(news.stories()).storyId();
        news.entityEvents();
        news.publish(Articles.dealClosed());

        Report report = last(news.reports());
        assertThat(report.status()).isEqualTo(Article.Status.RETRACTED);
        assertThat(report.relation()).isEqualTo(Relation.REPLAY);
        assertThat(report.storyId()).isEqualTo(storyId);
        assertThat(news.stories()).isEmpty();
        assertThat(news.entityEvents()).isEmpty();
    }

    @Test
    void aWithdrawnTextThatAnotherFeedPublishesIsACopyOfItAndTellsNobody() {
        news.publish(Articles.dealClosed());
        news.publish(Articles.retracted(Articles.dealClosed()));
        String storyId = last(news.stories()).storyId();
        news.entityEvents();
        Article copy = Articles.article(
                "copy-1", "Games: the deal is done", Articles.dealClosed().body(), "Northgate Post");
        news.publish(copy);
        news.publish(copy);

        List<Report> reports = news.reports();
        assertThat(reports.subList(2, 4)).allSatisfy(report -> {
            assertThat(report.retractedOriginal()).isEqualTo("deal-1");
            assertThat(report.status()).isEqualTo(Article.Status.PUBLISHED);
            assertThat(report.storyId()).isEqualTo(storyId);
        });
        assertThat(reports).extracting(Report::relation).endsWith(Relation.COPY, Relation.REPLAY);
        assertThat(reports.get(2).evidence().resemblance()).isGreaterThan(0.8);
        assertThat(news.stories()).isEmpty();
        assertThat(news.entityEvents()).isEmpty();
    }

    @Test
    void anotherTellingOfAWithdrawnStoryIsAStoryOfItsOwn() {
        news.publish(Articles.dealClosed());
        news.publish(Articles.retracted(Articles.dealClosed()));
        news.publish(Articles.dealRetold());

        Report report = last(news.reports());
        assertThat(report.relation()).isEqualTo(Relation.NEW);
        assertThat(report.retractedOriginal()).isEmpty();
    }

    @Test
    void anotherTextUnderAWithdrawnIdCountsAgain() {
        news.publish(Articles.dealClosed());
        news.publish(Articles.retracted(Articles.dealClosed()));
        news.entityEvents();
        Article corrected = Articles.withBody(
                Articles.dealClosed(), Articles.dealClosed().body().replace("$69 billion", "$68.7 billion"));
        news.publish(corrected);
        news.publish(Articles.article("copy-1", corrected.title(), corrected.body(), "Northgate Post"));

        List<Report> reports = news.reports();
        assertThat(reports.get(2).status()).isEqualTo(Article.Status.PUBLISHED);
        assertThat(reports.get(2).revision()).isEqualTo(2);
        assertThat(reports.get(3).retractedOriginal()).isEmpty();
        assertThat(news.entityEvents()).isNotEmpty().allSatisfy(event -> assertThat(event.relation())
                .isEqualTo(EntityRelation.NEW));
    }

    @Test
    void anEntityThatARevisionNamesNoMoreIsTold() {
        Article first = Articles.dealClosed();
        news.publish(first);
        news.entityEvents();
        news.publish(
                Articles.withBody(first, first.body().replace("after cloud rights went to Ubisoft", "in the end")));

        List<EntityEvent> events = news.entityEvents();
        assertThat(events).allSatisfy(event -> assertThat(event.relation()).isEqualTo(EntityRelation.CORRECTED));
        assertThat(events.stream().filter(event -> event.sentences().isEmpty()))
                .extracting(event -> event.entity().name())
                .containsExactly("Ubisoft");
    }

    @Test
    void aTextWithdrawnTwiceIsWithdrawnOnce() {
        news.publish(Articles.dealClosed());
        news.publish(Articles.retracted(Articles.dealClosed()));
        news.entityEvents();
        news.stories();
        news.publish(Articles.retracted(Articles.dealClosed()));

        assertThat(news.entityEvents()).isEmpty();
        assertThat(news.stories()).isEmpty();
        assertThat(last(news.reports()).status()).isEqualTo(Article.Status.RETRACTED);
    }

    private static <T> T last(List<T> values) {
        assertThat(values).isNotEmpty();
        return values.get(values.size() - 1);
    }
}
