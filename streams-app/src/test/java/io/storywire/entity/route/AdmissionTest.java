package io.storywire.entity.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.events.EntityEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private final Admission admission = new Admission("known"::equals, 3);

    @Test
    void anEntityOfTheCatalogueIsAdmittedAtOnce() {
        Route route = admission.after(Route.first("known"), event("known", "s1"), 1);

        assertThat(route.admitted()).isTrue();
    }

    @Test
    void anotherEntityIsAdmittedInItsThirdStory() {
        Route route = Route.first("new");
        for (String story : List.of("s1", "s1", "s2", "s3", "s4")) {
            route = admission.after(route, event("new", story), 1);
            assertThat(route.admitted()).isEqualTo(List.of("s3", "s4").contains(story));
        }

        assertThat(route.stories()).isEmpty();
        assertThat(route.sent().admitted()).isTrue();
    }

    @Test
    void nobodyIsAdmittedBeyondTheBudget() {
        Route route = admission.after(Route.first("known"), event("known", "s1"), 0);

        assertThat(route.admitted()).isFalse();
    }

    @Test
    void beyondTheBudgetNoMoreStoriesAreCountedThanMatter() {
        Route route = Route.first("known");
        for (int i = 0; i < 1_000; i++) {
            route = admission.after(route, event("known", "s" + i), 0);
        }

        assertThat(route.stories()).hasSize(3);
    }

    @Test
    void anArchiveOpensNoTopicAndCountsForNone() {
        var admission = new Admission("known"::equals, 2);

        Route known = admission.after(Route.first("known"), archived("known", "s1"), 1);
        Route counted = admission.after(Route.first("new"), archived("new", "s1"), 1);

        assertThat(known).isEqualTo(Route.first("known"));
        assertThat(counted).isEqualTo(Route.first("new"));
    }

    @Test
    void whatAnArchiveTellsGoesToATopicThatIsThere() {
        var admission = new Admission("known"::equals, 2);
        EntityEvent past = archived("known", "s0");
        Route open =
                admission.after(Route.first("known"), event("known", "s1"), 1).sent();

        assertThat(admission.concerns(open, past)).isTrue();
        assertThat(admission.concerns(Route.first("known"), past)).isFalse();
        assertThat(admission.after(open, past, 0)).isEqualTo(open);
    }

    private static EntityEvent event(String entityId, String storyId) {
        return SampleEvents.event(SampleEvents.entity(entityId, "Name"), storyId);
    }

    private static EntityEvent archived(String entityId, String storyId) {
        return SampleEvents.archived(SampleEvents.entity(entityId, "Name"), storyId);
    }
}
