package io.storywire.enrich.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.enrich.segment.Sentences;
import io.storywire.enrich.segment.Tokens;
import io.storywire.events.Quote;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotesTest {

    private static List<Quote> read(String text, String language) {
        return new Quotes().read(Tokens.of(text), Sentences.of(text, language), language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en | “We had no choice but to close it,” Maria Keller said.              | Maria Keller
            en | "We had no choice but to close it," said Maria Keller, the mayor.   | Maria Keller
            en | Maria Keller said: “We had no choice but to close it.”              | Maria Keller
            en | “We had no choice but to close it,” engineer J. Q. Hale told us.    | J. Q. Hale
            en | “We had no choice but to close it,” she said.                       | ``
            en | “We had no choice but to close it.” The crowd went home.            | ``
            de | „Wir hatten keine andere Wahl“, sagte Maria Keller.                 | Maria Keller
            de | »Wir hatten keine andere Wahl«, erklärte Ludwig van Beek.           | Ludwig van Beek
            fr | « Nous n'avions pas le choix », a déclaré Marie Dubois.             | Marie Dubois
            es | «No teníamos otra opción», dijo María Ruiz.                         | María Ruiz
            it | «Non avevamo scelta», ha detto Maria Rossi.                         | Maria Rossi
            pt | “Não tínhamos outra escolha”, disse Maria Alves.                    | Maria Alves
            nl | “We hadden geen andere keus”, zei Maria Bakker.                     | Maria Bakker
            pl | „Nie mieliśmy innego wyjścia”, powiedziała Maria Nowak.             | Maria Nowak
            ru | «У нас не было другого выбора», — сказала Мария Котова.             | Мария Котова
            """)
    void aQuotationHasTheSpeakerBesideIt(String language, String text, String speaker) {
        assertThat(read(text, language)).singleElement().satisfies(quote -> {
            assertThat(quote.speaker()).isEqualTo(speaker);
            assertThat(text).contains(quote.text());
            assertThat(text.substring(quote.start())).startsWith(text.substring(quote.start(), quote.start() + 3));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The so-called “peace” did not last.",
                "The film “Dark Water” is out.",
                "It measures 3\" across and 5\" deep.",
                "“An opening mark without an end.",
                "“A quotation that breaks\noff at the line,” he said"
            })
    void titlesDistancesAndStrayMarksAreNoQuotations(String text) {
        assertThat(read(text, "en")).isEmpty();
    }

    @Test
    void severalQuotationsKeepTheirOrderAndPlaces() {
        String text = "“The bridge is shut,” Ann Other said. “It will open in May,” Bob Hale said.";

        List<Quote> quotes = read(text, "en");

        assertThat(quotes).extracting(Quote::speaker).containsExactly("Ann Other", "Bob Hale");
        assertThat(quotes)
                .allSatisfy(quote -> assertThat(text.substring(quote.start())).startsWith(quote.text()));
    }
}
