package io.storywire.entity.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.events.EntityRef;
import io.storywire.events.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "OpenAI, openai",
        "Sam Altman, sam-altman",
        "Recep Tayyip Erdoğan, recep-tayyip-erdogan",
        "A.P. Møller–Mærsk, a-p-moller-maersk",
        "AT&T, at-t",
        "Moody's, moodys",
        "Москва, moskva",
        "北京, bei-jing",
        "'  -x-  ', x",
        "Yahoo!, yahoo"
    })
    void aNameBecomesReadable(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @Test
    void aLongNameIsCutAndKeepsApartFromOthersWithTheSameBeginning() {
        String one = Slug.of("n".repeat(300));
        String other = Slug.of("n".repeat(299) + "m");

        assertThat(one).hasSizeLessThanOrEqualTo(80).isNotEqualTo(other);
    }

    @Test
    void aNameWithoutLettersIsStillASlug() {
        assertThat(Slug.of("!!!")).matches("x-[0-9a-f]{8}").isNotEqualTo(Slug.of("???"));
    }

    static LongStream seeds() {
        return new SplittableRandom(20260101).longs(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyNameMakesALegalTopic(long seed) {
        var random = new SplittableRandom(seed);
        var name = new StringBuilder();
        random.ints(random.nextInt(1, 300), 0, 0x30000).forEach(name::appendCodePoint);

        String slug = Slug.of(name.toString());

        assertLegal(slug);
        assertThat(slug).isEqualTo(Slug.of(name.toString()));
    }

    @Test
    void theFirstOfTwoNamesakesHasThePlainSlug() {
        var first = entity("Q1", "Georgia");
        var second = entity("Q2", "Georgia");
        var slugs = new Slugs(List.of(first, second), Map.of());

        assertThat(slugs.of(first)).isEqualTo("georgia");
        assertThat(slugs.of(second)).isEqualTo("georgia-q2");
    }

    @Test
    void anEntityOutsideTheCatalogueNeverTakesAPlainSlug() {
        var slugs = new Slugs(List.of(), Map.of());

        assertThat(slugs.of(entity("sw-acme-robotics", "Acme Robotics"))).matches("acme-robotics-[0-9a-f]{8}");
    }

    @Test
    void anEntityKeepsTheSlugThatItHasAndNobodyElseGetsIt() {
        var old = entity("Q1", "Meridian");
        var renamed = entity("Q1", "Meridian Holdings");
        var newcomer = entity("Q2", "Meridian");
        var slugs = new Slugs(List.of(newcomer, renamed), Map.of("Q1", new Slugs(List.of(old), Map.of()).of(old)));

        assertThat(slugs.of(renamed)).isEqualTo("meridian");
        assertThat(slugs.of(newcomer)).isEqualTo("meridian-q2");
    }

    /** Names and ids that are made to collide: alike but for what slugs drop, and names that end in another's id. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noTwoEntitiesShareATopic(long seed) {
        var random = new SplittableRandom(seed);
        String[] parts = {"Nord", "nörd", "NORD", "Nord.", "Nord_", "Q5", "q5", "5", "-", "北", ".", "_", "é"};
        List<EntityRef> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            var name = new StringBuilder();
            random.ints(random.nextInt(1, 4), 0, parts.length)
                    .forEach(p -> name.append(parts[p]).append(' '));
            String id = random.nextBoolean() ? "Q" + i : "sw-nord-" + i;
            all.add(entity(id, random.nextInt(20) == 0 ? "x".repeat(300) : name.toString()));
        }
        List<EntityRef> catalogue = all.subList(0, 120);
        var slugs = new Slugs(catalogue, Map.of());

        var owners = new HashMap<String, String>();
        for (EntityRef entity : all) {
            String slug = slugs.of(entity);
            assertLegal(slug);
            assertThat(owners.putIfAbsent(slug, entity.entityId())).as(slug).isNull();
        }
    }

    /** Stricter than Kafka, which takes 249 of letters, digits, full stops, hyphens and low lines. */
    private static void assertLegal(String slug) {
        assertThat("news.entity." + slug)
                .matches("news\\.entity\\.[a-z0-9]+(-[a-z0-9]+)*")
                .hasSizeLessThanOrEqualTo(249);
    }

    private static EntityRef entity(String id, String name) {
        return new EntityRef(id, name, EntityType.OTHER);
    }
}
