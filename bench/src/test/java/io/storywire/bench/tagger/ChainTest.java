package io.storywire.bench.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.storywire.entity.tagger.Tag;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChainTest {
    private static final int LENGTH = 3;

    static LongStream seeds() {
        return new SplittableRandom(20260110).longs(30);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void probabilitiesAreTheSharesOfAllTaggings(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] steps = new double[Tag.COUNT + 1][Tag.COUNT];
        Chain chain = new Chain();
        Arrays.stream(steps).forEach(row -> Arrays.setAll(row, y -> random.nextDouble(-2, 2)));
        double[][] scores = new double[LENGTH][Tag.COUNT];
        for (int i = 0; i < LENGTH; i++) {
            Arrays.setAll(scores[i], y -> random.nextDouble(-4, 4));
            chain.scores[i] = scores[i].clone();
        }

        chain.run(LENGTH, steps);

        double[][][] shares = shares(steps, scores);
        for (int i = 1; i < LENGTH; i++) {
            for (int from = 0; from < Tag.COUNT; from++) {
                for (int to = 0; to < Tag.COUNT; to++) {
                    assertThat(chain.probability(i, from, to)).isCloseTo(shares[i][from][to], within(1e-9));
                }
                assertThat(chain.probability(i - 1, from))
                        .isCloseTo(Arrays.stream(shares[i][from]).sum(), within(1e-9));
            }
        }
    }

    private static double[][][] shares(double[][] steps, double[][] scores) {
        double[][][] odds = new double[LENGTH][Tag.COUNT][Tag.COUNT];
        double sum = 0;
        for (int code = 0; code < Math.pow(Tag.COUNT, LENGTH); code++) {
            int[] tags = {code / Tag.COUNT / Tag.COUNT, code / Tag.COUNT % Tag.COUNT, code % Tag.COUNT};
            double score = 0;
            boolean allowed = true;
            for (int i = 0; i < LENGTH; i++) {
                int before = i == 0 ? Chain.START : tags[i - 1];
                allowed &= Chain.allowed(before, tags[i]);
                score += steps[before][tags[i]] + scores[i][tags[i]];
            }
            double share = allowed ? Math.exp(score) : 0;
            sum += share;
            for (int i = 1; i < LENGTH; i++) {
                odds[i][tags[i - 1]][tags[i]] += share;
            }
        }
        double all = sum;
        Arrays.stream(odds).forEach(a -> Arrays.stream(a).forEach(b -> Arrays.setAll(b, y -> b[y] / all)));
        return odds;
    }
}
