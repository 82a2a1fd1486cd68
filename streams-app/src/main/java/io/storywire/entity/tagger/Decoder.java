package io.storywire.entity.tagger;

/**
 * Finds the best tags of a sentence from the scores of its tokens (Viterbi), and how probable a name is (forward-backward).
 * A buffer for one thread. Cost: 81 steps a token, twice that and nine exponentials where probabilities are asked for.
 */
final class Decoder {
    private static final int TAGS = Tag.COUNT;
    private static final int NEVER = -1_000_000;

    private final Weights weights;
    private final int[] steps = new int[(TAGS + 1) * TAGS];
    private final double[] stepOdds = new double[(TAGS + 1) * TAGS];

    /** Scores of token {@code i}: {@code scores[i * Tag.COUNT + tag]}; set by the caller. */
    final int[] scores = new int[Tokens.MAX * TAGS];

    /** The best tag of each token; set by {@link #decode}. */
    final int[] tags = new int[Tokens.MAX];

    private final byte[] before = new byte[Tokens.MAX * TAGS];
    private final int[] best = new int[TAGS];
    private final int[] next = new int[TAGS];
    private final double[] odds = new double[Tokens.MAX * TAGS];
    private final double[] forward = new double[(Tokens.MAX + 1) * TAGS];
    private final double[] backward = new double[(Tokens.MAX + 1) * TAGS];
    private int size;

    Decoder(Weights weights) {
        this.weights = weights;
        for (int from = 0; from <= TAGS; from++) {
            for (int to = 0; to < TAGS; to++) {
                boolean allowed = Tag.mayFollow(from == TAGS ? Tag.OUTSIDE : from, to);
                steps[from * TAGS + to] = allowed ? weights.step(from, to) : NEVER;
                stepOdds[from * TAGS + to] = allowed ? Math.exp(weights.step(from, to) * weights.unit()) : 0;
            }
        }
    }

    /** Sets {@link #tags} from {@link #scores}; on a tie the tag of the smaller number wins. */
    void decode(int tokens) {
        size = tokens;
        for (int y = 0; y < TAGS; y++) {
            best[y] = steps[TAGS * TAGS + y] + scores[y];
        }
        for (int i = 1; i < size; i++) {
            for (int y = 0; y < TAGS; y++) {
                int from = bestBefore(y);
                before[i * TAGS + y] = (byte) from;
                next[y] = best[from] + steps[from * TAGS + y] + scores[i * TAGS + y];
            }
            System.arraycopy(next, 0, best, 0, TAGS);
        }
        int tag = 0;
        for (int y = 1; y < TAGS; y++) {
            tag = best[y] > best[tag] ? y : tag;
        }
        for (int i = size - 1; i >= 0; i--) {
            tags[i] = tag;
            tag = before[i * TAGS + tag];
        }
    }

    private int bestBefore(int tag) {
        int from = 0;
        int most = best[0] + steps[tag];
        for (int p = 1; p < TAGS; p++) {
            int value = best[p] + steps[p * TAGS + tag];
            if (value > most) {
                most = value;
                from = p;
            }
        }
        return from;
    }

    /** Prepares {@link #probability} for the sentence that was decoded last. */
    void weigh() {
        for (int i = 0; i < size; i++) {
            forward(i);
        }
        for (int y = 0; y < TAGS; y++) {
            backward[(size - 1) * TAGS + y] = 1;
        }
        for (int i = size - 2; i >= 0; i--) {
            for (int p = 0; p < TAGS; p++) {
                double sum = 0;
                for (int y = 0; y < TAGS; y++) {
                    sum += stepOdds[p * TAGS + y] * odds[(i + 1) * TAGS + y] * backward[(i + 1) * TAGS + y];
                }
                backward[i * TAGS + p] = sum;
            }
        }
    }

    /** One step forward; the token's odds are scaled so that its forward values add up to 1. */
    private void forward(int i) {
        int most = 0;
        for (int y = 1; y < TAGS; y++) {
            most = Math.max(most, scores[i * TAGS + y]);
        }
        double sum = 0;
        for (int y = 0; y < TAGS; y++) {
            odds[i * TAGS + y] = Math.exp((scores[i * TAGS + y] - most) * weights.unit());
            forward[i * TAGS + y] = reach(i, y) * odds[i * TAGS + y];
            sum += forward[i * TAGS + y];
        }
        for (int y = 0; y < TAGS; y++) {
            odds[i * TAGS + y] /= sum;
            forward[i * TAGS + y] /= sum;
        }
    }

    /** How probable it is to come to a tag, before its own score. */
    private double reach(int i, int tag) {
        if (i == 0) {
            return stepOdds[TAGS * TAGS + tag];
        }
        double sum = 0;
        for (int p = 0; p < TAGS; p++) {
            sum += forward[(i - 1) * TAGS + p] * stepOdds[p * TAGS + tag];
        }
        return sum;
    }

    /** How probable it is that a name stands just there with just these tags, 0 to 1; after {@link #weigh}. */
    double probability(int first, int end) {
        double p = reach(first, tags[first]) * odds[first * TAGS + tags[first]];
        for (int i = first + 1; i < end; i++) {
            p *= stepOdds[tags[i - 1] * TAGS + tags[i]] * odds[i * TAGS + tags[i]];
        }
        if (end == size) {
            return Math.min(1, p);
        }
        double after = 0;
        for (int y = 0; y < TAGS; y++) {
            if (y == Tag.OUTSIDE || Tag.isFirst(y)) {
                after += stepOdds[tags[end - 1] * TAGS + y] * odds[end * TAGS + y] * backward[end * TAGS + y];
            }
        }
        return Math.min(1, p * after);
    }
}
