package io.storywire.entity.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokeniserTest {

    private static final int ALL_MARKS = Tokens.CAPITAL | Tokens.ALL_CAPITALS | Tokens.NUMBER | Tokens.INNER_CAPITAL;

    static LongStream seeds() {
        return new SplittableRandom(20260812).longs(200);
    }

    private static String word(SplittableRandom random) {
        String letters = random.nextBoolean() ? "abcXYZ019" : random.nextBoolean() ? "abcdefg" : "ABC";
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    /** A soft hyphen does not count, but takes a token off the fast path. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTokenOfAsciiIsReadAsAnyOtherIs(long seed) {
        String word = word(new SplittableRandom(seed));

        Tokens plain = Tokeniser.tokenise("", word + " end");
        Tokens other = Tokeniser.tokenise("", word + "\u00AD end");

        assertThat(plain.count()).isEqualTo(2);
        assertThat(plain.hash(0)).isEqualTo(other.hash(0)).isEqualTo(Tokeniser.hash(word));
        assertThat(plain.end(0)).isEqualTo(other.end(0)).isEqualTo(word.length());
        for (int mark = 1; mark <= ALL_MARKS; mark *= 2) {
            assertThat(plain.is(0, mark)).as("mark %d", mark).isEqualTo(other.is(0, mark));
        }
        assertThat(plain.gap(1)).isEqualTo(Tokens.Gap.SPACE).isEqualTo(other.gap(1));
    }
}
