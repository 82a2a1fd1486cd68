package io.storywire.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MixedSortTest {

    static LongStream seeds() {
        return new SplittableRandom(20260101).longs(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sortsAsTheLibraryDoesHoweverTheNumbersAreSpread(long seed) {
        var random = new SplittableRandom(seed);
        int bits = 1 + random.nextInt(63);
        int crowd = random.nextInt(bits);
        long[] numbers = new long[random.nextInt(2_000)];
        int count = random.nextInt(numbers.length + 1);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextLong() >>> (Long.SIZE - bits) >>> (random.nextBoolean() ? crowd : 0);
        }
        long[] expected = numbers.clone();

        MixedSort.sort(numbers, count, bits);

        Arrays.sort(expected, 0, count);
        assertThat(numbers).containsExactly(expected);
    }
}
