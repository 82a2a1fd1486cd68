package io.storywire.entity.tagger;

import io.storywire.entity.Recogniser;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds names with a {@link NameModel}, sentence by sentence, in linear time and with buffers of fixed size. Knows nothing
 * of other sentences: what follows from the rest of the text is for its caller. Safe for use by many threads.
 *
 * <p>Work is bounded: past {@link #MOST_TOKENS} tokens, far more than any article has, no names are found; that is half a
 * second at most.
 */
public final class NameTagger implements Recogniser {
    /** How many tokens of a text are looked at, to the end of the sentence. */
    public static final int MOST_TOKENS = 200_000;

    private final NameModel model;
    private final ThreadLocal<Run> runs;

    /** A tagger with the shipped model. */
    public NameTagger() {
        this(NameModel.shipped());
    }

    /** A tagger with a given model. */
    public NameTagger(NameModel model) {
        this.model = model;
        this.runs = ThreadLocal.withInitial(() -> new Run(this.model));
    }

    @Override
    public List<Span> recognise(String text) {
        return runs.get().over(text);
    }

    /** The buffers of one thread. */
    private static final class Run {
        private final Weights weights;
        private final Tokens tokens = new Tokens();
        private final Features features;
        private final Decoder decoder;
        private final int[] rows = new int[Features.MOST];

        Run(NameModel model) {
            weights = model.weights();
            features = new Features(model.lexicon());
            decoder = new Decoder(model.weights());
        }

        List<Span> over(String text) {
            List<Span> names = new ArrayList<>();
            int at = 0;
            int seen = 0;
            while (at < text.length() && seen < MOST_TOKENS) {
                at = Tokeniser.next(text, at, tokens);
                seen += tokens.size();
                if (tokens.size() > 0) {
                    sentence(text, names);
                }
            }
            return List.copyOf(names);
        }

        private void sentence(String text, List<Span> names) {
            features.read(text, tokens);
            for (int i = 0; i < tokens.size(); i++) {
                int count = features.rows(i, rows, weights.mask());
                weights.sum(rows, count, decoder.scores, i * Tag.COUNT);
            }
            decoder.decode(tokens.size());
            collect(names);
        }

        private void collect(List<Span> names) {
            boolean weighed = false;
            for (int i = 0; i < tokens.size(); i++) {
                if (!Tag.isFirst(decoder.tags[i])) {
                    continue;
                }
                int end = i + 1;
                while (end < tokens.size() && decoder.tags[end] == decoder.tags[i] + 1) {
                    end++;
                }
                if (!weighed) {
                    decoder.weigh();
                    weighed = true;
                }
                names.add(new Span(
                        tokens.start(i), tokens.end(end - 1), Tag.type(decoder.tags[i]), decoder.probability(i, end)));
            }
        }
    }
}
