package io.storywire.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TreesTest {

    private static final int DEEPEST = 6;
    private static final int UNKNOWN = Features.LEAD_OVER_OTHERS;

    static LongStream seeds() {
        return new SplittableRandom(20260102).longs(20);
    }

    /** Values and cuts are whole numbers, so that many are the same. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSumIsThatOfTheLeavesWhereWalksEnd(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> lines = lines(random, 40);
        Trees trees = Trees.parse(lines);

        for (int i = 0; i < 50; i++) {
            float[] measured = measured(random);
            assertThat(trees.sum(measured, trees.room())).isEqualTo(walked(lines, measured));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noSumIsAboveTheHighestWhateverTheValueIs(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> lines = lines(random, 3);
        Trees trees = Trees.parse(lines);

        for (int i = 0; i < 50; i++) {
            float[] measured = measured(random);
            double highest = trees.highest(measured, UNKNOWN);
            double found = Double.NEGATIVE_INFINITY;
            for (int value = -6; value <= 6; value++) {
                measured[UNKNOWN] = value;
                found = Math.max(found, trees.sum(measured, trees.room()));
            }
            assertThat(highest).isGreaterThan(found - 1e-9);
        }
    }

    @Test
    void aTreeThatIsTooDeepIsRefused() {
        String deep = "words<=1; ".repeat(DEEPEST + 1) + "=1; ".repeat(DEEPEST + 1) + "=1";

        assertThatThrownBy(() -> Trees.parse(List.of(deep))).hasMessageContaining("deeper");
    }

    @Test
    void aTreeThatBreaksOffIsRefused() {
        assertThatThrownBy(() -> Trees.parse(List.of("words<=1; =1"))).hasMessageContaining("breaks off");
    }

    private static List<String> lines(SplittableRandom random, int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> nodes = new ArrayList<>();
            grow(random, random.nextInt(DEEPEST + 1), nodes);
            lines.add(String.join("; ", nodes));
        }
        return lines;
    }

    private static void grow(SplittableRandom random, int deepest, List<String> into) {
        if (deepest == 0 || random.nextInt(5) == 0) {
            into.add("=" + (float) random.nextDouble(-1, 1));
            return;
        }
        String feature = Features.NAMES.get(random.nextInt(3) == 0 ? UNKNOWN : random.nextInt(Features.COUNT));
        into.add(feature + "<=" + (float) random.nextInt(-4, 5));
        grow(random, deepest - 1, into);
        grow(random, deepest - 1, into);
    }

    private static float[] measured(SplittableRandom random) {
        float[] measured = new float[Features.COUNT];
        for (int i = 0; i < measured.length; i++) {
            measured[i] = random.nextInt(-5, 6);
        }
        return measured;
    }

    private static double walked(List<String> lines, float[] measured) {
        double sum = 0;
        for (String line : lines) {
            sum += walked(List.of(line.split("; ")).iterator(), measured);
        }
        return sum;
    }

    /** Reads a node and what is below it; the value of the leaf where a walk from it ends. */
    private static float walked(Iterator<String> nodes, float[] measured) {
        String[] node = nodes.next().split("<?=");
        float value = Float.parseFloat(node[1]);
        if (node[0].isEmpty()) {
            return value;
        }
        float first = walked(nodes, measured);
        float second = walked(nodes, measured);
        return measured[Features.NAMES.indexOf(node[0])] <= value ? first : second;
    }
}
