package io.storywire.bench.tagger;

import static io.storywire.events.EntityType.ORGANISATION;
import static io.storywire.events.EntityType.OTHER;
import static io.storywire.events.EntityType.PERSON;
import static io.storywire.events.EntityType.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.entity.Recogniser.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameScoreTest {

    @Test
    void onlyExactSpansOfTheThreeKindsCount() {
        Sample sample = new Sample(
                "text",
                List.of(
                        new Span(0, 3, PERSON, 1),
                        new Span(4, 6, PLACE, 1),
                        new Span(7, 9, ORGANISATION, 1),
                        new Span(10, 12, OTHER, 1)));
        List<Span> found = List.of(
                new Span(0, 3, PERSON, 0.5),
                new Span(4, 6, ORGANISATION, 0.9),
                new Span(7, 8, ORGANISATION, 0.9),
                new Span(20, 22, OTHER, 0.9));

        NameScore score = NameScore.of(List.of(sample, sample), (text, known) -> found);

        assertThat(score).isEqualTo(new NameScore(6, 6, 2, 4));
        assertThat(score.typedF1()).isEqualTo(2 / 6.0);
        assertThat(score.anyF1()).isEqualTo(4 / 6.0);
    }

    @Test
    void nothingToFindAndNothingFoundIsZero() {
        NameScore score = NameScore.of(List.of(new Sample("", List.of())), (text, known) -> List.of());

        assertThat(score.typedF1()).isZero();
    }
}
