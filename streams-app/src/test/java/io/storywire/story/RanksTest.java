package io.storywire.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RanksTest {

    static LongStream seeds() {
        return new SplittableRandom(20261123).longs(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatStandsAtARankIsWhatSortingPutsThere(long seed) {
        var random = new SplittableRandom(seed);
        int crowd = random.nextInt(Long.SIZE);
        boolean repeated = random.nextBoolean();
        long[] numbers = new long[1 + random.nextInt(500)];
        for (int i = 0; i < numbers.length; i++) {
            long number = random.nextLong() >> (random.nextBoolean() ? crowd : 0);
            numbers[i] = repeated && i > 0 && random.nextBoolean() ? numbers[random.nextInt(i)] : number;
        }
        long[] ascending = numbers.clone();
        Arrays.sort(ascending);

        for (int rank : new int[] {0, numbers.length / 2, numbers.length - 1, random.nextInt(numbers.length)}) {
            assertThat(Ranks.select(numbers, rank)).isEqualTo(ascending[rank]);
        }
    }

    @Test
    void theExtremesAndEqualNumbersAreNoException() {
        long[] numbers = new long[64];
        Arrays.fill(numbers, 7);
        assertThat(Ranks.select(numbers, 40)).isEqualTo(7);

        numbers[3] = Long.MAX_VALUE;
        numbers[9] = Long.MIN_VALUE;
        long[] before = numbers.clone();
        assertThat(Ranks.select(numbers, 0)).isEqualTo(Long.MIN_VALUE);
        assertThat(Ranks.select(numbers, 1)).isEqualTo(7);
        assertThat(Ranks.select(numbers, 63)).isEqualTo(Long.MAX_VALUE);
        assertThat(numbers).as("left as they were").containsExactly(before);
    }
}
