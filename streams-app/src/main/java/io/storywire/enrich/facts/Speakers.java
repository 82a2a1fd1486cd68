package io.storywire.enrich.facts;

import io.storywire.enrich.segment.Span;
import io.storywire.enrich.segment.Words;
import java.util.List;
import java.util.Locale;
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
    private static final Set<String> NO_NAMES = Set.of(
            "he", "she", "they", "it", "we", "i", "the", "a", "an", "er", "sie", "il", "elle", "but", "and", "in", "on",
            "at", "as", "mr", "mrs", "ms", "dr", "this", "that", "who");

    private final SpeechVerbs verbs;

    Speakers(SpeechVerbs verbs) {
        this.verbs = verbs;
    }

    /** The speaker as named, {@code ""} when nobody is. */
    String of(String text, List<Span> sentences, Span quote, String language) {
        int stop = paragraphEnd(text, quote.end() + 1);
        String after = text.substring(Math.min(text.length(), quote.end() + 1), Math.min(stop, quote.end() + REACH));
        String found = beside(clause(after), language);
        if (!found.isEmpty()) {
            return found;
        }
        int from = Math.max(sentenceStart(sentences, quote.start()), quote.start() - REACH);
        return from >= quote.start() - 1 ? "" : beside(text.substring(from, quote.start() - 1), language);
    }

    private static int paragraphEnd(String text, int from) {
        int end = from < text.length() ? text.indexOf('\n', from) : -1;
        return end < 0 ? text.length() : end;
    }

    /** Up to the end of the sentence or the next quotation. */
    private static String clause(String after) {
        for (int i = 0; i < after.length(); i++) {
            char c = after.charAt(i);
            boolean stop = c == '.' && (i + 1 == after.length() || after.charAt(i + 1) == ' ') && i > 3;
            if (stop || "“«„\"".indexOf(c) >= 0) {
                return after.substring(0, i);
            }
        }
        return after;
    }

    private static int sentenceStart(List<Span> sentences, int at) {
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

    private String beside(String clause, String language) {
        List<Span> words = Words.of(clause);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).of(clause).toLowerCase(Locale.ROOT);
            if (verbs.contains(language, word)) {
                String behind = name(clause, words, i + 1, 1);
                return behind.isEmpty() ? name(clause, words, i - 1, -1) : behind;
            }
        }
        return "";
    }

    /** The capitalised words next to a place, read in one direction; lower-case words may stand before them. */
    private static String name(String clause, List<Span> words, int from, int step) {
        int first = from;
        while (inside(words, first) && Math.abs(first - from) < 3 && !capital(clause, words.get(first))) {
            first += step;
        }
        if (!inside(words, first) || !capital(clause, words.get(first))) {
            return "";
        }
        int last = first;
        while (inside(words, last + step)
                && Math.abs(last + step - first) < LONGEST_NAME
                && partOfName(clause, words, last + step)
                && joined(clause, words, last, last + step)) {
            last += step;
        }
        while (!capital(clause, words.get(last))) {
            last -= step;
        }
        return clause.substring(
                words.get(Math.min(first, last)).start(),
                words.get(Math.max(first, last)).end());
    }

    private static boolean inside(List<Span> words, int i) {
        return i >= 0 && i < words.size();
    }

    private static boolean joined(String clause, List<Span> words, int a, int b) {
        Span left = words.get(Math.min(a, b));
        Span right = words.get(Math.max(a, b));
        String between = clause.substring(left.end(), right.start());
        return between.equals(" ") || between.equals(". ");
    }

    private static boolean partOfName(String clause, List<Span> words, int i) {
        return capital(clause, words.get(i)) || PARTICLES.contains(words.get(i).of(clause));
    }

    private static boolean capital(String clause, Span word) {
        return Character.isUpperCase(clause.charAt(word.start()))
                && !NO_NAMES.contains(word.of(clause).toLowerCase(Locale.ROOT));
    }
}
