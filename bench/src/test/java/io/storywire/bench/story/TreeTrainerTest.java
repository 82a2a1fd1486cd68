package io.storywire.bench.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeTrainerTest {

    private static final List<String> MEASURES = List.of("words", "days");
    private static final int[] DIRECTIONS = {1, -1};
    private static final List<Float> STEPS = List.of(0.5f, 1.5f);

    /** Articles that share words tell one story, three days apart or not. */
    private static Rows rows() {
        Rows rows = new Rows();
        for (int i = 0; i < 400; i++) {
            boolean same = i % 2 == 0;
            rows.add(new float[] {same ? 0.8f : 0.1f, same ? 3 : 0}, same, 1);
        }
        return rows;
    }

    private static TreeTrainer trainer() {
        return new TreeTrainer(rows(), MEASURES, DIRECTIONS);
    }

    /** The most that the trees which are learned may say for one story, when each step of days costs so much. */
    private static double learned(float cost) {
        List<String> lines = trainer().given("days", STEPS, cost).train();
        return lines.subList(1 + STEPS.size(), lines.size()).stream()
                .mapToDouble(TreeTrainerTest::highestLeaf)
                .sum();
    }

    private static double highestLeaf(String tree) {
        return Arrays.stream(tree.split("; "))
                .filter(node -> node.startsWith("="))
                .mapToDouble(leaf -> Double.parseDouble(leaf.substring(1)))
                .max()
                .orElseThrow();
    }

    @Test
    void whatIsGivenStandsBeforeWhatIsLearned() {
        List<String> lines = trainer().given("days", STEPS, 0.75f).train();

        assertThat(lines.get(0)).startsWith("base ");
        assertThat(lines.subList(1, 3)).containsExactly("days<=0.5; =0.0; =-0.75", "days<=1.5; =0.0; =-0.75");
        assertThat(lines).hasSameSizeAs(trainer().given("days", STEPS, 0).train());
    }

    @Test
    void sharedWordsCountMoreWhereTheyHaveToMakeUpForDays() {
        assertThat(learned(2)).isGreaterThan(learned(0) + 1);
    }

    @Test
    void theSameRowsGiveTheSameTrees() {
        assertThat(trainer().given("days", STEPS, 0.75f).train())
                .isEqualTo(trainer().given("days", STEPS, 0.75f).train());
    }
}
