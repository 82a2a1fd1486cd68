package io.storywire.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.events.Article;
import io.storywire.events.ArticleEntity;
import io.storywire.events.EnrichedArticle;
import io.storywire.events.EntityEvent;
import io.storywire.events.EntityRef;
import io.storywire.events.EntityRelation;
import io.storywire.events.Mention;
import io.storywire.events.Report;
import io.storywire.events.Story;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every field of what entities are told, held against the article and the story that it is told of. */
class EntityEventContentTest {

    private static final String CHIEF =
            "Nokia has chosen Justin Hotard as its next chief executive. He comes from Intel, where he led the business with"
                    + " data centers and artificial intelligence, and begins on April 1.\n\n"
                    + "Pekka Lundmark, who has led the company since 2020, steps down and stays as an adviser until the end"
                    + " of the year, Reuters reported.";

    private static final String DEAL =
            "Nokia has completed its purchase of Infinera, the American maker of optical networks, for about $2.3 billion."
                    + " Shareholders of Infinera get $6.65 a share, most of it in cash.\n\n"
                    + "The two together will hold a larger part of the market for optical networks, and Nokia expects"
                    + " savings of 200 million euros in operating profit by 2027. Infinera, founded in San Jose, builds its"
                    + " own semiconductors from indium phosphide.\n\n"
                    + "The deal was announced in June 2024 and approved by the authorities in the United States and Europe.";

    private static final String DEAL_AGAIN =
            "Infinera of San Jose now belongs to Nokia. The Finnish company paid around $2.3 billion, or $6.65 for each"
                    + " share of Infinera, the greater part in cash.\n\n"
                    + "With the maker of optical networks and its semiconductors of indium phosphide Nokia wants to gain a"
                    + " larger part of that market and to save 200 million euros by 2027. Authorities in Europe and the"
                    + " United States had approved the deal, which dates from June 2024.\n\n"
                    + "Sabrina Wanner of the works council called for guarantees for the staff in Munich.";

    private static final String MORE =
            "Nokia, which completed its purchase of Infinera for $2.3 billion on Friday, will keep both product lines for"
                    + " optical networks until 2028, said Federico Guillén, who leads the business with network"
                    + " infrastructure.\n\n"
                    + "David Heard, until now chief executive of Infinera, will lead the united optical business. \"Our"
                    + " customers get one partner from chip to cable,\" Heard said. About 3,000 people of Infinera join Nokia,"
                    + " most of them in San Jose, Munich and Bengaluru, according to The Wall Street Journal.";

    @TempDir
    private Path state;

    private NewsDriver news;

    /** What followed from one article. */
    private record Step(EnrichedArticle article, Report report, List<Story> stories, List<EntityEvent> events) {

        Story story(String storyId) {
            return stories.stream()
                    .filter(story -> story.storyId().equals(storyId))
                    .reduce((first, last) -> last)
                    .orElseThrow();
        }

        List<EntityEvent> told(EntityRelation relation) {
            return events.stream().filter(event -> event.relation() == relation).toList();
        }
    }

    @BeforeEach
    void start() {
        news = new NewsDriver(state);
    }

    @AfterEach
    void stop() {
        news.close();
    }

    @Test
    void aNewStoryIsToldInFull() {
        Step step = publish(Articles.article("chief", "Nokia picks Justin Hotard to lead it", CHIEF, "Northgate Post"));

        assertThat(step.told(EntityRelation.NEW))
                .extracting(event -> event.entity().name())
                .contains("Nokia", "Intel", "Justin Hotard", "Pekka Lundmark")
                .doesNotContain("Reuters");
        step.events().forEach(event -> isWhatTheArticleSays(event, step));
        assertThat(step.events()).allSatisfy(event -> {
            assertThat(event.independentPublishers()).isEqualTo(1);
            assertThat(event.citedSources()).extracting(source -> source.name()).containsExactly("Reuters");
            assertThat(event.backfill()).isFalse();
        });
    }

