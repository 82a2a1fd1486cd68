package io.storywire.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storywire.events.Removal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChromeTest {

    private static final String SLOGAN = "Lenton Courier: your town since 1904";
    private static final String REQUEST = "Seen something odd on your street, reader, then ring our desk.";

    private static final List<String> NEWS = List.of(
            "The old bridge was closed on Tuesday.",
            "A school is to be built behind the mill.",
            "Two ferries ran aground in thick fog.",
            "The market moves indoors for the winter.",
            "Firemen freed a horse from the canal.",
            "The choir sings at the harbour tonight.");

    private static Chrome learned(String... publishers) {
        ChromeLearner learner = new ChromeLearner();
        for (String publisher : publishers) {
            for (int i = 0; i < NEWS.size(); i++) {
                learner.add(
                        publisher, SLOGAN + "\n\n" + NEWS.get(i) + " " + REQUEST + "\n\nPage " + i + " of the paper");
            }
        }
        return learner.learned((publisher, line) -> {});
    }

    private static CleanText cleaned(Chrome chrome, String publisher, String body) {
        return new Cleaner(chrome).clean("A title", body, publisher);
    }

    @Test
    void whatAllArticlesOfAPublisherShareGoesAndIsRecorded() {
        String body = SLOGAN + "\n\nA new well was dug on the common. " + REQUEST + "\n\nPage 77 of the paper";

        CleanText clean = cleaned(learned("Lenton Courier"), "Lenton Courier", body);

        assertThat(clean.body().strip()).isEqualTo("A new well was dug on the common.");
        assertThat(clean.removed()).extracting(Removal::reason).containsOnly("chrome");
        assertThat(clean.removed())
                .extracting(removal ->
                        body.substring(removal.start(), removal.end()).strip())
                .containsExactly(SLOGAN, REQUEST, "Page 77 of the paper");
    }

    @Test
    void whatIsTooLongForAnArticleIsRecordedToo() {
        String body = "The tram was late. ".repeat(60_000);

        CleanText clean = cleaned(Chrome.NONE, "", body);

        assertThat(clean.body()).hasSizeLessThanOrEqualTo(Cleaner.MOST_READ);
        assertThat(clean.removed()).containsExactly(new Removal(Cleaner.MOST_READ, body.length(), Cleaner.TOO_LONG));
    }

    @Test
    void whatHasTooManyLinesForAnArticleIsRecordedToo() {
        String line = "The tram was late.\n";
        String body = line.repeat(Cleaner.MOST_LINES + 2_000);

        CleanText clean = cleaned(Chrome.NONE, "", body);

        assertThat(clean.removed())
                .containsExactly(new Removal(line.length() * Cleaner.MOST_LINES - 1, body.length(), Cleaner.TOO_LONG));
    }

    @Test
    void anotherPublishersTextStaysAsItIs() {
        String body = "A new well was dug. " + REQUEST;

        assertThat(cleaned(learned("Lenton Courier"), "Harbour Post", body).body())
                .isEqualTo(body);
    }

    @Test
    void thePublisherIsKnownByItsLettersHoweverItIsWritten() {
        assertThat(cleaned(learned("Lenton Courier"), "LENTON-COURIER", SLOGAN + "\n\n" + NEWS.get(0))
                        .body())
                .isEqualTo(NEWS.get(0));
    }

    @Test
    void whatManyPublishersWriteIsNoChromeOfAnyOfThem() {
        assertThat(learned("Lenton Courier", "Harbour Post", "Mill Times").rows())
                .isEmpty();
    }

    @Test
    void anArticlePublishedOverAndOverTeachesNothing() {
        ChromeLearner learner = new ChromeLearner();
        for (int i = 0; i < 20; i++) {
            learner.add("Lenton Courier", String.join("\n\n", NEWS));
        }

        assertThat(learner.learned((publisher, line) -> {}).rows()).isEmpty();
    }

    @Test
    void rowsReadAgainGiveTheSame() {
        Chrome chrome = learned("Lenton Courier").with(learned("Mill Times"));

        assertThat(chrome.rows()).hasSize(2);
        assertThat(Chrome.read(chrome.rows()).rows()).isEqualTo(chrome.rows());
        assertThat(chrome.with(chrome).rows()).isEqualTo(chrome.rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lentoncourier", "lentoncourier\t", "lentoncourier\tno-hash", "\tabc"})
    void aRowThatIsNoneIsNamed(String row) {
        assertThatThrownBy(() -> Chrome.read(List.of("// a comment", "", row)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(row.strip());
    }

    @Test
    void theTableThatShipsCanBeRead() {
        assertThat(Chrome.standard().rows()).hasSizeGreaterThan(5);
    }
}
