package io.storywire.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.events.Article;
import io.storywire.events.EntityEvent;
import io.storywire.events.EntityRelation;
import io.storywire.events.EventHeaders;
import io.storywire.events.Relation;
import io.storywire.events.Report;
import io.storywire.events.Story;
import io.storywire.events.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsTopologyTest extends WithNewsDriver {

    @Test
    void anArticleIsEnrichedReportedAndToldToItsEntities() {
        news.publish(Articles.dealClosed());

        assertThat(news.enriched()).singleElement().satisfies(article -> {
            assertThat(article.language()).isEqualTo("en");
            assertThat(article.lead()).startsWith("Microsoft has completed");
        });
        Report report = single(news.reports());
        assertThat(report.relation()).isEqualTo(Relation.NEW);
        Story story = single(news.stories());
        assertThat(story.storyId()).isEqualTo(report.storyId());
        assertThat(story.state()).isEqualTo(Story.State.OPEN);
        assertThat(news.entityEvents())
                .allSatisfy(event -> assertThat(event.relation()).isEqualTo(EntityRelation.NEW))
                .extracting(event -> event.entity().name())
                .contains("Microsoft", "Activision Blizzard", "Bobby Kotick")
                .doesNotHaveDuplicates();
    }

    @Test
    void twoTellingsOfOneEventAreOneStory() {
        news.publish(Articles.dealClosed());
        news.publish(Articles.dealRetold());

        List<Report> reports = news.reports();
        assertThat(reports)
                .extracting(Report::storyId)
                .containsOnly(reports.get(0).storyId());
        assertThat(reports).extracting(Report::relation).containsExactly(Relation.NEW, Relation.RETELLING);
        assertThat(reports.get(1).parentId()).isEqualTo("deal-1");
        assertThat(reports.get(1).evidence().score())
                .isGreaterThanOrEqualTo(reports.get(1).evidence().threshold());
        List<Story> stories = news.stories();
        assertThat(stories.get(stories.size() - 1).independentPublishers()).isEqualTo(2);
    }

    @Test
    void anEntityIsToldOfAStoryOnce() {
        news.publish(Articles.dealClosed());
        news.publish(Articles.dealRetold());
        news.publish(Articles.dealClosed());

        assertThat(news.entityEvents().stream().filter(NewsTopologyTest::concernsMicrosoft))
                .extracting(EntityEvent::relation)
                .containsExactly(EntityRelation.NEW);
    }

    @Test
    void anotherEventIsAnotherStory() {
        news.publish(Articles.dealClosed());
        news.publish(Articles.quake());

        assertThat(news.reports()).extracting(Report::storyId).doesNotHaveDuplicates();
    }

    @Test
    void theSameArticleAgainIsAReplayThatChangesNothing() {
        news.publish(Articles.dealClosed());
        news.stories();
        news.entityEvents();
        news.publish(Articles.dealClosed());

        assertThat(news.reports()).extracting(Report::relation).containsExactly(Relation.NEW, Relation.REPLAY);
        assertThat(news.stories()).isEmpty();
        assertThat(news.entityEvents()).isEmpty();
    }

    @Test
    void aCopyTellsNobody() {
        Article article = Articles.dealClosed();
        news.publish(article);
        news.entityEvents();
        news.publish(Articles.article("copy-1", "Games: the deal is done", article.body(), "Northgate Post"));

        assertThat(news.reports()).extracting(Report::relation).containsExactly(Relation.NEW, Relation.COPY);
        assertThat(news.entityEvents()).isEmpty();
    }

    @Test
    void aRevisionIsTheSameReportAgainAndCorrectsWhatWasTold() {
        Article article = Articles.dealClosed();
        news.publish(article);
        news.entityEvents();
        news.publish(Articles.withBody(article, article.body().replace("$69 billion", "$68.7 billion")));

        List<Report> reports = news.reports();
        assertThat(reports).extracting(Report::revision).containsExactly(1, 2);
        assertThat(reports)
                .extracting(Report::storyId)
                .containsOnly(reports.get(0).storyId());
        assertThat(news.entityEvents()).isNotEmpty().allSatisfy(event -> assertThat(event.relation())
                .isEqualTo(EntityRelation.CORRECTED));
        List<Story> stories = news.stories();
        assertThat(stories.get(stories.size() - 1).articles()).isEqualTo(1);
    }

    @Test
    void anOldTextThatComesAgainAfterItsRevisionIsAReplay() {
        Article first = Articles.dealClosed();
        Article revised = Articles.withBody(first, first.body().replace("$69 billion", "$68.7 billion"));
        List.of(first, revised).forEach(news::publish);
        news.entityEvents();
        List.of(first, revised).forEach(news::publish);

        assertThat(news.reports()).extracting(Report::relation).endsWith(Relation.REPLAY, Relation.REPLAY);
        assertThat(news.entityEvents()).isEmpty();
    }

    @Test
    void theLastReportWithdrawnRetractsTheStoryAndTellsThoseWhoWereTold() {
        news.publish(Articles.dealClosed());
        Set<String> told = ids(news.entityEvents());
        news.publish(Articles.retracted(Articles.dealClosed()));

        List<EntityEvent> events = news.entityEvents();
        assertThat(ids(events)).isEqualTo(told);
        assertThat(events).allSatisfy(event -> assertThat(event.relation()).isEqualTo(EntityRelation.RETRACTED));
        List<Story> stories = news.stories();
        assertThat(stories.get(stories.size() - 1).state()).isEqualTo(Story.State.RETRACTED);
        List<Report> reports = news.reports();
        assertThat(reports.get(reports.size() - 1).status()).isEqualTo(Article.Status.RETRACTED);
    }

    @Test
    void theRetractionOfAnUnknownArticleIsADeadLetter() {
        Article retraction = Articles.retracted(Articles.dealClosed());

        news.publish(retraction);

        assertThat(news.letters()).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo("deal-1".getBytes(StandardCharsets.UTF_8));
            assertThat(Topics.DEFAULT.articles().values().deserializer().deserialize("", letter.value()))
                    .isEqualTo(retraction);
            assertThat(NewsDriver.header(letter.headers(), "from")).isEqualTo("news.articles-0@0");
            assertThat(NewsDriver.header(letter.headers(), "stage")).isEqualTo("shard");
            assertThat(NewsDriver.header(letter.headers(), "reason")).contains("not known");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"no brief", "{\"article\": {}, \"fingerprint\": \"AAAA\"}"})
    void whatFailsWhenTheArticleIsNoLongerAtHandIsALetterWithTheBytesOfTheArticle(String brief) {
        byte[] article = "{}".getBytes(StandardCharsets.UTF_8);
        news.publish("deal-0", article);
        news.letters();

        failLate(brief, "deal-0", 0);

        assertThat(news.letters()).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo("deal-0".getBytes(StandardCharsets.UTF_8));
            assertThat(letter.value()).isEqualTo(article);
            assertThat(NewsDriver.header(letter.headers(), "from")).isEqualTo("news.articles-0@0");
            assertThat(letter.headers().toArray())
                    .extracting(Header::key)
                    .containsExactlyInAnyOrder("ce_subject", "stage", "reason", "from", "exception");
        });
    }

    @Test
    void whatIsNotKeptAnyMoreIsALetterThatSaysWhereItWas() {
        failLate("no brief", "deal-1", 4711);

        assertThat(news.letters()).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo("deal-1".getBytes(StandardCharsets.UTF_8));
            assertThat(letter.value()).isNull();
            assertThat(NewsDriver.header(letter.headers(), "from")).isEqualTo("news.articles-0@4711");
        });
    }

    /** A record between the two halves of the topology that the second cannot read or judge. */
    private void failLate(String brief, String articleId, long offset) {
        var headers = new RecordHeaders().add("ce_subject", articleId.getBytes(StandardCharsets.UTF_8));
        var read = new ProcessorRecordContext(0, offset, 0, "news.articles", headers);
        news.shard("en", brief.getBytes(StandardCharsets.UTF_8), Origin.mark(headers, articleId, read));
    }

    @Test
    void noHeaderOfOursReachesAConsumer() {
        news.publish(Articles.dealClosed());

        assertThat(news.records(Topics.DEFAULT.entities())).isNotEmpty().allSatisfy(record -> assertThat(
                        record.headers().toArray())
                .extracting(Header::key)
                .noneMatch(key -> key.startsWith("origin")));
    }

    @Test
    void whatIsNoArticleIsADeadLetterWithItsBytes() {
        byte[] bytes = "no article".getBytes(StandardCharsets.UTF_8);

        news.publish("k", bytes);

        assertThat(news.letters()).singleElement().satisfies(letter -> {
            assertThat(letter.value()).isEqualTo(bytes);
            assertThat(letter.key()).isEqualTo("k".getBytes(StandardCharsets.UTF_8));
            assertThat(NewsDriver.header(letter.headers(), "stage")).isEqualTo("read-articles");
            assertThat(NewsDriver.header(letter.headers(), "reason")).startsWith("Article cannot be read");
            assertThat(NewsDriver.header(letter.headers(), "from")).isEqualTo("news.articles-0@0");
        });
        assertThat(news.reports()).isEmpty();
    }

    @Test
    void anArticleWithoutTextIsADeadLetterOfEnrich() {
        news.publish(Articles.article("empty-1", "", "", "Harbour Ledger"));

        assertThat(news.letters()).singleElement().satisfies(letter -> {
            assertThat(NewsDriver.header(letter.headers(), "stage")).isEqualTo("enrich");
            assertThat(NewsDriver.header(letter.headers(), "reason")).isNotEmpty();
            assertThat(letter.headers().lastHeader("exception")).isNull();
        });
    }

    @Test
    void aRecordWithoutValueIsADeadLetter() {
        news.publish("k", null);

        assertThat(news.letters()).singleElement().satisfies(letter -> assertThat(
                        NewsDriver.header(letter.headers(), "reason"))
                .contains("no value"));
    }

    @Test
    void afterADeadLetterWorkGoesOn() {
        news.publish("k", "{".getBytes(StandardCharsets.UTF_8));
        news.publish(Articles.dealClosed());

        assertThat(news.letters()).hasSize(1);
        assertThat(news.reports()).hasSize(1);
    }

    @Test
    void everyRecordHasTheKeyAndTheHeadersOfTheContract() {
        news.publish(Articles.dealClosed());

        var report = single(news.records(Topics.DEFAULT.reports()));
        assertThat(report.key()).isEqualTo("deal-1");
        assertThat(EventHeaders.get(report.headers(), "type")).contains("io.storywire.report");
        assertThat(EventHeaders.get(report.headers(), "relation")).contains("NEW");
        var story = single(news.records(Topics.DEFAULT.stories()));
        assertThat(story.key()).isEqualTo(story.value().storyId());
        assertThat(news.records(Topics.DEFAULT.entities())).allSatisfy(event -> {
            assertThat(event.key()).isEqualTo(event.value().entity().entityId());
            assertThat(EventHeaders.get(event.headers(), "id"))
                    .contains(event.value().eventId());
        });
    }

    @Test
    void theCitedSourceIsNoSubject() {
        Article article = Articles.article(
                "cited-1",
                "Microsoft plans a games shop for phones",
                "Microsoft is preparing a games shop for mobile phones, according to The Wall Street Journal. The shop "
                        + "is to open next year and will offer Candy Crush, which came with Activision Blizzard.",
                "Harbour Ledger");

        news.publish(article);

        assertThat(single(news.reports()).citedSources())
                .extracting(source -> source.name())
                .containsExactly("The Wall Street Journal");
        assertThat(news.entityEvents())
                .extracting(event -> event.entity().name())
                .contains("Microsoft")
                .doesNotContain("The Wall Street Journal");
    }

    @Test
    void aReplayOfTheSameInputGivesTheSameEvents(@TempDir Path other) {
        List<Article> articles = List.of(Articles.dealClosed(), Articles.quake(), Articles.dealRetold());
        articles.forEach(news::publish);
        try (var again = new NewsDriver(other)) {
            articles.forEach(again::publish);

            assertThat(again.reports()).isEqualTo(news.reports());
            assertThat(again.stories()).isEqualTo(news.stories());
            assertThat(again.entityEvents()).isEqualTo(news.entityEvents());
        }
    }

    private static boolean concernsMicrosoft(EntityEvent event) {
        return event.entity().name().equals("Microsoft");
    }

    private static Set<String> ids(List<EntityEvent> events) {
        return events.stream().map(event -> event.entity().entityId()).collect(Collectors.toSet());
    }

    private static <T> T single(List<T> values) {
        assertThat(values).hasSize(1);
        return values.get(0);
    }
}