    @Test
    void aDevelopmentSaysWhatIsAddedAndHowManyReportIt() {
        publish(Articles.article("deal", "Nokia completes takeover of Infinera", DEAL, "Harbour Ledger"));
        Step step = publish(Articles.article("more", "Nokia and Infinera: what comes", MORE, "Courier of the Gulf"));

        List<EntityEvent> developments = step.told(EntityRelation.DEVELOPMENT);
        assertThat(developments).extracting(event -> event.entity().name()).containsExactly("Nokia", "Infinera");
        assertThat(step.told(EntityRelation.NEW))
                .extracting(event -> event.entity().name())
                .contains("David Heard")
                .doesNotContain("Nokia");
        step.events().forEach(event -> isWhatTheArticleSays(event, step));
        assertThat(step.events()).allSatisfy(event -> {
            assertThat(event.independentPublishers()).isEqualTo(2);
            assertThat(event.added())
                    .isEqualTo(step.report().evidence().added())
                    .anySatisfy(fact -> assertThat(fact).contains("David Heard"))
                    .noneSatisfy(fact -> assertThat(fact).contains("San Jose"));
        });
    }

    @Test
    void aCorrectionSaysWhatTheNewTextSays() {
        Article first = Articles.article("deal", "Nokia completes takeover of Infinera", DEAL, "Harbour Ledger");
        publish(first);
        Step step = publish(Articles.withBody(first, DEAL.replace("$2.3 billion", "$2.4 billion")));

        assertThat(step.told(EntityRelation.CORRECTED)).isEqualTo(step.events()).isNotEmpty();
        step.events().forEach(event -> isWhatTheArticleSays(event, step));
        assertThat(step.events())
                .filteredOn(event -> event.entity().name().equals("Nokia"))
                .singleElement()
                .satisfies(event -> assertThat(event.sentences())
                        .anySatisfy(sentence -> assertThat(sentence.text()).contains("$2.4 billion")));
    }

    @Test
    void aWithdrawalSaysWhoWithdrewWhatAndWhy() {
        Article first = Articles.article("deal", "Nokia completes takeover of Infinera", DEAL, "Harbour Ledger");
        Step told = publish(first);
        Step step = publish(Articles.retracted(first));

        assertThat(step.told(EntityRelation.RETRACTED)).isEqualTo(step.events());
        assertThat(entities(step.events())).containsExactlyInAnyOrderElementsOf(entities(told.events()));
        assertThat(step.events()).allSatisfy(event -> {
            isOfItsStory(event, step);
            isBare(event);
            assertThat(event.article().status()).isEqualTo(Article.Status.RETRACTED);
            assertThat(event.article().reason()).isEqualTo("wrong");
            assertThat(event.article().title()).isEqualTo(first.title());
            assertThat(event.article().publisher()).isEqualTo("Harbour Ledger");
            assertThat(event.article().url()).isEqualTo(first.url());
        });
    }

    @Test
    void aMergeSaysIntoWhichStory() {
        Step chief =
                publish(Articles.article("chief", "Nokia picks Justin Hotard to lead it", CHIEF, "Northgate Post"));
        Step deal = publish(Articles.article("deal", "Nokia completes takeover of Infinera", DEAL, "Harbour Ledger"));
        Step step = publish(Articles.article("chief", "Infinera is Nokia's now", DEAL_AGAIN, "Northgate Post"));

        List<EntityEvent> merged = step.told(EntityRelation.MERGED);
        String gone = merged.get(0).storyId();
        Step former = Stream.of(chief, deal)
                .filter(one -> one.report().storyId().equals(gone))
                .findFirst()
                .orElseThrow();
        assertThat(entities(merged)).containsExactlyInAnyOrderElementsOf(entities(former.events()));
        assertThat(merged).allSatisfy(event -> {
            isOfItsStory(event, step);
            isBare(event);
            assertThat(event.storyId()).isEqualTo(gone);
            assertThat(event.mergedInto())
                    .isEqualTo(step.report().storyId())
                    .isNotEqualTo(gone)
                    .isEqualTo(step.story(gone).mergedInto());
            isTheArticle(event, step.article());
        });
    }

