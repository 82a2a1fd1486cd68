package io.storywire.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingEndTest {

    /** The bar marks where the text begins. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            Predicting a World Covered by Data Centers | The report points out that interest in rockets is growing.
            Plans to Establish a Brain-Computer Interface Company and Social Media | In addition to the rocket field, he has founded a startup
            Market Reaction | Shares of the company rose 3% in New York on Tuesday.
            What The Market Says In Europe | The report points to higher prices.
            Ready for The Big One | Analysts say that the city is prepared.
            Central Bank Keeps Rates on Hold | According to the minutes, two members disagreed.
            A New Era of Space Travel Begins | However, critics warn of the costs.
            Background | The company was founded in 2015.
            President leaves too | Greg Brockman, a co-founder who was stripped of the chair, announced that he was quitting.
            Microsoft taken by surprise | Microsoft, which has committed money, learned of it late.
            A price for the blue tick | On Tuesday the new owner announced what users will have to pay.
            Friends and engineers move in | The investors Jason and David are helping.
            Modi watches from Johannesburg | Prime Minister Narendra Modi followed the descent by video link.
            Two weeks of work | A rover named Pragyan is to leave the lander within hours.
            Mountain villages cut off | Al Haouz and Taroudant are the worst affected provinces.
            Old town damaged | In Marrakesh, cracks opened in the red walls.
            A planet full of servers | The report traces the interest to a conviction.
            Brain implants and a social network as well | Rockets are not the only field in which he is moving.
            Musk meets Tim Cook | The chief executive of Apple said so.
            Elon Musk replies | The investor wrote that he did not agree.
            Ende eines langen Streits | Die Banken einigten sich am Montag.
            Hilfe für die Bank | Der Bund haftet mit neun Milliarden Franken.
            Un incendie ravage la cathédrale | Les deux tiers de la toiture ont disparu.
            Is the boom over? | Analysts doubt it.
            预测一个被数据中心覆盖的世界 | 报告指出，阿尔特曼对火箭的兴趣源于此。
            What the numbers mean | Profit rose, sales fell.
            Why rates matter | Economists at the J.P. Morgan office said so.
            """)
    void theHeadingEndsWhereAReaderWouldEndIt(String marked) {
        int bar = marked.indexOf(" | ");
        String section = marked.replace(" | ", " ");

        int end = new HeadingEnd(section).in(section);

        assertThat(section.substring(0, end).strip()).isEqualTo(marked.substring(0, bar));
        assertThat(section.substring(end).strip()).isEqualTo(marked.substring(bar + 3));
    }

    @Test
    void aNameThatTheDocumentUsesElsewhereIsNotTornApart() {
        String section = "The Race for New Data Centers Sam Altman recently said that demand grows.";
        var end = new HeadingEnd("The company of Sam Altman grows. " + section);

        assertThat(section.substring(end.in(section))).startsWith("Sam Altman recently");
    }

    @Test
    void aLineBreakThatIsLeftEndsTheHeading() {
        String section = "All heading to the end of this line In Spite Of The\nText";

        assertThat(section.substring(new HeadingEnd(section).in(section)).strip())
                .isEqualTo("Text");
    }

    @Test
    void fewWordsWithoutASentenceAreAllHeading() {
        assertThat(new HeadingEnd("").in("nothing but a heading")).isEqualTo("nothing but a heading".length());
    }

    @Test
    void manyWordsWithoutAnyCapitalAreAllText() {
        assertThat(new HeadingEnd("").in("lower case words ".repeat(20))).isZero();
    }
}
