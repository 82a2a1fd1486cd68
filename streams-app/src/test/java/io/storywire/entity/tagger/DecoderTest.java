package io.storywire.entity.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the decoder to trying all taggings of a short sentence. */
class DecoderTest {
    private static final int LENGTH = 4;
    private static final float UNIT = 1 / 32f;

    static LongStream seeds() {
        return new SplittableRandom(20260106).longs(50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theBestTaggingIsFound(long seed) {
        Weights weights = weights(seed);
        Decoder decoder = decoder(seed, weights);

        decoder.decode(LENGTH, opens(seed), closes(seed));

        int best = all().stream()
                .mapToInt(tags -> score(tags, seed, decoder, weights))
                .max()
                .orElseThrow();
        assertThat(score(Arrays.copyOf(decoder.tags, LENGTH), seed, decoder, weights))
                .isEqualTo(best);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aNamesProbabilityIsTheShareOfTheTaggingsThatHaveIt(long seed) {
        Weights weights = weights(seed);
        Decoder decoder = decoder(seed, weights);
        decoder.decode(LENGTH, opens(seed), closes(seed));
        decoder.weigh();

        for (int first = 0; first < LENGTH; first++) {
            if (Tag.isFirst(decoder.tags[first])) {
                int end = end(decoder.tags, first);
                assertThat(decoder.probability(first, end))
                        .isCloseTo(share(first, end, seed, decoder, weights), within(1e-9));
            }
        }
    }

    /** Whether the tokens begin their sentence. */
    private static boolean opens(long seed) {
        return (seed & 1) == 0;
    }

    /** Whether the tokens end their sentence. */
    private static boolean closes(long seed) {
        return (seed & 2) == 0;
    }

    private static double share(int first, int end, long seed, Decoder decoder, Weights weights) {
        double with = 0;
        double sum = 0;
        for (int[] tags : all()) {
            double odds = Math.exp(score(tags, seed, decoder, weights) * weights.unit());
            sum += odds;
            boolean same = Arrays.equals(tags, first, end, decoder.tags, first, end) && end(tags, first) == end;
            with += same ? odds : 0;
        }
        return with / sum;
    }

    private static int end(int[] tags, int first) {
        int end = first + 1;
        while (end < LENGTH && tags[end] == tags[first] + 1) {
            end++;
        }
        return end;
    }

    private static int score(int[] tags, long seed, Decoder decoder, Weights weights) {
        int sum = closes(seed) ? 0 : weights.step(tags[LENGTH - 1], Tag.OUTSIDE);
        int before = opens(seed) ? Tag.COUNT : Tag.OUTSIDE;
        for (int i = 0; i < LENGTH; i++) {
            sum += weights.step(i == 0 ? before : tags[i - 1], tags[i]) + decoder.scores[i * Tag.COUNT + tags[i]];
        }
        return sum;
    }

    private static List<int[]> all() {
        List<int[]> all = new ArrayList<>();
        extend(new int[LENGTH], 0, all);
        return all;
    }

    private static void extend(int[] tags, int at, List<int[]> into) {
        if (at == LENGTH) {
            into.add(tags.clone());
            return;
        }
        for (int tag = 0; tag < Tag.COUNT; tag++) {
            if (Tag.mayFollow(at == 0 ? Tag.OUTSIDE : tags[at - 1], tag)) {
                tags[at] = tag;
                extend(tags, at + 1, into);
            }
        }
    }

    private static Decoder decoder(long seed, Weights weights) {
        SplittableRandom random = new SplittableRandom(seed);
        Decoder decoder = new Decoder(weights);
        for (int i = 0; i < LENGTH * Tag.COUNT; i++) {
            decoder.scores[i] = random.nextInt(-100, 100);
        }
        return decoder;
    }

    private static Weights weights(long seed) {
        SplittableRandom random = new SplittableRandom(~seed);
        double[][] steps = new double[Tag.COUNT + 1][Tag.COUNT];
        for (double[] row : steps) {
            Arrays.setAll(row, i -> random.nextDouble(-2, 2));
        }
        return Weights.of(new float[8], steps, UNIT);
    }
}
