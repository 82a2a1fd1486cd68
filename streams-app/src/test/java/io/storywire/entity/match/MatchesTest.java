package io.storywire.entity.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MatchesTest {

    private static final String[] WORDS = {"New", "York", "Times", "Bank", "of", "England", "the", "S&P", "U.S."};

    static LongStream seeds() {
        return new SplittableRandom(20260301).longs(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findsWhatANaiveSearchFinds(long seed) {
        var random = new SplittableRandom(seed);
        List<String> aliases = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            aliases.add(phrase(random, 1 + random.nextInt(3)));
        }
        String text = phrase(random, 30);

        assertThat(found(aliases, text)).isEqualTo(naive(aliases, text));
    }

    @Test
    void theLongestNameWinsAndALaterOneThatReachesFurther() {
        assertThat(found(List.of("New York", "New York Times"), "The New York Times said"))
                .containsExactly("New York Times");
        assertThat(found(
                        List.of("The United States", "United States Geological Survey"),
                        "The United States Geological Survey said"))
                .containsExactly("United States Geological Survey");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Erdoğan | Erdogan's guests | Erdogan",
                "Musk | Musk’s rival | Musk",
                "Москва | в Москве сегодня | Москве",
                "삼성전자 | 삼성전자가 발표했다 | 삼성전자가",
                "中国 | 他在中国工作 | 中国",
                "Straße | STRASSE gesperrt | STRASSE",
                "J. K. Rowling | by J.K. Rowling today | J.K. Rowling",
                "E.ON | die E.ON-Tochter | E.ON",
                "Notre-Dame | Notre Dame brûle | Notre Dame",
            })
    void aNameIsFoundInItsForms(String alias, String text, String expected) {
        assertThat(found(List.of(alias), text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Musk | Muskrat swims",
                "Tesla | see www.tesla.com now",
                "Tesla | write to info@Tesla.com",
                "Apple | an apple a day",
                "New York | New, York",
                "New York | It was new. York won",
                "X | an X-ray",
            })
    void noNameIsFoundInsideWordsOrAcrossSentences(String alias, String text) {
        assertThat(found(List.of(alias), text)).isEmpty();
    }

    @Test
    void anAcronymStandsInCapitals() {
        var builder = new AliasAutomaton.Builder().add("WHO", 0, AliasAutomaton.ACRONYM);

        assertThat(found(builder.build(), "Who asked the WHO who it was?")).containsExactly("WHO");
    }

    private static String phrase(SplittableRandom random, int words) {
        var phrase = new StringBuilder();
        for (int i = 0; i < words; i++) {
            phrase.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return phrase.toString();
    }

    private static List<String> found(List<String> aliases, String text) {
        var builder = new AliasAutomaton.Builder();
        for (int i = 0; i < aliases.size(); i++) {
            builder.add(aliases.get(i), i, 0);
        }
        return found(builder.build(), text);
    }

    private static List<String> found(AliasAutomaton automaton, String text) {
        Tokens tokens = Tokeniser.tokenise("", text);
        Matches matches = Matches.find(automaton, tokens, "en");
        List<String> found = new ArrayList<>();
        for (int m = 0; m < matches.count(); m++) {
            found.add(tokens.text(matches.first(m), matches.last(m)));
        }
        return found;
    }

    /** Tries every alias at every word; of those that begin there or one word on, the one that reaches furthest. */
    private static List<String> naive(List<String> aliases, String text) {
        List<String> words = List.of(text.split(" "));
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int length = longest(aliases, words, at);
            int inside = length > 1 ? longest(aliases, words, at + 1) : 0;
            if (length == 0 || inside + 1 > length && firstIsOneToken(words.get(at))) {
                at++;
            } else {
                String name = String.join(" ", words.subList(at, at + length));
                found.add(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
                at += length;
            }
        }
        return found;
    }

    private static boolean firstIsOneToken(String word) {
        return word.chars().allMatch(Character::isLetter);
    }

    private static int longest(List<String> aliases, List<String> words, int from) {
        for (int to = words.size(); to > from; to--) {
            if (aliases.contains(String.join(" ", words.subList(from, to)))) {
                return to - from;
            }
        }
        return 0;
    }
}
