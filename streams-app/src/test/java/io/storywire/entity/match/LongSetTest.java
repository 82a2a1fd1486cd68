package io.storywire.entity.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LongSetTest {

    static LongStream seeds() {
        return new SplittableRandom(20260811).longs(50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void knowsWhatASlowSetKnows(long seed) {
        var random = new SplittableRandom(seed);
        var set = new LongSet(random.nextInt(100));
        Set<Long> slow = new HashSet<>();
        long values = random.nextBoolean() ? 300 : Long.MAX_VALUE;

        for (int i = 0; i < 400; i++) {
            long element = random.nextLong(values);
            assertThat(set.contains(element)).isEqualTo(slow.contains(element));
            set.add(element);
            slow.add(element);
        }

        assertThat(slow).allMatch(set::contains);
    }
}
