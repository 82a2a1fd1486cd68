package io.storywire.entity.tagger;

/**
 * Finds the best tags of a sentence from the scores of its tokens (Viterbi), and how probable a name is (forward-backward).
 * A buffer for one thread. Cost: some fifty steps a token, three times that where probabilities are asked for.
 */
final class Decoder {
    private static final int TAGS = Tag.COUNT;
    private static final int NEVER = -1_000_000;

    private final double[] exps = new double[1 << 11];
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
    private int start;
    private boolean whole;
    private double total;

    Decoder(Weights weights) {
        for (int i = 0; i < exps.length; i++) {
            exps[i] = StrictMath.exp(-i * (double) weights.unit());
        }
        for (int from = 0; from <= TAGS; from++) {
            for (int to = 0; to < TAGS; to++) {
                boolean allowed = Tag.mayFollow(from == TAGS ? Tag.OUTSIDE : from, to);
                steps[from * TAGS + to] = allowed ? weights.step(from, to) : NEVER;
                stepOdds[from * TAGS + to] =
                        allowed ? StrictMath.exp(weights.step(from, to) * (double) weights.unit()) : 0;
            }
        }
    }

    /**
     * Sets {@link #tags} from {@link #scores}; on a tie the tag of the smaller number wins.
     *
     * @param tokens how many
     * @param opens whether they begin the sentence; else what stands before them is outside any name
     * @param closes whether they end the sentence; else what follows is outside any name
     */
    void decode(int tokens, boolean opens, boolean closes) {
        size = tokens;
        start = opens ? TAGS : Tag.OUTSIDE;
        whole = closes;
        for (int y = 0; y < TAGS; y++) {
            best[y] = steps[start * TAGS + y] + scores[y];
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
            tag = best[y] + last(y) > best[tag] + last(tag) ? y : tag;
        }
        for (int i = size - 1; i >= 0; i--) {
            tags[i] = tag;
            tag = before[i * TAGS + tag];
        }
    }

    /** The step out of the tokens, if others follow. */
    private int last(int tag) {
        return whole ? 0 : steps[tag * TAGS + Tag.OUTSIDE];
    }

    private int bestBefore(int tag) {
        if (Tag.isInner(tag)) {
            int first = best[tag - 1] + steps[(tag - 1) * TAGS + tag];
            return first >= best[tag] + steps[tag * TAGS + tag] ? tag - 1 : tag;
        }
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

    /** Prepares {@link #probability} for the tokens that were decoded last. */
    void weigh() {
        for (int i = 0; i < size; i++) {
            forward(i);
        }
        total = 0;
        for (int y = 0; y < TAGS; y++) {
            int at = (size - 1) * TAGS + y;
            backward[at] = whole ? 1 : stepOdds[y * TAGS + Tag.OUTSIDE];
            total += forward[at] * backward[at];
        }
        for (int i = size - 2; i >= 0; i--) {
            for (int p = 0; p < TAGS; p++) {
                backward[i * TAGS + p] = leave(i, p) + goOn(i, p);
            }
        }
    }

    /** How likely is what follows a token of this tag, if no name goes on there. */
    private double leave(int i, int tag) {
        double sum = 0;
        for (int y = 0; y < TAGS; y += y == 0 ? 1 : 2) {
            int at = (i + 1) * TAGS + y;
            sum += stepOdds[tag * TAGS + y] * odds[at] * backward[at];
        }
        return sum;
    }

    private double goOn(int i, int tag) {
        if (tag == Tag.OUTSIDE) {
            return 0;
        }
        int inner = Tag.isInner(tag) ? tag : tag + 1;
        int at = (i + 1) * TAGS + inner;
        return stepOdds[tag * TAGS + inner] * odds[at] * backward[at];
    }

    /** One step forward; the token's odds are scaled so that its forward values add up to 1. */
    private void forward(int i) {
        int most = scores[i * TAGS];
        for (int y = 1; y < TAGS; y++) {
            most = Math.max(most, scores[i * TAGS + y]);
        }
        double sum = 0;
        for (int y = 0; y < TAGS; y++) {
            odds[i * TAGS + y] = exp(scores[i * TAGS + y] - most);
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
            return stepOdds[start * TAGS + tag];
        }
        double sum = 0;
        for (int p = Tag.isInner(tag) ? tag - 1 : 0; p < (Tag.isInner(tag) ? tag + 1 : TAGS); p++) {
            sum += forward[(i - 1) * TAGS + p] * stepOdds[p * TAGS + tag];
        }
        return sum;
    }

    private double exp(int score) {
        return -score < exps.length ? exps[-score] : 0;
    }

    /** How probable it is that a name stands just there with just these tags, 0 to 1; after {@link #weigh}. */
    double probability(int first, int end) {
        double p = reach(first, tags[first]) * odds[first * TAGS + tags[first]];
        for (int i = first + 1; i < end; i++) {
            p *= stepOdds[tags[i - 1] * TAGS + tags[i]] * odds[i * TAGS + tags[i]];
        }
        if (end == size) {
            return Math.min(1, p * backward[(size - 1) * TAGS + tags[end - 1]] / total);
        }
        return Math.min(1, p * leave(end - 1, tags[end - 1]) / total);
    }
}
