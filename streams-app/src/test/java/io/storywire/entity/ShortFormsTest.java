package io.storywire.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.entity.NameReader.CleanText;
import io.storywire.events.Mention;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which entity a short form, an acronym or a description means; nothing where that is not certain. */
class ShortFormsTest {

    private static final CatalogueNameReader READER = CatalogueNameReader.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Sam Altman spoke in Berlin. Later Altman left.                                   | Altman  | Sam Altman
                    The Federal Reserve met. The Fed raised rates.                                   | Fed     | Federal Reserve
                    The Indian Space Research Organisation (ISRO) met. ISRO will launch a probe.     | ISRO    | Indian Space Research Organisation
                    Goldman Sachs hired her. At Goldman she traded bonds.                            | Goldman | Goldman Sachs
                    The International Monetary Fund lent money. IMF staff left.                      | IMF     | International Monetary Fund
                    Bill Clinton met Hillary Clinton in Ohio. Clinton then left.                     | Clinton then | -
                    OpenAI sued xAI. The company asked for damages.                                  | company | -
                    Boeing lost an order. The company said it was sorry.                             | company | -
                    The U.S. Senate Budget Committee met. Later the Senate voted on another bill.    | Senate  | United States Senate
                    The National Bank of Tamar was robbed. Then National Guard troops came.          | National | -
                    """)
    void aShortFormMeansItsFullName(String text, String form, String expected) {
        List<String> meant = READER.read(new CleanText("", text, "en", "", "", List.of())).entities().stream()
                .filter(entity -> entity.mentions().stream().anyMatch(mention -> isForm(mention, text, form)))
                .map(entity -> entity.entity().name())
                .toList();

        assertThat(meant).isEqualTo(expected.equals("-") ? List.of() : List.of(expected));
    }

    /** Whether it is the last place of the form in the text. */
    private static boolean isForm(Mention mention, String text, String form) {
        int at = text.lastIndexOf(form);
        return Stream.of(form.split(" ")[0]).anyMatch(mention.text()::equals) && mention.start() == at;
    }
}
