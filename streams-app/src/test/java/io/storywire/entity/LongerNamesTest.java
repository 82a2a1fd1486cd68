package io.storywire.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.entity.NameReader.CleanText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names with more around them: a country, a part of the company, a legal form, a ticker, a lost apostrophe. */
class LongerNamesTest {

    private static final CatalogueNameReader READER = CatalogueNameReader.standard();
    private static final String FILLER =
            " It was said again on the floor of the exchange that nothing had been settled".repeat(5) + ".";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The U.S. Federal Reserve left its rate where it was.                  | Federal Reserve
                    The bond was led by Salomon Brothers International on Monday.         | Salomon Brothers
                    Output at Nissan Motors fell by a third, the carmaker said.           | Nissan
                    Volkswagen AG VOWG.F will report on Thursday, a spokesman said.       | Volkswagen
                    He failed in a bid for Lucky Stores Inc two years ago.                | Lucky Stores
                    A study of the Food and Agriculture Organisation warned of hunger.    | FAO
                    The US Labor Department counted more jobs than in May.                | United States Department of Labor
                    A court in Columbus, Ohio, heard the case on Friday.                  | Columbus
                    A court in Columbus, Ohio, heard the case on Friday.                  | Ohio
                    She spoke to reporters in Stockholm on Sunday.                        | Stockholm
                    """)
    void theNameInsideALongerOneIsFound(String text, String name) {
        assertThat(names(text)).contains(name);
    }

    @Test
    void aPartOfAnotherNameIsNot() {
        assertThat(names("The New York Federal Reserve Cinema opened.")).doesNotContain("New York City");
        assertThat(names("The Ford Foundation gave money to the museum.")).doesNotContain("Ford Motor Company");
    }

    @Test
    void anEnglishTextWithoutAnyApostropheHasLostThem() {
        String text = "West Germanys exports rose and Irans fell, and Texacos shares were sold." + FILLER;

        assertThat(names(text)).contains("West Germany", "Iran", "Texaco");
        assertThat(names(text + " That's all.")).doesNotContain("West Germany", "Iran", "Texaco");
    }

    @Test
    void theLastNameOfAPersonHasNotLostAnApostrophe() {
        String text = "Gov. Lawton Chiles signed the bill. Chiles said that the money would go to schools." + FILLER;

        assertThat(names(text)).doesNotContain("Chile");
        assertThat(names("Bolivias team won. Chiles players went home." + FILLER))
                .contains("Bolivia", "Chile");
    }

    private static List<String> names(String body) {
        return READER.read(new CleanText("", body, "en", "", "", List.of())).entities().stream()
                .map(entity -> entity.entity().name())
                .toList();
    }
}
