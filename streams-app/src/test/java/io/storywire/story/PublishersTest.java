package io.storywire.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishersTest {

    @ParameterizedTest
    @CsvSource({
        "CNN, cnn",
        "www.cnn.com, cnn",
        "https://edition.cnn.com/world, cnn",
        "CNN (blog), cnn",
        "The New York Times, newyorktimes",
        "bbc.co.uk, bbc",
        "news.bbc.co.uk, bbc",
        "Al-Jazeera, aljazeera",
        "'', ''"
    })
    void namesOfOnePublisherHaveAFamilyInCommon(String name, String family) {
        assertThat(Publishers.family(name)).isEqualTo(family);
        assertThat(Publishers.family(name)).as("asked again").isEqualTo(family);
    }

    @Test
    void moreNamesThanAreRememberedChangeNothing() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(Publishers.family("paper" + i + ".example.com")).isEqualTo("example");
        }
        assertThat(Publishers.family("www.cnn.com")).isEqualTo("cnn");
    }
}
