package io.storywire.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.events.Ids;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityTest {

    @Test
    void theirOwnIdWins() {
        assertThat(Identity.of(draft("theirs", "https://a.example/1", "T", "B")))
                .isEqualTo("theirs");
    }

    @Test
    void anEndlessIdIsHashed() {
        String id = "x".repeat(10_000);

        assertThat(Identity.of(draft(id, "", "T", "B"))).isEqualTo(Ids.of("id", id));
    }

    @Test
    void theCanonicalUrlIsNextSoThatARevisionKeepsItsId() {
        String first = Identity.of(draft("", "https://www.a.example/1?utm_source=x", "T", "B"));
        String revised = Identity.of(draft("", "http://a.example/1/#top", "T2", "B2"));

        assertThat(first).isEqualTo(revised).isEqualTo(Ids.of("url", "https://a.example/1"));
    }

    @Test
    void withoutUrlTheContentCountsButNotItsWhiteSpaceOrComposition() {
        String one = Identity.of(draft("", "", "Caf\u00e9 opens", "One.\n\nTwo."));
        String same = Identity.of(draft("", "", "Cafe\u0301  opens", "One. Two."));
        String other = Identity.of(draft("", "", "Café opens", "One. Three."));

        assertThat(one).isEqualTo(same).isNotEqualTo(other);
    }

    @Test
    void theAddressOfAWholeSiteIsNoIdentity() {
        assertThat(Identity.of(draft("", "https://a.example/", "T", "B")))
                .isEqualTo(Identity.of(draft("", "", "T", "B")));
    }

    private static Draft draft(String id, String url, String title, String body) {
        return new Draft(new Metadata(id, title, "", "", "", url, null, "", List.of()), body);
    }
}
