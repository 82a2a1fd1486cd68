package io.storywire.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.enrich.language.StopLists;
import io.storywire.entity.NameReader.CleanText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small words of a language are no names where sentences, quotations and clauses begin. */
class SmallWordsTest {

    private static final CatalogueNameReader READER = CatalogueNameReader.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ar", "bg", "bs", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr",
                "hu", "id", "it", "ja", "ko", "lt", "lv", "ms", "nb", "nl", "nn", "pl", "pt", "ro", "ru", "sk", "sl",
                "sr", "sv", "th", "tr", "uk", "vi", "zh"
            })
    void aSmallWordWithACapitalIsNoName(String language) {
        List<String> words = new ArrayList<>(StopLists.of(language));
        assertThat(words).hasSizeGreaterThan(25);
        for (int i = 0; i < words.size(); i++) {
            String word =
                    Character.toUpperCase(words.get(i).charAt(0)) + words.get(i).substring(1);
            String next = words.get((i + 7) % words.size());
            assertThat(names(language, "12 " + next + ". " + word + " " + next + " 12."))
                    .isEmpty();
            assertThat(names(language, next + " 12 – " + word + " " + next + " 12"))
                    .isEmpty();
            assertThat(names(language, next + " 12.\n\n«" + word + " " + next + "»"))
                    .isEmpty();
        }
    }

    @Test
    void theSameWordInsideASentenceOrElsewhereMayBeAName() {
        assertThat(names("es", "Milán queda cerca de Como, en Italia, y el lago de Como es profundo."))
                .contains("Como");
        assertThat(names("de", "Uber kauft den Fahrdienst.")).contains("Uber");
        assertThat(names("ru", "В столице Того прошли выборы.")).contains("Togo");
    }

    private static List<String> names(String language, String body) {
        return READER.read(new CleanText("", body, language, "", "", List.of())).entities().stream()
                .map(entity -> entity.entity().name())
                .toList();
    }
}
