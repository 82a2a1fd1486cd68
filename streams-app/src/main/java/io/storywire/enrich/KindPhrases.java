package io.storywire.enrich;

import io.storywire.enrich.segment.Beginnings;
import io.storywire.enrich.segment.Runs;
import io.storywire.enrich.segment.Tokens;
import io.storywire.enrich.segment.WordMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Phrases found in a text by their first words: one look at each word, most of which can begin no phrase. Words are runs
 * of letters, digits and marks in any case; whatever stands between two of them separates them.
 *
 * @param <V> what a phrase stands for
 */
final class KindPhrases<V> {

    private static final int HASHES = 1 << 12;

    /** Under the hash of their first words. */
    private final List<List<Phrase<V>>> phrases = new ArrayList<>(Collections.nCopies(HASHES, List.of()));

    private final Beginnings beginnings = new Beginnings();
    private final Set<String> words = new TreeSet<>();
    private WordMap<Boolean> firstWords = WordMap.of(words);
    private int size;

    private record Phrase<V>(int number, String words, V value) {}

    /** Takes the phrases of one value, their words in lower case between single blanks. */
    void add(List<String> phrases, V value) {
        for (String phrase : phrases) {
            int end = wordEnd(phrase, 0, phrase.length());
            beginnings.add(phrase);
            words.add(phrase.substring(0, end));
            int hash = hash(phrase, 0, end);
            List<Phrase<V>> all = new ArrayList<>(this.phrases.get(hash));
            all.add(new Phrase<>(size++, phrase, value));
            this.phrases.set(hash, all);
        }
        firstWords = WordMap.of(words);
    }

    /** The value of each phrase that stands in a text, once, of those whose first word is one of the words it was split into. */
    List<V> in(Tokens tokens) {
        List<V> found = new ArrayList<>(0);
        BitSet seen = new BitSet(size);
        String text = tokens.text();
        for (int word = 0; word < tokens.size(); word++) {
            if (firstWords.contains(tokens, word)) {
                int start = tokens.start(word);
                if (start == 0 || !inWord(text.charAt(start - 1))) {
                    at(text, start, tokens.end(word), text.length(), seen, found);
                }
            }
        }
        return found;
    }

    /** The value of each phrase that stands in a part of a text, once. */
    List<V> in(String text, int from, int to) {
        List<V> found = new ArrayList<>(0);
        BitSet seen = new BitSet(size);
        Runs runs = new Runs(text, from, to);
        while (runs.next()) {
            int start = runs.isPlain() ? runs.start() : wordStart(text, runs.start(), runs.end());
            while (start < runs.end()) {
                int end = runs.isPlain() ? runs.end() : wordEnd(text, start, runs.end());
                if (beginnings.mayBegin(text, start)) {
                    at(text, start, end, to, seen, found);
                }
                start = wordStart(text, end, runs.end());
            }
        }
        return found;
    }

    private static int wordStart(String text, int from, int to) {
        int i = from;
        while (i < to && !inWord(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private void at(String text, int start, int end, int to, BitSet seen, List<V> found) {
        List<Phrase<V>> candidates = phrases.get(hash(text, start, end));
        for (int k = 0; k < candidates.size(); k++) { // no iterator: most words have no candidate
            Phrase<V> phrase = candidates.get(k);
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
            return Runs.plain(c);
        }
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
