package io.storywire.bench.tagger;

import io.storywire.entity.tagger.Features;
import io.storywire.entity.tagger.Lexicon;
import io.storywire.entity.tagger.NameModel;
import io.storywire.entity.tagger.Tag;
import io.storywire.entity.tagger.Tokeniser;
import io.storywire.entity.tagger.Tokens;
import io.storywire.entity.tagger.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Trains the weights of a linear-chain conditional random field, one sentence at a time, with AdaGrad [1]: each weight has a
 * rate of its own that shrinks with the squares of its gradients so far. A sentence's gradient is expected less actual
 * counts, times its weight; gradients below a thousandth are left out, which spares most of the work, as most tokens are
 * plainly no names. A fifth of a token's features, drawn anew each time, is withheld [2], so that no single one is relied upon:
 * the word itself is known in training, and seldom later. The order of sentences is shuffled from a fixed seed, and one thread does it all: the same data give the
 * same weights on every machine.
 *
 * <p>[1] Duchi, Hazan, Singer: Adaptive Subgradient Methods for Online Learning and Stochastic Optimization (2011). [2]
 * Srivastava et al.: Dropout (2014); here without scaling what remains.
 */
final class CrfTrainer {
    private static final int TAGS = Tag.COUNT;
    private static final int LANES = TAGS - 1;
    private static final double SMALLEST = 1e-3;
    private static final double SHRINK = 1e-4;
    private static final double DAMPING = 1e-2;
    private static final double WITHHELD = 0.2;

    private final Lexicon lexicon;
    private final double rate;
    private final int mask;
    private final float[] weights;
    private final float[] squares;
    private final double[][] steps = new double[TAGS + 1][TAGS];
    private final double[][] stepSquares = new double[TAGS + 1][TAGS];

    private final Features features;
    private final Tokens tokens = new Tokens();
    private final int[][] rows = new int[Tokens.MAX][Features.MOST];
    private final int[] counts = new int[Tokens.MAX];
    private final Chain chain = new Chain();
    private SplittableRandom dice = new SplittableRandom(0);

    /**
     * A trainer with all weights 0.
     *
     * @param bits binary logarithm of the number of rows
     * @param rate the largest change of a weight in one go
     */
    CrfTrainer(Lexicon lexicon, int bits, double rate) {
        this.lexicon = lexicon;
        this.rate = rate;
        mask = (1 << bits) - 1;
        weights = new float[(mask + 1) * LANES];
        squares = new float[(mask + 1) * LANES];
        features = new Features(lexicon);
    }

    /** Learns from each sentence once, in an order that the seed determines. */
    void learn(List<Example> examples, long seed) {
        List<Example> order = new ArrayList<>(examples);
        Collections.shuffle(order, new Random(seed));
        dice = new SplittableRandom(seed);
        order.forEach(this::learn);
    }

    /** The model so far, its weights rounded to {@code unit}. */
    NameModel model(float unit) {
        return new NameModel(lexicon, Weights.of(weights, steps, unit));
    }

    private void learn(Example example) {
        Tokeniser.next(example.text(), example.from(), tokens);
        features.read(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            score(i);
        }
        chain.run(tokens.size(), steps);
        for (int i = 0; i < tokens.size(); i++) {
            updateRows(i, example);
        }
        updateSteps(example);
    }

    private void score(int i) {
        counts[i] = withhold(rows[i], features.rows(i, rows[i], mask));
        double[] scores = chain.scores[i];
        Arrays.fill(scores, 0);
        for (int k = 0; k < counts[i]; k++) {
            int at = rows[i][k] * LANES;
            for (int lane = 0; lane < LANES; lane++) {
                scores[lane + 1] += weights[at + lane];
            }
        }
    }

    private int withhold(int[] features, int count) {
        int kept = 0;
        for (int k = 0; k < count; k++) {
            if (dice.nextDouble() >= WITHHELD) {
                features[kept++] = features[k];
            }
        }
        return kept;
    }

    private void updateRows(int i, Example example) {
        for (int tag = 1; tag < TAGS; tag++) {
            double actual = example.tags()[i] == tag ? 1 : 0;
            double gradient = (chain.probability(i, tag) - actual) * example.weight();
            if (Math.abs(gradient) < SMALLEST) {
                continue;
            }
            for (int k = 0; k < counts[i]; k++) {
                int at = rows[i][k] * LANES + tag - 1;
                double full = gradient + SHRINK * weights[at];
                squares[at] += (float) (full * full);
                weights[at] -= (float) (rate * full / Math.sqrt(squares[at] + DAMPING));
            }
        }
    }

    private void updateSteps(Example example) {
        for (int from = 0; from <= TAGS; from++) {
            for (int to = 0; to < TAGS; to++) {
                double gradient = Chain.allowed(from, to) ? stepGradient(from, to, example) : 0;
                if (gradient != 0) {
                    stepSquares[from][to] += gradient * gradient;
                    steps[from][to] -= rate * gradient / Math.sqrt(stepSquares[from][to] + DAMPING);
                }
            }
        }
    }

    private double stepGradient(int from, int to, Example example) {
        double sum = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int before = i == 0 ? Chain.START : example.tags()[i - 1];
            double actual = before == from && example.tags()[i] == to ? 1 : 0;
            sum += chain.probability(i, from, to) - actual;
        }
        return sum * example.weight();
    }
}
