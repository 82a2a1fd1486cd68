package io.storywire.entity.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.events.ArticleEntity;
import io.storywire.events.EntityEvent;
import io.storywire.events.EntityRef;
import io.storywire.events.EntityRelation;
import io.storywire.events.EntityType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private final Admission admission = new Admission("known"::equals, 3);

    @Test
    void anEntityOfTheCatalogueIsAdmittedAtOnce() {
        var step = admission.step(Route.first("known"), event("known", "s1"), 1);

        assertThat(step.route().admitted()).isTrue();
        assertThat(step.send()).hasSize(1);
    }

    @Test
    void anotherEntityIsAdmittedInItsThirdStoryAndGetsWhatWaited() {
        Route route = Route.first("new");
        List<EntityEvent> sent = new ArrayList<>();
        for (String story : List.of("s1", "s1", "s2", "s3", "s4")) {
            var step = admission.step(route, event("new", story), 1);
            route = step.route();
            sent.addAll(step.send());
            assertThat(route.admitted()).isEqualTo(List.of("s3", "s4").contains(story));
        }

        assertThat(sent).extracting(EntityEvent::storyId).containsExactly("s1", "s1", "s2", "s3", "s4");
        assertThat(route.waiting()).isEmpty();
    }

    @Test
    void nobodyIsAdmittedBeyondTheBudget() {
        var step = admission.step(Route.first("known"), event("known", "s1"), 0);

        assertThat(step.route().admitted()).isFalse();
        assertThat(step.send()).isEmpty();
        assertThat(step.route().waiting()).hasSize(1);
    }

    @Test
    void whatWaitsIsBounded() {
        Route route = Route.first("known");
        for (int i = 0; i < 1_000; i++) {
            route = admission.step(route, event("known", "s" + i), 0).route();
        }

        assertThat(route.waiting()).hasSize(Route.MOST_WAITING);
        assertThat(route.waiting().get(Route.MOST_WAITING - 1).storyId()).isEqualTo("s999");
        assertThat(route.stories()).hasSize(3);
    }

    private static EntityEvent event(String entityId, String storyId) {
        var article = new EntityEvent.ArticleRef("a", "t", "", "", "", "en", null, Instant.EPOCH);
        return new EntityEvent(
                new EntityRef(entityId, "Name", EntityType.ORGANISATION),
                EntityRelation.NEW,
                storyId,
                1,
                "",
                "",
                article,
                ArticleEntity.Role.SUBJECT,
                0.5,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                1);
    }
}
