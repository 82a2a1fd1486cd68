package io.storywire.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.entity.NameReader.CleanText;
import io.storywire.entity.NameReader.Names;
import io.storywire.events.ArticleEntity;
import io.storywire.events.ArticleEntity.Role;
import io.storywire.events.CatalogueEntry;
import io.storywire.events.CitedSource;
import io.storywire.events.EntityRef;
import io.storywire.events.EntityType;
import io.storywire.events.Mention;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueNameReaderTest {

    private static final CatalogueNameReader READER = CatalogueNameReader.standard();

    @Test
    void aShortFormFollowsItsFullNameAlsoInTheHeadlineBeforeIt() {
        Names names = read("Keller-Sutter defends rescue", "Karin Keller-Sutter spoke. Later Keller-Sutter left.");

        assertThat(texts(names, "Karin Keller-Sutter"))
                .containsExactly("Keller-Sutter", "Karin Keller-Sutter", "Keller-Sutter");
    }

    @Test
    void mentionsStandWhereTheySayTheyStand() {
        String title = "Apple’s Tim Cook meets İstanbul’s mayor";
        String body = "Recep Tayyip Erdogan's guests: “Tim Cook”, Apple.";

        Names names = read(title, body);

        assertThat(names.entities()).isNotEmpty();
        for (ArticleEntity entity : names.entities()) {
            for (Mention mention : entity.mentions()) {
                String field = mention.field() == Mention.Field.TITLE ? title : body;
                assertThat(field.substring(mention.start(), mention.end())).isEqualTo(mention.text());
            }
        }
    }

    @Test
    void aWordThatIsAlsoANameNeedsEvidence() {
        assertThat(names(read("", "She picked an Apple and a Target. Visa rules changed for X reasons.")))
                .isEmpty();
        assertThat(names(read("", "Apple raised the price of the iPhone."))).contains("Apple");
        assertThat(names(read("", "Users of the social network X complained."))).containsExactly("X");
    }

    @Test
    void aNameInsideALongerUnknownNameIsNotTaken() {
        assertThat(names(read("", "The heiress Paris Hilton and Robert Altman met.")))
                .doesNotContain("Paris", "Sam Altman");
    }

    @Test
    void theSourceOfTheNewsIsNoSubject() {
        Names names = read(
                "OpenAI weighs purchase, WSJ reports", "The Wall Street Journal reported it. Sam Altman declined.");

        assertThat(role(names, "The Wall Street Journal")).isEqualTo(Role.CITED_SOURCE);
        assertThat(role(names, "OpenAI")).isEqualTo(Role.SUBJECT);
        assertThat(names.citedSources()).extracting(CitedSource::kind).containsExactly(CitedSource.Kind.ORIGIN);
    }

    @Test
    void aTickerIsAHintWithoutMention() {
        Names names = READER.read(new CleanText("", "Shares rose.", "en", "", "", List.of("MSFT.US", "NONE.XX")));

        assertThat(names.entities()).singleElement().satisfies(entity -> {
            assertThat(entity.entity().name()).isEqualTo("Microsoft");
            assertThat(entity.mentions()).isEmpty();
        });
    }

    @Test
    void usersAddAndRemoveEntitiesWithoutTouchingTheReaderTheyHave() {
        var entry = new CatalogueEntry(
                new EntityRef("sw-zorblax", "Zorblax Corp", EntityType.ORGANISATION),
                List.of("Zorblax"),
                List.of(),
                List.of(),
                List.of(),
                Instant.EPOCH);
        String text = "Zorblax and Microsoft agree.";

        CatalogueNameReader changed = READER.withEntries(List.of(entry), Set.of("Q2283"));

        assertThat(names(changed.read(clean("", text)))).containsExactly("Zorblax Corp");
        assertThat(names(READER.read(clean("", text)))).containsExactly("Microsoft");
    }

    @Test
    void aNameThatNoCatalogueHasGetsAStableIdAndShortForms() {
        String body = "Quizzle Labs hired Mirabel Tross. Tross likes Boston. Quizzle grew.";
        Recogniser recogniser = (text, known) -> text.isEmpty()
                ? List.of()
                : List.of(
                        span(text, "Quizzle Labs", EntityType.ORGANISATION),
                        span(text, "Mirabel Tross", EntityType.PERSON));

        Names names = READER.withRecogniser(recogniser).read(clean("", body));

        assertThat(names.entities())
                .extracting(entity -> entity.entity().entityId())
                .containsExactlyInAnyOrder("sw-quizzle-labs-organisation", "sw-mirabel-tross-person", "Q100");
        assertThat(texts(names, "Mirabel Tross")).containsExactly("Mirabel Tross", "Tross");
    }

    @Test
    void twoReadingsOfOneTextAreEqual() {
        String body = "Tim Cook of Apple met Macron in Paris, Texas. Reuters said so. Washington denied it.";

        assertThat(read("Apple in Paris", body)).isEqualTo(read("Apple in Paris", body));
    }

    private static Recogniser.Span span(String text, String name, EntityType type) {
        int start = text.indexOf(name);
        return new Recogniser.Span(start, start + name.length(), type, 0.9);
    }

    private static Names read(String title, String body) {
        return READER.read(clean(title, body));
    }

    private static CleanText clean(String title, String body) {
        return new CleanText(title, body, "en", "", "", List.of());
    }

    private static List<String> names(Names names) {
        return names.entities().stream().map(entity -> entity.entity().name()).toList();
    }

    private static List<String> texts(Names names, String name) {
        return entity(names, name).mentions().stream().map(Mention::text).toList();
    }

    private static Role role(Names names, String name) {
        return entity(names, name).role();
    }

    private static ArticleEntity entity(Names names, String name) {
        return names.entities().stream()
                .filter(entity -> entity.entity().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " not in " + names.entities()));
    }
}
