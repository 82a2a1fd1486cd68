package io.storywire.enrich.fingerprint;

import io.storywire.enrich.language.StopLists;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What is one word in a language other than English: without its endings, articles written together with it and marks,
 * and which words say nothing. English, and languages of which nothing is known, keep to {@link Stemmer} and {@link
 * StopWords}, which the story model was trained with.
 *
 * <p>A form costs up to two microseconds to find, so forms are remembered: {@value #REMEMBERED} words of each language
 * that is met, each where its hash says, the latest of those that want one place. What is remembered is compared letter
 * by letter, so that it never changes what comes out. Thread-safe.
 */
final class WordForms {

    /** A power of two; some 2 MB a language. */
    private static final int REMEMBERED = 1 << 14;

    private static final Map<String, WordForms> MADE = new ConcurrentHashMap<>();

    /** A word as it was asked for, and its forms by their hashes. */
    static final class Form {
        private final char[] word;
        private final int rawHash;
        private final int hash;
        private final int length;

        private Form(char[] word, int rawHash, int hash, int length) {
            this.word = word;
            this.rawHash = rawHash;
            this.hash = hash;
            this.length = length;
        }

        private boolean isOf(char[] other, int otherLength) {
            return Arrays.equals(word, 0, word.length, other, 0, otherLength);
        }

        /** Hash of the word without marks. */
        int rawHash() {
            return rawHash;
        }

        /** Hash of its normal form. */
        int hash() {
            return hash;
        }

        /** Of the normal form, in code units. */
        int length() {
            return length;
        }
    }

    private final LightStemmer stemmer;
    private final HashedWords stops;
    private final AtomicReferenceArray<Form> remembered = new AtomicReferenceArray<>(REMEMBERED);

    private WordForms(LightStemmer stemmer, Iterable<String> stopWords) {
        this.stemmer = stemmer;
        this.stops = HashedWords.of(hashes(stopWords));
    }

    /**
     * The forms of a language, which are made when it is first met.
     *
     * @param language ISO 639-1, what follows a hyphen is ignored
     * @return {@link #english} where nothing else is known
     */
    static WordForms of(String language) {
        int hyphen = language.indexOf('-');
        String code = hyphen < 0 ? language : language.substring(0, hyphen);
        return Languages.isKnown(code) ? MADE.computeIfAbsent(code, WordForms::make) : english();
    }

    private static WordForms make(String code) {
        return new WordForms(Languages.stemmer(code), StopLists.of(code));
    }

    /** Stands for the words of English, which are found without it. */
    static WordForms english() {
        return English.FORMS;
    }

    boolean isEnglish() {
        return this == English.FORMS;
    }

    /** Whether a word, by its raw hash, says nothing about what a text is about. */
    boolean isStop(int rawHash) {
        return stops.has(rawHash);
    }

    /** The form of the first {@code length} code units, which are in lower case with a straight apostrophe. */
    Form of(char[] word, int length) {
        int slot = Hashes.of(word, length) & (REMEMBERED - 1);
        Form known = remembered.get(slot);
        if (known != null && known.isOf(word, length)) {
            return known;
        }
        Form form = form(Arrays.copyOf(word, length));
        remembered.set(slot, form);
        return form;
    }

    private Form form(char[] word) {
        char[] plain = withoutMarks(word, word.length);
        char[] stem = Arrays.copyOf(word, word.length);
        int length = stemmer.stem(stem, stem.length);
        char[] normal = withoutMarks(stem, length);
        return new Form(word, Hashes.of(plain, plain.length), Hashes.of(normal, normal.length), normal.length);
    }

    private static char[] withoutMarks(char[] word, int length) {
        char[] plain = Normalizer.normalize(new String(word, 0, length), Normalizer.Form.NFKD)
                .toCharArray();
        int kept = 0;
        for (char c : plain) {
            if (!Words.isMark(c)) {
                plain[kept++] = c;
            }
        }
        return Arrays.copyOf(plain, kept);
    }

    private static int[] hashes(Iterable<String> words) {
        int[] hashes = new int[16];
        int count = 0;
        for (String word : words) {
            char[] lower = word.toLowerCase(Locale.ROOT).toCharArray();
            char[] plain = withoutMarks(lower, lower.length);
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, count * 2);
            }
            hashes[count++] = Hashes.of(plain, plain.length);
        }
        return Arrays.copyOf(hashes, count);
    }

    private static final class English {
        private static final WordForms FORMS = new WordForms(Stemmer::stem, List.of());
    }
}
