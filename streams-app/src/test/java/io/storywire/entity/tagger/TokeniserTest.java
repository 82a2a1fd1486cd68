package io.storywire.entity.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TokeniserTest {

    static LongStream seeds() {
        return new SplittableRandom(20260104).longs(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Musk's firm, AT&T.                  | Musk 's firm , AT&T .
                    the U.S. and J. K. Rowling          | the U.S. and J. K. Rowling
                    O'Brien didn't pay $1,200.50 (net). | O'Brien did n't pay $ 1,200.50 ( net ) .
                    Jean-Claude’s e-mail: a.b@c.org     | Jean-Claude ’s e-mail : a.b@c.org
                    Paris–Berlin at 10:30…              | Paris – Berlin at 10:30 …
                    @nasa says #Artemis is at https://a.org/x?y=(1) | @nasa says #Artemis is at https://a.org/x?y=(1)
                    Acme Inc. rose. We'll see...        | Acme Inc. rose . / We 'll see ...
                    d'Estaing left.He spoke             | d'Estaing left . He spoke
                    """)
    void wordsAreCutAsInTheTreebank(String text, String expected) {
        assertThat(cut(text)).isEqualTo(expected);
    }

    @Test
    void aLineBreakEndsASentenceAndAFullStopOnlyBeforeACapital() {
        String text = "One line\nNext vs. last. and so on. Then \"this.\" That";

        String cut = cut(text);

        assertThat(cut).isEqualTo("One line / Next vs. last . and so on . / Then \" this . \" / That");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyCharIsInOneTokenOrIsSpace(long seed) {
        String text = AnyText.of(seed, 2000);

        List<int[]> tokens = tokens(text);

        int at = 0;
        for (int[] token : tokens) {
            assertThat(text.substring(at, token[0])).matches(s -> s.codePoints().allMatch(TokeniserTest::isBlank));
            assertThat(token[1]).isGreaterThan(token[0]);
            at = token[1];
        }
        assertThat(text.substring(at)).matches(s -> s.codePoints().allMatch(TokeniserTest::isBlank));
    }

    private static boolean isBlank(int code) {
        return Character.isISOControl(code)
                || Character.isSpaceChar(code)
                || Character.isWhitespace(code)
                || code == 0x200b
                || code == 0xfeff;
    }

    private static List<int[]> tokens(String text) {
        List<int[]> all = new ArrayList<>();
        Tokens tokens = new Tokens();
        int at = 0;
        while (at < text.length()) {
            int next = Tokeniser.next(text, at, tokens);
            assertThat(next).isGreaterThan(at);
            for (int i = 0; i < tokens.size(); i++) {
                all.add(new int[] {tokens.start(i), tokens.end(i)});
            }
            at = next;
        }
        return all;
    }

    private static String cut(String text) {
        List<String> sentences = new ArrayList<>();
        Tokens tokens = new Tokens();
        for (int at = 0; at < text.length(); ) {
            at = Tokeniser.next(text, at, tokens);
            List<String> words = new ArrayList<>();
            for (int i = 0; i < tokens.size(); i++) {
                words.add(text.substring(tokens.start(i), tokens.end(i)));
            }
            sentences.add(String.join(" ", words));
        }
        return String.join(" / ", sentences);
    }
}
