package io.storywire.enrich;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases found in a text by their first words: one look at each word, most of which can begin no phrase. Words are runs
 * of letters, digits and marks in any case; whatever stands between two of them separates them.
 *
 * @param <V> what a phrase stands for
 */
final class KindPhrases<V> {

    private static final int HASHES = 1 << 12;

    private final BitSet beginnings = new BitSet(HASHES);
    private final Map<String, List<Phrase<V>>> byFirstWord = new HashMap<>();
    private int size;

    private record Phrase<V>(int number, String words, V value) {}

    /** Takes the phrases of one value, their words in lower case between single blanks. */
    void add(List<String> phrases, V value) {
        for (String phrase : phrases) {
            String first = phrase.substring(0, (phrase + ' ').indexOf(' '));
            byFirstWord.computeIfAbsent(first, word -> new ArrayList<>()).add(new Phrase<>(size++, phrase, value));
            beginnings.set(hash(first, 0, first.length()));
        }
    }

    /** The value of each phrase that stands in a part of a text, once. */
    List<V> in(String text, int from, int to) {
        List<V> found = new ArrayList<>(0);
        BitSet seen = null;
        for (int i = from; i < to; ) {
            if (!inWord(text.charAt(i))) {
                i++;
                continue;
            }
            int end = wordEnd(text, i, to);
            if (beginnings.get(hash(text, i, end))) {
                seen = seen == null ? new BitSet(size) : seen;
                add(text, i, end, to, seen, found);
            }
            i = end;
        }
        return found;
    }

    private void add(String text, int start, int end, int to, BitSet seen, List<V> found) {
        for (Phrase<V> phrase : byFirstWord.getOrDefault(lower(text, start, end), List.of())) {
            if (!seen.get(phrase.number) && stands(text, start, to, phrase.words)) {
                seen.set(phrase.number);
                found.add(phrase.value);
            }
        }
    }

    private static boolean stands(String text, int start, int to, String words) {
        int at = start;
        for (int k = 0; k < words.length(); k++) {
            if (words.charAt(k) == ' ') {
                int gap = at;
                while (at < to && !inWord(text.charAt(at))) {
                    at++;
                }
                if (at == gap) {
                    return false;
                }
            } else if (at >= to || Character.toLowerCase(text.charAt(at++)) != words.charAt(k)) {
                return false;
            }
        }
        return at >= to || !inWord(text.charAt(at));
    }

    private static int wordEnd(String text, int start, int to) {
        int i = start + 1;
        while (i < to && inWord(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static String lower(String text, int start, int end) {
        StringBuilder word = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            word.append(Character.toLowerCase(text.charAt(i)));
        }
        return word.toString();
    }

    private static int hash(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            hash = 31 * hash + (c < 0x80 ? c | 0x20 : Character.toLowerCase(c));
        }
        return (hash ^ hash >>> 12) & (HASHES - 1);
    }

    /** Whether a character belongs to a word. */
    static boolean inWord(char c) {
        if (c < 0x80) {
            return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' || c >= '0' && c <= '9';
        }
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
