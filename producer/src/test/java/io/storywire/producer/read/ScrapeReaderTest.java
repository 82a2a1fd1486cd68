package io.storywire.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrapeReaderTest {

    private static final String PAGE = """
            Summary
            - The ferry line closes in May.
            - Islanders protest
            against the plan.
            A line with a past
            Protest on the pier

            The last ferry sails in May, the mayor (mayor@island.example) said.
            Nobody knows what comes next.
            Reporter Hana Lindqvist hana.lindqvist@gazette.example

            ![Powell's choice… will he stay? [Fed Watch]](https://img.example/a.webp?w=250)


            ![Nasdaq falls [Briefing]](https://img.example/b.webp?w=250)
            A story that is not ours
            """;

    @Test
    void everyPartOfAPageGoesToItsPlace() {
        Draft draft = draft(PAGE);

        assertThat(draft.about().title()).isEqualTo("The ferry line closes in May");
        assertThat(draft.about().description())
                .isEqualTo("The ferry line closes in May. Islanders protest against the plan.");
        assertThat(draft.about().byline()).isEqualTo("Hana Lindqvist");
        assertThat(draft.about().source()).isEqualTo("gazette.example");
        assertThat(draft.body()).isEqualTo("""
                        ## A line with a past

                        ## Protest on the pier

                        The last ferry sails in May, the mayor said.

                        Nobody knows what comes next.""");
    }

    @Test
    void noAddressAndNoCaptionIsLeftAnywhere() {
        assertThat(draft(PAGE).toString()).doesNotContain("@", "Powell", "Nasdaq", "img.example", "not ours");
    }

    static Stream<Arguments> titles() {
        return Stream.of(
                Arguments.of("Summary\n- First point.\n- Second.\nHeading\n\nBody.", "First point"),
                Arguments.of("Summary\n- U.S. rates rise...\n\nBody.", "U.S. rates rise..."),
                Arguments.of("Summary\n- Will it hold?\n\nBody.", "Will it hold?"),
                Arguments.of("The real title\nSummary\n- First point.\n\nBody.", "The real title"),
                Arguments.of(
                        "Summary\n- " + "A first sentence of the page. " + "And more words. ".repeat(30) + "\n\nBody.",
                        "A first sentence of the page"));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void theTitleIsWhatAReaderWouldTakeForOne(String page, String title) {
        assertThat(draft(page).about().title()).isEqualTo(title);
    }

    @Test
    void withoutBulletsTheFirstHeadingIsTheTitleAndNotRepeated() {
        Draft draft = draft("Summary\nRocket company acquisition push\nCompeting for it\n\nBody text.");

        assertThat(draft.about().title()).isEqualTo("Rocket company acquisition push");
        assertThat(draft.body()).isEqualTo("## Competing for it\n\nBody text.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Reporter Mansu Choi bebop@paper.example | Mansu Choi | paper.example
            By Ann O'Neill-Smith (ann@paper.example) | Ann O'Neill-Smith | paper.example
            Jo Doe, jo.doe+news@mail.paper.example | Jo Doe | mail.paper.example
            Reporter: Jo Doe <jo@gmail.com> | Jo Doe | ''
            jo@paper.example | '' | paper.example
            """)
    void theBylineLosesItsAddressAndKeepsItsName(String line, String byline, String source) {
        Metadata about = draft("Summary\n- Point.\n\nBody.\n" + line + "\n").about();

        assertThat(about.byline()).isEqualTo(byline);
        assertThat(about.source()).isEqualTo(source);
    }

    @Test
    void twoReportersAreBothNamed() {
        Draft draft = draft("Summary\n- Point.\n\nBody.\nReporter A One a@p.example\nReporter B Two b@p.example");

        assertThat(draft.about().byline()).isEqualTo("A One, B Two");
    }

    @Test
    void aSentenceWithAnAddressIsNoByline() {
        Draft draft = draft("Summary\n- Point.\n\nWrite to tips@paper.example for more.\nBody.");

        assertThat(draft.about().byline()).isEmpty();
        assertThat(draft.body()).isEqualTo("Write to for more.\n\nBody.");
    }

    @Test
    void imagesWithoutBylineGoWithTheirCaptionsAndTextBehindThemStays() {
        Draft draft = draft("Summary\n- Point.\n\nFirst.\n![x](https://i.example/1.png)\nA caption\nSecond sentence.");

        assertThat(draft.body()).isEqualTo("First.\n\nSecond sentence.");
    }

    @Test
    void windowsLineEndsMakeNoDifference() {
        assertThat(draft(PAGE.replace("\n", "\r\n"))).isEqualTo(draft(PAGE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- a",
                "lower case",
                "Heading",
                "a@b.example",
                "a b@c.example d.",
                "![x](y)",
                "![",
                "- a@",
                "....@"
            })
    void theTimeIsLinearInTheText(String line) {
        String text = "Summary\n- point\n" + (line + "\n").repeat(1_000_000 / line.length());

        assertThat(CpuTime.of(() -> Format.SCRAPE.read(text))).isLessThan(CpuTime.LINEAR);
        assertThat(CpuTime.of(() -> Format.SCRAPE.read(text.replace("\n", "") + "\nText.")))
                .isLessThan(CpuTime.LINEAR);
    }

    @Test
    void nothingButTheWordSummaryIsAFailure() {
        assertThat(Format.SCRAPE.read("Summary\n")).isEqualTo(new Broken(1, "neither a title nor a body"));
    }

    private static Draft draft(String text) {
        assertThat(Format.SCRAPE.read(text)).isInstanceOf(Draft.class);
        return (Draft) Format.SCRAPE.read(text);
    }
}
