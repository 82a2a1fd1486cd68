package io.storywire.entity.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchesTest {

    @Test
    void onlyCapitalsAndWhatJoinsThemAreWeighed() {
        assertThat(stretches("Yesterday Ursula von der Leyen met the 2010 Haiti team in town.", new BitSet()))
                .containsExactly("Yesterday Ursula von der Leyen", "2010 Haiti");
        assertThat(stretches("The rain fell on Monday while she slept near the old mill of Brunnau.", new BitSet()))
                .containsExactly("Brunnau");
    }

    @Test
    void aSentenceWithoutCapitalsIsWeighedWhole() {
        assertThat(stretches("i love new york", new BitSet())).containsExactly("i love new york");
    }

    @Test
    void knownNamesAreLeftOutUnlessTheyMayBePartsOfLongerOnes() {
        String alone = "Shares of the large and old maker Volvo rose.";
        String linked = "Members of the Orchard Party of Sweden met.";

        assertThat(stretches(alone, chars(alone, "Volvo"))).containsExactly("Shares");
        assertThat(stretches(linked, chars(linked, "Sweden")))
                .containsExactly("Members of the Orchard Party of Sweden");
    }

    private static BitSet chars(String text, String known) {
        BitSet chars = new BitSet();
        chars.set(text.indexOf(known), text.indexOf(known) + known.length());
        return chars;
    }

    private static List<String> stretches(String text, BitSet known) {
        Tokens tokens = new Tokens();
        Tokeniser.next(text, 0, tokens);
        Stretches stretches = new Stretches();
        stretches.read(tokens, known);
        List<String> found = new ArrayList<>();
        for (int first = stretches.next(0); first < tokens.size(); ) {
            int end = stretches.end(first);
            found.add(text.substring(tokens.start(first), tokens.end(end - 1)));
            first = stretches.next(end);
        }
        return found;
    }
}