    private Step publish(Article article) {
        news.publish(article);
        return new Step(last(news.enriched()), last(news.reports()), news.stories(), news.entityEvents());
    }

    /** Checks what an event says of the article that tells of its entity. */
    private static void isWhatTheArticleSays(EntityEvent event, Step step) {
        isOfItsStory(event, step);
        EnrichedArticle article = step.article();
        isTheArticle(event, article);
        ArticleEntity told = article.entities().stream()
                .filter(entity -> entity.entity().equals(event.entity()))
                .findFirst()
                .orElseThrow();
        assertThat(event.role()).isEqualTo(told.role());
        assertThat(event.salience()).isEqualTo(told.salience()).isBetween(0.0, 1.0);
        assertThat(event.mergedInto()).isEmpty();
        assertThat(event.citedSources()).isEqualTo(article.citedSources());
        assertThat(event.together())
                .isEqualTo(article.entities().stream()
                        .filter(ArticleEntity::concerned)
                        .map(ArticleEntity::entity)
                        .filter(entity -> !entity.equals(event.entity()))
                        .limit(10)
                        .toList())
                .isNotEmpty();
        assertThat(event.sentences()).hasSizeBetween(1, 3);
        event.sentences().forEach(sentence -> isASentenceWithTheEntity(sentence, told, article));
    }

    private static void isASentenceWithTheEntity(
            EntityEvent.Sentence sentence, ArticleEntity entity, EnrichedArticle article) {
        String field = sentence.field() == Mention.Field.TITLE ? article.title() : article.body();
        int end = sentence.start() + sentence.text().length();
        assertThat(field.substring(sentence.start(), end)).isEqualTo(sentence.text());
        assertThat(sentence.start() == 0 || Character.isWhitespace(field.charAt(sentence.start() - 1)))
                .as("begins where a sentence may: %s", sentence)
                .isTrue();
        assertThat(sentence.field() == Mention.Field.TITLE || end == field.length() || ".\"".contains(last(sentence)))
                .as("ends where a sentence may: %s", sentence)
                .isTrue();
        assertThat(entity.mentions())
                .as("the entity is named there: %s", sentence)
                .anyMatch(mention -> mention.field() == sentence.field()
                        && mention.start() >= sentence.start()
                        && mention.end() <= end);
    }

    private static void isTheArticle(EntityEvent event, EnrichedArticle article) {
        assertThat(event.article())
                .isEqualTo(new EntityEvent.ArticleRef(
                        article.articleId(),
                        article.title(),
                        article.lead(),
                        article.url(),
                        article.publisher(),
                        article.language(),
                        article.published(),
                        article.eventTime(),
                        article.status(),
                        article.reason()));
        assertThat(article.body()).contains(article.lead());
        assertThat(event.article().published()).isEqualTo(Articles.PUBLISHED);
    }

    private static void isOfItsStory(EntityEvent event, Step step) {
        Story story = step.story(event.storyId());
        assertThat(event.storyVersion()).isEqualTo(story.version()).isPositive();
        assertThat(event.headline()).isEqualTo(story.headline());
        assertThat(event.independentPublishers()).isEqualTo(story.independentPublishers());
    }

    /** Whoever is told of the end of a story need not be named in the article that is the cause. */
    private static void isBare(EntityEvent event) {
        assertThat(event.role()).isEqualTo(ArticleEntity.Role.MENTIONED);
        assertThat(event.salience()).isZero();
        assertThat(event.sentences()).isEmpty();
        assertThat(event.added()).isEmpty();
        assertThat(event.together()).isEmpty();
    }

    private static List<EntityRef> entities(List<EntityEvent> events) {
        return events.stream().map(EntityEvent::entity).toList();
    }

    private static String last(EntityEvent.Sentence sentence) {
        return sentence.text().substring(sentence.text().length() - 1);
    }

    private static <E> E last(List<E> all) {
        return new ArrayList<>(all).get(all.size() - 1);
    }
}
