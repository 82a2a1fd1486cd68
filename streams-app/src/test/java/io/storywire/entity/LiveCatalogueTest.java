package io.storywire.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.entity.NameReader.CleanText;
import io.storywire.events.CatalogueEntry;
import io.storywire.events.EntityRef;
import io.storywire.events.EntityType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LiveCatalogueTest {

    private static final CatalogueNameReader SHIPPED = CatalogueNameReader.standard();

    private final LiveCatalogue catalogue = new LiveCatalogue(SHIPPED);

    @Test
    void whatIsAddedIsFoundAndWhatIsRemovedIsNot() {
        change("sw-zorblax", entry("sw-zorblax", "Zorblax Corp", List.of("Zorblax"), List.of(), List.of()));
        assertThat(names("Zorblax and Microsoft agree.")).containsExactly("Zorblax Corp", "Microsoft");

        change("sw-zorblax", null);
        change("Q2283", null);

        // a recogniser may still see that these are names, but of nobody it knows
        assertThat(ids("Zorblax and Microsoft agree.")).doesNotContain("sw-zorblax", "Q2283");
    }

    @Test
    void aRemovedAliasStopsMatchingWhileTheOthersGoOn() {
        change(
                "sw-zorblax",
                entry("sw-zorblax", "Zorblax Corp", List.of("Zorblax", "Zrbx Holdings"), List.of(), List.of()));
        assertThat(names("Zrbx Holdings grew.")).containsExactly("Zorblax Corp");

        change("sw-zorblax", entry("sw-zorblax", "Zorblax Corp", List.of("Zorblax"), List.of(), List.of()));

        assertThat(names("Zrbx Holdings grew.")).isEmpty();
        assertThat(names("Zorblax grew.")).containsExactly("Zorblax Corp");
    }

    @Test
    void aWeakNameNeedsAWordOfTheContext() {
        change(
                "sw-fjord",
                entry("sw-fjord", "Quibbleton", List.of(), List.of("Quibbleton"), List.of("brewery", "beer")));

        assertThat(names("Quibbleton opened a brewery for beer.")).containsExactly("Quibbleton");
        assertThat(names("Quibbleton opened a door.")).isEmpty();
    }

    @Test
    void anEntityThatWasRemovedComesBackWhenItIsAddedAgain() {
        change("Q2283", null);
        change("Q2283", entry("Q2283", "Microsoft", List.of(), List.of(), List.of()));

        assertThat(names("Microsoft grew.")).containsExactly("Microsoft");
    }

    static LongStream seeds() {
        return new SplittableRandom(20260101).longs(50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyNamesAreTakenIn(long seed) {
        var random = new SplittableRandom(seed);
        var none = new LiveCatalogue(CatalogueNameReader.of(Catalogue.of(List.of())));

        none.change(Map.of(
                "x",
                entry("x", name(random), List.of(name(random), "!!!", " "), List.of("", "?"), List.of(name(random)))));

        assertThat(none.catalogue().find("x")).isPresent();
        assertThat(none.read(new CleanText("", "!!! ? nothing of it", "en", "", "", List.of())))
                .isNotNull();
    }

    private static String name(SplittableRandom random) {
        var name = new StringBuilder("n");
        random.ints(random.nextInt(0, 300), 0, 0x30000).forEach(name::appendCodePoint);
        return name.toString();
    }

    private void change(String id, @Nullable CatalogueEntry entry) {
        Map<String, @Nullable CatalogueEntry> changes = new HashMap<>();
        changes.put(id, entry);
        catalogue.change(changes);
    }

    private List<String> names(String text) {
        return catalogue.read(new CleanText("", text, "en", "", "", List.of())).entities().stream()
                .map(entity -> entity.entity().name())
                .toList();
    }

    private List<String> ids(String text) {
        return catalogue.read(new CleanText("", text, "en", "", "", List.of())).entities().stream()
                .map(entity -> entity.entity().entityId())
                .toList();
    }

    private static CatalogueEntry entry(
            String id, String name, List<String> aliases, List<String> weak, List<String> context) {
        return new CatalogueEntry(
                new EntityRef(id, name, EntityType.ORGANISATION), aliases, weak, List.of(), context, Instant.EPOCH);
    }
}
