package io.storywire.bench.tagger;

import static io.storywire.events.EntityType.ORGANISATION;
import static io.storywire.events.EntityType.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.entity.Recogniser.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleTest {

    @Test
    void eachSentenceGetsTheTagsOfItsNames() {
        Sample sample = new Sample(
                "It left. North Sea Oil's ship sank off Hull",
                List.of(new Span(9, 22, ORGANISATION, 1), new Span(39, 43, PLACE, 1)));

        List<Example> examples = Example.of(sample, 2);

        assertThat(examples).hasSize(2);
        assertThat(examples.get(0).tags()).containsExactly(0, 0, 0);
        assertThat(examples.get(1).from()).isEqualTo(9);
        assertThat(examples.get(1).tags()).containsExactly(3, 4, 4, 0, 0, 0, 0, 5);
        assertThat(examples.get(1).weight()).isEqualTo(2);
    }

    @Test
    void aFullStopMayBelongToTheTokenOnly() {
        Sample sample = new Sample("Tern Corp. fell", List.of(new Span(0, 9, ORGANISATION, 1)));

        List<Example> examples = Example.of(sample, 1);

        assertThat(examples.get(0).tags()).containsExactly(3, 4, 0);
    }

    @Test
    void aNameThatEndsInsideATokenIsLeftOut() {
        Sample sample = new Sample("The US-led force", List.of(new Span(4, 6, PLACE, 1)));

        List<Example> examples = Example.of(sample, 1);

        assertThat(examples.get(0).tags()).containsExactly(0, 0, 0);
    }
}
