package io.storywire.entity.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackedTableTest {

    static LongStream seeds() {
        return new SplittableRandom(20260105).longs(20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWasPutIsFoundAlsoAfterWritingAndReading(long seed) throws IOException {
        Map<Long, Integer> values = values(seed);
        PackedTable table = new PackedTable(8, 24, values.size());
        values.forEach(table::put);

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.write(new DataOutputStream(bytes));
        PackedTable read = PackedTable.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(values).allSatisfy((key, value) -> {
            assertThat(table.get(key)).isEqualTo(value);
            assertThat(read.get(key)).isEqualTo(value);
        });
    }

    @Test
    void fewKeysAreFoundThatWereNeverPut() {
        Map<Long, Integer> values = values(1);
        PackedTable table = new PackedTable(8, 14, values.size());
        values.forEach(table::put);

        long found = new SplittableRandom(2)
                .longs(100_000)
                .filter(key -> table.get(key) != 0)
                .count();

        assertThat(found).isLessThan(100);
    }

    @Test
    void aValueThatDoesNotFitIsRefused() {
        PackedTable table = new PackedTable(4, 8, 1);

        assertThatThrownBy(() -> table.put(1, 16)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table.put(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PackedTable(20, 13, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<Long, Integer> values(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<Long, Integer> values = new LinkedHashMap<>();
        for (int i = 0; i < 2000; i++) {
            values.put(random.nextLong(), 1 + random.nextInt(255));
        }
        return values;
    }
}
