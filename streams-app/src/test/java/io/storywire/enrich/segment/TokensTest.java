package io.storywire.enrich.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    static LongStream seeds() {
        return new SplittableRandom(20260713).longs(100);
    }

    private static String random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            int high = random.nextInt(8) == 0 ? 0xFFFF : random.nextInt(2) == 0 ? 0x250 : 0x80;
            text.append(random.nextInt(5) == 0 ? ' ' : (char) random.nextInt(high));
        }
        return text.toString();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aWordIsFoundByItsLowerCaseForm(long seed) {
        Tokens tokens = Tokens.of(random(seed));
        Tokens again = Tokens.of(random(seed));

        for (int i = 0; i < tokens.size(); i++) {
            String lower = tokens.written(i).replace('’', '\'').toLowerCase(Locale.ROOT);
            assertThat(tokens.lower(i)).isEqualTo(lower);
            assertThat(tokens.is(i, lower)).isTrue();
            assertThat(tokens.is(i, lower + "x")).isFalse();
            assertThat(new WordMap<>(Map.of(lower, 7)).get(tokens, i)).isEqualTo(7);
            assertThat(tokens.same(i, again, i)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"STRASSE", "İZMİR", "ΟΔΟΣ", "Don’t", "straße", "𝔘nicode"})
    void caseDoesNotCount(String word) {
        String lower = word.replace('’', '\'').toLowerCase(Locale.ROOT);

        assertThat(WordMap.of(Set.of(lower)).contains(Tokens.of(word), 0)).isTrue();
    }

    @Test
    void aTableKnowsItsWordsAndNoOthers() {
        WordMap<Integer> table = new WordMap<>(Map.of("tram", 1, "bus", 2, "ferry", 3));
        Tokens tokens = Tokens.of("The Tram, the BUS and a trams");

        assertThat(table.get(tokens, 1)).isEqualTo(1);
        assertThat(table.get(tokens, 3)).isEqualTo(2);
        assertThat(table.get(tokens, 6)).isNull();
        assertThat(table.get(tokens, -1)).isNull();
        assertThat(table.get(tokens, 7)).isNull();
        assertThat(WordMap.of(Set.of()).contains(tokens, 0)).isFalse();
    }

    @Test
    void theFirstWordFromAPlaceIsFound() {
        Tokens tokens = Tokens.of("one two three");

        assertThat(tokens.firstFrom(0)).isZero();
        assertThat(tokens.firstFrom(1)).isEqualTo(1);
        assertThat(tokens.firstFrom(9)).isEqualTo(3);
    }
}
