package io.storywire.bench.tagger;

import io.storywire.entity.tagger.Tag;
import io.storywire.entity.tagger.Tokens;
import java.util.Arrays;

/**
 * Forward-backward over one sentence: how probable each tag and each step between tags is, given the scores so far.
 * Numbers are scaled token by token, so that nothing under- or overflows.
 */
final class Chain {
    /** Stands for the tag before the first token. */
    static final int START = Tag.COUNT;

    private static final int TAGS = Tag.COUNT;

    /** The score of each tag of each token, natural logarithm; set by the caller. */
    final double[][] scores = new double[Tokens.MAX][TAGS];

    private final double[][] odds = new double[Tokens.MAX][TAGS];
    private final double[][] forward = new double[Tokens.MAX][TAGS];
    private final double[][] backward = new double[Tokens.MAX][TAGS];
    private final double[][] stepOdds = new double[TAGS + 1][TAGS];
    private int size;

    static boolean allowed(int from, int to) {
        return Tag.mayFollow(from == START ? Tag.OUTSIDE : from, to);
    }

    /** Takes in the scores of a sentence of {@code tokens} tokens, and of the steps between tags. */
    void run(int tokens, double[][] steps) {
        size = tokens;
        for (int p = 0; p <= TAGS; p++) {
            for (int y = 0; y < TAGS; y++) {
                stepOdds[p][y] = allowed(p, y) ? Math.exp(steps[p][y]) : 0;
            }
        }
        for (int i = 0; i < size; i++) {
            forward(i);
        }
        Arrays.fill(backward[size - 1], 1);
        for (int i = size - 2; i >= 0; i--) {
            backward(i);
        }
    }

    /** The token's odds are scaled so that its forward values add up to 1; then so do forward times backward. */
    private void forward(int i) {
        double most = Arrays.stream(scores[i]).max().orElse(0);
        double sum = 0;
        for (int y = 0; y < TAGS; y++) {
            odds[i][y] = Math.exp(scores[i][y] - most);
            forward[i][y] = reach(i, y) * odds[i][y];
            sum += forward[i][y];
        }
        for (int y = 0; y < TAGS; y++) {
            odds[i][y] /= sum;
            forward[i][y] /= sum;
        }
    }

    private double reach(int i, int tag) {
        if (i == 0) {
            return stepOdds[START][tag];
        }
        double sum = 0;
        for (int p = 0; p < TAGS; p++) {
            sum += forward[i - 1][p] * stepOdds[p][tag];
        }
        return sum;
    }

    private void backward(int i) {
        for (int p = 0; p < TAGS; p++) {
            double sum = 0;
            for (int y = 0; y < TAGS; y++) {
                sum += stepOdds[p][y] * odds[i + 1][y] * backward[i + 1][y];
            }
            backward[i][p] = sum;
        }
    }

    /** How probable it is that token {@code i} has the tag. */
    double probability(int i, int tag) {
        return forward[i][tag] * backward[i][tag];
    }

    /** How probable it is that token {@code i} has the tag {@code to}, and the token before it {@code from}. */
    double probability(int i, int from, int to) {
        if (i == 0) {
            return from == START ? probability(0, to) : 0;
        }
        return from == START ? 0 : forward[i - 1][from] * stepOdds[from][to] * odds[i][to] * backward[i][to];
    }
}
