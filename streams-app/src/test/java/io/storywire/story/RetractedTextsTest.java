package io.storywire.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.events.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RetractedTextsTest {

    static LongStream seeds() {
        return new SplittableRandom(20260101).longs(20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aCopyIsFoundWholeOrCutAmongManyAndNothingElseIs(long seed) {
        var random = new SplittableRandom(seed);
        var texts = new RetractedTexts();
        List<List<String>> bodies = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            bodies.add(words(random, 300));
            texts.add(seen("r" + i, bodies.get(i)));
        }

        List<String> one = bodies.get(random.nextInt(100));
        int at = random.nextInt(300);
        List<String> edited = new ArrayList<>(one);
        edited.set(at, "unheard");

        String id = "r" + bodies.indexOf(one);
        assertThat(found(texts, "copy", one)).contains(id);
        assertThat(found(texts, "copy", edited)).contains(id);
        assertThat(found(texts, "copy", one.subList(0, 120))).contains(id);
        assertThat(found(texts, id, one)).isEmpty();
        assertThat(found(texts, "other", words(random, 300))).isEmpty();
        texts.remove(id);
        assertThat(found(texts, "copy", one)).isEmpty();
    }

    private static Optional<String> found(RetractedTexts texts, String id, List<String> words) {
        return texts.originalOf(print(id, words)).map(SeenArticle::articleId);
    }

    private static SeenArticle seen(String id, List<String> words) {
        return new SeenArticle("s-" + id, Relation.NEW, "", 1, true, print(id, words));
    }

    private static Fingerprint print(String id, List<String> words) {
        return Samples.print(id, "Headline", String.join(" ", words) + ".");
    }

    private static List<String> words(SplittableRandom random, int count) {
        return random.ints(count, 0, 5_000).mapToObj(word -> "word" + word).toList();
    }
}
