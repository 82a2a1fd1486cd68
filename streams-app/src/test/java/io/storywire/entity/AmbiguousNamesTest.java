package io.storywire.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.entity.NameReader.CleanText;
import io.storywire.entity.NameReader.Names;
import io.storywire.entity.catalogue.Alias;
import io.storywire.entity.catalogue.KnownEntity;
import io.storywire.events.AmbiguousName.Candidate;
import io.storywire.events.EntityRef;
import io.storywire.events.EntityType;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmbiguousNamesTest {

    private static final CatalogueNameReader READER = CatalogueNameReader.of(Catalogue.of(List.of(
            known("mill", "Quibbleton Mills", 50, "flour"),
            known("bank", "Quibbleton Bank", 50, "loans"),
            known("club", "Quibbleton United", 90, "football"))));

    @Test
    void aNameOfTwoWithoutALeaderIsKeptWithItsCandidatesAndLinkedToNone() {
        Names names = read("Talks", "A deal was signed by Norbury on Monday. Norbury said little.");

        assertThat(names.entities()).isEmpty();
        assertThat(names.ambiguous()).singleElement().satisfies(name -> {
            assertThat(name.mentions()).extracting(mention -> mention.text()).containsExactly("Norbury", "Norbury");
            assertThat(name.mentions()).extracting(mention -> mention.start()).containsExactly(21, 40);
            assertThat(name.candidates())
                    .extracting(candidate -> candidate.entity().entityId())
                    .containsExactly("north", "south");
            assertThat(name.candidates().get(0).score())
                    .isGreaterThan(name.candidates().get(1).score());
            assertThat(name.candidates().stream().mapToDouble(Candidate::score).sum())
                    .isBetween(0.999, 1.001);
        });
    }

    @Test
    void aNameWithALeaderIsLinked() {
        Names names = read("Match", "A deal was signed by Quibbleton on Monday.");

        assertThat(names.entities())
                .extracting(entity -> entity.entity().entityId())
                .containsExactly("club");
        assertThat(names.ambiguous()).isEmpty();
    }

    @Test
    void evidenceInTheTextDecidesBetweenCandidates() {
        Names names = read("Rates", "Norbury South raised its charges. A deal was signed by Norbury on Monday.");

        assertThat(names.entities())
                .extracting(entity -> entity.entity().entityId())
                .containsExactly("south");
        assertThat(names.ambiguous()).isEmpty();
    }

    private static Names read(String title, String body) {
        var all = new java.util.ArrayList<>(READER.catalogue().entries());
        all.add(place("north", "Norbury North", 50));
        all.add(place("south", "Norbury South", 45));
        return CatalogueNameReader.of(Catalogue.of(all)).read(new CleanText(title, body, "en", "", "", List.of()));
    }

    private static KnownEntity place(String id, String name, int prominence) {
        return new KnownEntity(
                new EntityRef(id, name, EntityType.ORGANISATION),
                List.of(new Alias(name, false), new Alias("Norbury", false)),
                List.of(),
                false,
                prominence,
                List.of(),
                List.of());
    }

    private static KnownEntity known(String id, String name, int prominence, String context) {
        return new KnownEntity(
                new EntityRef(id, name, EntityType.ORGANISATION),
                List.of(new Alias(name, false), new Alias("Quibbleton", false)),
                List.of(),
                false,
                prominence,
                List.of(context),
                List.of());
    }
}
