package io.storywire.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.entity.NameReader.CleanText;
import io.storywire.entity.match.Tokeniser;
import io.storywire.events.EntityType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside the names of companies. */
class CompanyCuesTest {

    private static final CatalogueNameReader READER = CatalogueNameReader.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the chief executive of Zorbano said",
                "its purchase of Zorbano ended",
                "to acquire Zorbano for cash",
                "the rival Zorbano fell",
                "because Zorbano shareholders agreed",
                "that Zorbano's shares rose",
                "with Zorbano Inc. again"
            })
    void theyTell(String text) {
        assertThat(isTold(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the people of Zorbano said",
                "a rival, Zorbano, fell",
                "Zorbano, shareholders agreed",
                "executive. Of Zorbano nothing is known",
                "Zorbano"
            })
    void otherWordsDoNot(String text) {
        assertThat(isTold(text)).isFalse();
    }

    /** A company that stands in no list, and whose name looks like that of a product. */
    @Test
    void twoOfThemMakeANameThatNobodyKnowsACompany() {
        String text = "Nokia has completed its purchase of Infinera, the American maker of optical networks, for about"
                + " $2.3 billion. Shareholders of Infinera get $6.65 a share, most of it in cash.\n\n"
                + "Infinera, founded in San Jose, builds its own semiconductors from indium phosphide.";

        var names =
                READER.read(new CleanText("", text, "en", "", "", List.of())).entities();

        assertThat(names).anySatisfy(entity -> {
            assertThat(entity.entity().name()).isEqualTo("Infinera");
            assertThat(entity.entity().type()).isEqualTo(EntityType.ORGANISATION);
            assertThat(entity.mentions()).hasSize(3);
        });
    }

    private static boolean isTold(String text) {
        var tokens = Tokeniser.tokenise("", text);
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.text(i, i).equals("Zorbano")) {
                return new CompanyCues(tokens).tell(i, i);
            }
        }
        throw new AssertionError(text);
    }
}
