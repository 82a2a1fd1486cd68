package io.storywire.enrich.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeginningsTest {

    @ParameterizedTest
    @ValueSource(strings = {"tram", "Tram", "TRAM", "tr", "a", "As", "l'usine", "L’usine", "été", "3rd", "İzmir", "t"})
    void noWordThatIsThereIsTurnedDown(String text) {
        Beginnings beginnings = new Beginnings();
        beginnings.add("tram");
        beginnings.add("a");
        beginnings.add("lusine");
        beginnings.add("été");
        beginnings.add("#");
        beginnings.add("izmir");

        assertThat(beginnings.mayBegin(text, 0)).isTrue();
        assertThat(beginnings.mayBegin("of " + text + " it", 3)).isTrue();
    }

    @Test
    void aWordThatBeginsOtherwiseIsTurnedDownAtItsSecondLetter() {
        Beginnings beginnings = new Beginnings();
        beginnings.add("tram");

        assertThat(beginnings.mayBegin("train", 0)).isTrue();
        assertThat(beginnings.mayBegin("the tram", 0)).isFalse();
        assertThat(beginnings.mayBegin("Bus", 0)).isFalse();
    }

    @Test
    void nothingIsTurnedDownByNoneBeforeLettersAreSeen() {
        assertThat(new Beginnings().mayBegin("é", 0)).isTrue();
        assertThat(new Beginnings().mayBegin("it", 0)).isFalse();
    }
}
