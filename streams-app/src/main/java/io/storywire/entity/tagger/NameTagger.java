package io.storywire.entity.tagger;

import io.storywire.entity.Recogniser;
import java.util.ArrayList;
import java.util.BitSet;
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
    public List<Span> recognise(String text, BitSet known) {
        return runs.get().over(text, known);
    }

    /** The buffers of one thread. */
    private static final class Run {
        private final Weights weights;
        private final Tokens tokens = new Tokens();
        private final Stretches stretches = new Stretches();
        private final Features features;
        private final Decoder decoder;
        private final WordCache words;
        private final Rows rows;
        private final Sum sum = new Sum();

        Run(NameModel model) {
            weights = model.weights();
            features = new Features(model.lexicon());
            decoder = new Decoder(weights);
            words = new WordCache(model.lexicon(), weights);
            rows = new Rows(weights.mask());
        }

        List<Span> over(String text, BitSet known) {
            List<Span> names = new ArrayList<>();
            int at = 0;
            int seen = 0;
            while (at < text.length() && seen < MOST_TOKENS) {
                at = Tokeniser.next(text, at, tokens);
                seen += tokens.size();
                if (tokens.size() > 0) {
                    sentence(known, names);
                }
            }
            return List.copyOf(names);
        }

        private void sentence(BitSet known, List<Span> names) {
            stretches.read(tokens, known);
            int first = stretches.next(0);
            if (first < tokens.size()) {
                look();
            }
            while (first < tokens.size()) {
                int end = stretches.end(first);
                stretch(first, end, names);
                first = stretches.next(end);
            }
        }

        /** Looks at the tokens in stretches and those around them. */
        private void look() {
            char[] text = tokens.chars();
            int size = tokens.size();
            features.begin(size);
            int seen = 0;
            for (int i = stretches.next(0); i < size; i = stretches.next(i + 1)) {
                for (int j = Math.max(seen, i - Word.REACH); j < Math.min(size, i + Word.REACH + 1); j++) {
                    features.put(j, words.get(text, tokens.start(j), tokens.end(j)));
                    seen = j + 1;
                }
            }
            features.look(tokens);
        }

        private void stretch(int first, int end, List<Span> names) {
            for (int i = first; i < end; i++) {
                score(i, (i - first) * Tag.COUNT);
            }
            decoder.decode(end - first, first == 0, end == tokens.size());
            collect(first, end - first, names);
        }

        private void score(int token, int offset) {
            sum.clear();
            for (int distance = -Word.REACH; distance <= Word.REACH; distance++) {
                words.add(features.word(token + distance), distance, sum);
            }
            rows.clear();
            features.context(token, rows);
            weights.add(rows, sum);
            sum.scores(decoder.scores, offset);
        }

        private void collect(int offset, int size, List<Span> names) {
            boolean weighed = false;
            for (int i = 0; i < size; i++) {
                if (!Tag.isFirst(decoder.tags[i])) {
                    continue;
                }
                int end = i + 1;
                while (end < size && decoder.tags[end] == decoder.tags[i] + 1) {
                    end++;
                }
                if (!weighed) {
                    decoder.weigh();
                    weighed = true;
                }
                names.add(new Span(
                        tokens.start(offset + i),
                        tokens.end(offset + end - 1),
                        Tag.type(decoder.tags[i]),
                        decoder.probability(i, end)));
            }
        }
    }
}
