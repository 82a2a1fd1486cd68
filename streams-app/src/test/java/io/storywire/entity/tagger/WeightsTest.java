package io.storywire.entity.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WeightsTest {
    private static final int ROWS = 64;
    private static final int LANES = Tag.COUNT - 1;

    static LongStream seeds() {
        return new SplittableRandom(20260107).longs(50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSumInLanesIsTheSumOfTheRoundedWeights(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        float[] weights = new float[ROWS * LANES];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextInt(-300, 300);
        }
        Rows features = new Rows(ROWS - 1);
        random.longs(Features.MOST).forEach(value -> features.add(1, value));

        Weights table = reread(Weights.of(weights, new double[Tag.COUNT + 1][Tag.COUNT], 1));
        int[] sums = new int[2 * Tag.COUNT];
        Sum total = new Sum();
        table.add(features, total);
        total.scores(sums, Tag.COUNT);

        for (int tag = 1; tag < Tag.COUNT; tag++) {
            assertThat(sums[Tag.COUNT + tag]).isEqualTo(sum(weights, features, tag));
        }
        assertThat(sums[Tag.COUNT]).isZero();
    }

    private static int sum(float[] weights, Rows features, int tag) {
        int sum = 0;
        for (int i = 0; i < features.count(); i++) {
            sum += Math.max(-127, Math.min(127, (int) weights[features.number(i) * LANES + tag - 1]));
        }
        return sum;
    }

    private static Weights reread(Weights weights) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        weights.write(new DataOutputStream(bytes));
        return Weights.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }
}
