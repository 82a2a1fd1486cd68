package io.storywire.enrich.segment;

import java.util.List;
import java.util.Locale;

/**
 * The words of a text with their lower-case forms, split once for all who need them.
 *
 * @param text  the text
 * @param words its words
 * @param lower the words in lower case, a curly apostrophe as a straight one
 */
public record Tokens(String text, List<Span> words, List<String> lower) {

    /** Splits a text. */
    public static Tokens of(String text) {
        List<Span> words = Words.of(text);
        List<String> lower = words.stream().map(word -> lower(word.of(text))).toList();
        return new Tokens(text, words, lower);
    }

    private static String lower(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < 'a' || c > 'z') {
                return changed(word);
            }
        }
        return word;
    }

    private static String changed(String word) {
        return word.replace('’', '\'').toLowerCase(Locale.ROOT);
    }

    /** Number of words. */
    public int size() {
        return words.size();
    }

    /** First code unit of a word. */
    public int start(int word) {
        return words.get(word).start();
    }

    /** One past the last code unit of a word. */
    public int end(int word) {
        return words.get(word).end();
    }

    /** A word in lower case, {@code ""} beyond either end of the text. */
    public String lower(int word) {
        return word >= 0 && word < lower.size() ? lower.get(word) : "";
    }

    /** A word as written. */
    public String written(int word) {
        return words.get(word).of(text);
    }

    /** Whether nothing but one blank or hyphen stands between a word and the next. */
    public boolean touches(int word) {
        if (word < 0 || word + 1 >= words.size()) {
            return false;
        }
        int gap = start(word + 1) - end(word);
        return gap == 0 || (gap == 1 && (text.charAt(end(word)) == ' ' || text.charAt(end(word)) == '-'));
    }
}
