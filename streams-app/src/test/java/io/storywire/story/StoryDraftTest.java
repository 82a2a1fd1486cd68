package io.storywire.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.events.EntityRef;
import io.storywire.events.EntityType;
import io.storywire.events.Figure;
import org.junit.jupiter.api.Test;

class StoryDraftTest {

    private static final EntityRef OPENAI = new EntityRef("Q21708200", "OpenAI", EntityType.ORGANISATION);
    private static final EntityRef REUTERS = new EntityRef("Q130879", "Reuters", EntityType.ORGANISATION);

    private final StoryDraft story = new StoryDraft();

    @Test
    void anEntityIsFoundByItsIdWhateverItIsCalled() {
        story.entities.add(new StoryDraft.Entity(OPENAI, 1, 3));
        assertThat(story.placeOf(OPENAI)).isZero();
        assertThat(story.placeOf(REUTERS)).isEqualTo(-1);

        story.entities.add(new StoryDraft.Entity(REUTERS, 1, 3));
        assertThat(story.placeOf(new EntityRef("Q130879", "Reuters News", EntityType.ORGANISATION)))
                .isEqualTo(1);
    }

    @Test
    void idsWithTheSameHashCodeAreKeptApart() {
        story.entities.add(new StoryDraft.Entity(new EntityRef("sw-Aa", "Aa", EntityType.PERSON), 1, 3));
        story.entities.add(new StoryDraft.Entity(new EntityRef("sw-BB", "BB", EntityType.PERSON), 1, 3));

        assertThat("sw-Aa").hasSameHashCodeAs("sw-BB");
        assertThat(story.placeOf(new EntityRef("sw-BB", "BB", EntityType.PERSON)))
                .isEqualTo(1);
    }

    @Test
    void whatStandsBehindAnEntityThatWentIsFoundInItsNewPlace() {
        story.entities.add(new StoryDraft.Entity(OPENAI, 0, 0));
        story.entities.add(new StoryDraft.Entity(REUTERS, 1, 3));
        assertThat(story.placeOf(REUTERS)).isEqualTo(1);

        story.dropEntitiesWithoutArticles();

        assertThat(story.placeOf(REUTERS)).isZero();
        assertThat(story.placeOf(OPENAI)).isEqualTo(-1);
    }

    @Test
    void aNumberIsFoundThoughItIsToldALittleDifferently() {
        story.numbers.add(new StoryDraft.Told(number(Figure.Kind.MONEY, 69.3f), 1));
        story.numbers.add(new StoryDraft.Told(number(Figure.Kind.COUNT, 40), 1));

        assertThat(story.placeOf(number(Figure.Kind.MONEY, 70))).isZero();
        assertThat(story.placeOf(number(Figure.Kind.MONEY, 72))).isEqualTo(-1);
        assertThat(story.placeOf(number(Figure.Kind.AGE, 40)))
                .as("counts, measures and ages are one sort")
                .isEqualTo(1);
        assertThat(story.placeOf(number(Figure.Kind.MONEY, 40))).isEqualTo(-1);
    }

    @Test
    void whatStandsBehindANumberThatWentIsFoundInItsNewPlace() {
        story.numbers.add(new StoryDraft.Told(number(Figure.Kind.MONEY, 5), 0));
        story.numbers.add(new StoryDraft.Told(number(Figure.Kind.MONEY, 9), 1));
        assertThat(story.placeOf(number(Figure.Kind.MONEY, 9))).isEqualTo(1);

        story.dropNumbersWithoutArticles();

        assertThat(story.placeOf(number(Figure.Kind.MONEY, 9))).isZero();
        assertThat(story.placeOf(number(Figure.Kind.MONEY, 5))).isEqualTo(-1);
    }

    private static NumberFact number(Figure.Kind kind, float value) {
        return new NumberFact(kind, value, "");
    }
}
