package io.storywire.enrich.facts;

import io.storywire.enrich.segment.Span;
import io.storywire.enrich.segment.Tokens;
import io.storywire.enrich.segment.WordMap;
import java.util.List;
import java.util.Set;

/**
 * Finds who said a quotation: the name beside a verb of saying, after the quotation (", Altman said", ", said
 * Altman"), else before it ("Altman said: …"), within the sentence that holds the quotation.
 */
final class Speakers {

    private static final int REACH = 160;
    private static final int LONGEST_NAME = 5;
    private static final Set<String> PARTICLES =
            Set.of("de", "van", "von", "der", "bin", "al", "del", "la", "of", "dos", "da");
    private static final WordMap<Boolean> NO_NAMES = WordMap.of(Set.of(
            "he", "she", "they", "it", "we", "i", "the", "a", "an", "er", "sie", "il", "elle", "but", "and", "in", "on",
            "at", "as", "mr", "mrs", "ms", "dr", "this", "that", "who"));

    private final Tokens tokens;
    private final String text;
    private final List<Span> sentences;
    private final WordMap<Boolean> verbs;

    /** Of one text; {@code verbs} are the verbs of saying of its language. */
    Speakers(Tokens tokens, List<Span> sentences, WordMap<Boolean> verbs) {
        this.tokens = tokens;
        this.text = tokens.text();
        this.sentences = sentences;
        this.verbs = verbs;
    }

    /** The speaker as named, {@code ""} when nobody is. */
    String of(Span quote) {
        int behind = Math.min(text.length(), quote.end() + 1);
        int reach = Math.min(paragraphEnd(behind), quote.end() + REACH);
        String found = beside(behind, clauseEnd(behind, reach));
        if (!found.isEmpty()) {
            return found;
        }
        int from = Math.max(sentenceStart(quote.start()), quote.start() - REACH);
        return from >= quote.start() - 1 ? "" : beside(from, quote.start() - 1);
    }

    private int paragraphEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** The end of the sentence or the next quotation, whichever is first. */
    private int clauseEnd(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean stop = c == '.' && (i + 1 == to || text.charAt(i + 1) == ' ') && i > from + 3;
            if (stop || c == '"' || (c > 0x7F && "“«„".indexOf(c) >= 0)) {
                return i;
            }
        }
        return to;
    }

    private int sentenceStart(int at) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).start() <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return sentences.isEmpty() ? 0 : Math.min(at, sentences.get(low).start());
    }

    /** The name beside the first verb of saying between two places. */
    private String beside(int from, int to) {
        int first = tokens.firstFrom(from);
        for (int i = first; i < tokens.size() && tokens.end(i) <= to; i++) {
            if (verbs.contains(tokens, i)) {
                int last = tokens.firstFrom(to) - 1;
                String behind = name(i + 1, 1, first, last);
                return behind.isEmpty() ? name(i - 1, -1, first, last) : behind;
            }
        }
        return "";
    }

    /** The capitalised words next to a place, read in one direction; lower-case words may stand before them. */
    private String name(int from, int step, int low, int high) {
        int first = from;
        while (first >= low && first <= high && Math.abs(first - from) < 3 && !capital(first)) {
            first += step;
        }
        if (first < low || first > high || !capital(first)) {
            return "";
        }
        int last = first;
        int next = first + step;
        while (next >= low
                && next <= high
                && Math.abs(next - first) < LONGEST_NAME
                && partOfName(next)
                && joined(Math.min(last, next))) {
            last = next;
            next += step;
        }
        while (!capital(last)) {
            last -= step;
        }
        return text.substring(tokens.start(Math.min(first, last)), tokens.end(Math.max(first, last)));
    }

    /** Whether a blank, or an initial's full stop and a blank, stand between a word and the next. */
    private boolean joined(int word) {
        int gap = tokens.end(word);
        int next = tokens.start(word + 1);
        return (next == gap + 1 && text.charAt(gap) == ' ') || (next == gap + 2 && text.startsWith(". ", gap));
    }

    private boolean partOfName(int word) {
        return capital(word) || PARTICLES.contains(tokens.written(word));
    }

    private boolean capital(int word) {
        return Character.isUpperCase(tokens.first(word)) && !NO_NAMES.contains(tokens, word);
    }
}
