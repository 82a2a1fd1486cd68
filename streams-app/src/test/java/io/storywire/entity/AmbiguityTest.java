package io.storywire.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.entity.NameReader.CleanText;
import io.storywire.events.ArticleEntity;
import io.storywire.events.EntityType;
import io.storywire.events.Mention;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that may mean several things, or nothing, in texts of our own; with the shipped catalogue, weights and tagger. */
class AmbiguityTest {

    private static final CatalogueNameReader READER = CatalogueNameReader.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Apple sold fewer iPhones in China, Tim Cook said. | Apple | Apple",
                "The mayor bit into an Apple and smiled. | Apple | -",
                "Beijing and Washington resumed trade talks. | Washington | Washington, D.C.",
                "Denzel Washington received an award. | Washington | -",
                "Amazon opened a warehouse, Jeff Bezos said. | Amazon | Amazon",
                "Loggers cut less rainforest in the Amazon, Brazil said. | Amazon | Amazon (region)",
                "The governor of Georgia signed the state budget in Atlanta. | Georgia | Georgia (U.S. state)",
                "Elon Musk posted on X that he was sorry. | X | X",
                "The treasure lies where X marks the spot. | X | -",
                "The harvest begins in May and ends in June. | May | -",
                "May rain is a blessing, farmers say. | May | -",
                "Sales in May rose. | May | -",
            })
    void aWordMeansWhatTheTextSays(String text, String word, String expected) {
        List<String> meant = read(text).stream()
                .filter(entity ->
                        entity.mentions().stream().anyMatch(m -> m.text().equals(word)))
                .map(entity -> entity.entity().name())
                .toList();

        assertThat(meant).isEqualTo(expected.equals("-") ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sam Altman spoke. Later Altman left. | Sam Altman | Sam Altman, Altman",
                "The Federal Reserve met. The Fed raised rates. | Federal Reserve | Federal Reserve, Fed",
                "The Quorvane Research Institute (QRI) closed. QRI had ten staff. "
                        + "| Quorvane Research Institute | Quorvane Research Institute, QRI, QRI",
                "Mirabel Tross sued. Critics of Tross cheered. | Mirabel Tross | Mirabel Tross, Tross",
                "Mark Tross and Mirabel Tross sued. Tross lost. | Mirabel Tross | Mirabel Tross",
                "Recep Tayyip Erdoğan's party and Erdogan’s rivals met. | Recep Tayyip Erdoğan | Recep Tayyip Erdoğan, Erdogan",
            })
    void aShortFormMeansItsFullName(String text, String name, String mentions) {
        ArticleEntity entity = read(text).stream()
                .filter(found -> found.entity().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " not in " + read(text)));

        assertThat(entity.mentions()).extracting(Mention::text).containsExactly(mentions.split(", "));
    }

    @Test
    void noNameIsFoundInsideAWord() {
        assertThat(read("The Applecart tipped over near the Muskrat pond, and Teslas drove by.").stream()
                        .map(entity -> entity.entity().name()))
                .doesNotContain("Apple", "Elon Musk", "Tesla");
    }

    @Test
    void anUnknownNameHasOneTypeInAText() {
        List<ArticleEntity> entities = read("Zentravo Industries hired staff. Zentravo Industries said so. "
                + "A spokesman for Zentravo Industries declined to comment.");

        assertThat(entities)
                .filteredOn(entity -> entity.entity().name().startsWith("Zentravo"))
                .singleElement()
                .satisfies(entity -> {
                    assertThat(entity.entity().type()).isEqualTo(EntityType.ORGANISATION);
                    assertThat(entity.entity().entityId()).isEqualTo("sw-zentravo-industries-organisation");
                });
    }

    @Test
    void aFullStopOfInitialsBelongsToTheName() {
        assertThat(read("Soldiers left the U.S. on Monday.").get(0).mentions())
                .extracting(Mention::text)
                .containsExactly("U.S.");
    }

    private static List<ArticleEntity> read(String text) {
        return READER.read(new CleanText("", text, "en", "", "", List.of())).entities();
    }
}
