package io.storywire.bench.tagger;

import io.storywire.entity.Recogniser.Span;
import io.storywire.entity.tagger.Tag;
import io.storywire.entity.tagger.Tokeniser;
import io.storywire.entity.tagger.Tokens;
import java.util.ArrayList;
import java.util.List;

/** A sentence to learn from. */
final class Example {
    private final String text;
    private final int from;
    private final byte[] tags;
    private final float weight;

    /**
     * A sentence to learn from.
     *
     * @param text the whole text
     * @param from where the sentence begins in it
     * @param tags the right tag of each token
     * @param weight how much it counts
     */
    private Example(String text, int from, byte[] tags, float weight) {
        this.text = text;
        this.from = from;
        this.tags = tags;
        this.weight = weight;
    }

    String text() {
        return text;
    }

    int from() {
        return from;
    }

    /** The right tags, one a token; not to be changed. */
    byte[] tags() {
        return tags;
    }

    float weight() {
        return weight;
    }

    /** The sentences of a text. */
    static List<Example> of(Sample sample, float weight) {
        List<Example> examples = new ArrayList<>();
        Tokens tokens = new Tokens();
        int at = 0;
        while (at < sample.text().length()) {
            int next = Tokeniser.next(sample.text(), at, tokens);
            if (tokens.size() > 0) {
                examples.add(new Example(sample.text(), at, tags(tokens, sample), weight));
            }
            at = next;
        }
        return examples;
    }

    private static byte[] tags(Tokens tokens, Sample sample) {
        List<Span> names = sample.names();
        byte[] tags = new byte[tokens.size()];
        int name = 0;
        for (int i = 0; i < tags.length; i++) {
            while (name < names.size() && names.get(name).end() <= tokens.start(i)) {
                name++;
            }
            if (name < names.size() && names.get(name).start() == tokens.start(i)) {
                i = fill(tags, i, tokens, names.get(name), sample.text());
            }
        }
        return tags;
    }

    /** Tags the tokens of a name, unless it ends inside a token, other than before the full stop of "Corp.". */
    private static int fill(byte[] tags, int first, Tokens tokens, Span name, String text) {
        int last = first;
        while (last + 1 < tags.length && tokens.end(last) < name.end()) {
            last++;
        }
        boolean stop = tokens.end(last) == name.end() + 1 && text.charAt(name.end()) == '.';
        if (tokens.end(last) != name.end() && !stop) {
            return first;
        }
        for (int i = first; i <= last; i++) {
            tags[i] = (byte) (i == first ? Tag.first(name.type()) : Tag.inner(name.type()));
        }
        return last;
    }
}
