package io.storywire.enrich.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases that betray a line or a sentence as dirt, in many languages; read from {@code phrases.tsv}.
 *
 * <p>Each row has a reason, a mode and the words. {@code *} stands for up to {@value #WIDEST_GAP} words, {@code #} for
 * a number. Phrases are found by their first word, in a table for each place
 * where phrases may stand; the first letters of most words say that none begins there, so that a look-up costs next to
 * nothing however many there are.
 */
final class Phrases {

    /** How many words a {@code *} stands for at most. */
    static final int WIDEST_GAP = 5;

    /** The reason whose phrases of mode {@link Mode#ANY} count within sentences. */
    static final String NOTICE = "boilerplate";

    private static final String GAP = "*";

    private final Table atStart = new Table();
    private final Table anywhere = new Table();
    private final Table sentenceStarts = new Table();
    private final Table notices = new Table();

    /** Where a phrase must stand to betray. */
    enum Mode {
        /** It is the whole line. */
        LINE,
        /** The line begins with it. */
        START,
        /** It stands anywhere in a short line. */
        ANY,
        /** A sentence, or the line, begins with it. */
        SENTENCE
    }

    private record Phrase(String reason, Mode mode, List<String> words) {}

    /** Phrases by their first words, and a cheap question that most words answer with no. */
    static final class Table {

        private static final byte KNOWN = 1;

        /** Of a first word whose second one may be any, or none. */
        private static final byte OPEN = 2;

        private static final byte PAIR = 4;

        private final Map<String, List<Phrase>> phrases = new HashMap<>();

        /** Under the hash of a first word {@link #KNOWN}, under that of it and the second {@link #PAIR}. */
        private final byte[] marks = new byte[TextWords.HASHES];

        void add(Phrase phrase) {
            String first = phrase.words.get(0);
            phrases.computeIfAbsent(first, w -> new ArrayList<>()).add(phrase);
            int hash = hash(first);
            marks[hash] |= KNOWN;
            if (phrase.words.size() > 1 && !phrase.words.get(1).equals(GAP)) {
                marks[pair(hash, hash(phrase.words.get(1)))] |= PAIR;
            } else {
                marks[hash] |= OPEN;
            }
        }

        private static int hash(String word) {
            return word.equals(PhraseWords.NUMBER)
                    ? TextWords.NUMBER_HASH
                    : TextWords.of(word).hash(0);
        }

        private static int pair(int first, int second) {
            return (31 * first + second) & (TextWords.HASHES - 1);
        }

        /** The phrases that begin with a word. */
        List<Phrase> of(PhraseWords words, int place) {
            return place < words.size() && words.mayBegin(this, place)
                    ? phrases.getOrDefault(words.get(place), List.of())
                    : List.of();
        }

        /** Whether a phrase may begin with a word of a text. */
        boolean mayHave(TextWords words, int word) {
            int first = words.hash(word);
            int mark = first < 0 ? OPEN : marks[first];
            return (mark & OPEN) != 0 || (mark & KNOWN) != 0 && mayGoOn(words, word, first);
        }

        private boolean mayGoOn(TextWords words, int word, int first) {
            int second = word + 1 < words.size() ? words.hash(word + 1) : TextWords.NUMBER_HASH;
            return second < 0 || (marks[pair(first, second)] & PAIR) != 0;
        }
    }

    /** Reads the table that is on the class path beside this class. */
    static Phrases load() {
        Phrases phrases = new Phrases();
        try (InputStream in = Phrases.class.getResourceAsStream("phrases.tsv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(row -> !row.isBlank() && !row.startsWith("//"))
                    .forEach(phrases::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }

    /** @throws IllegalArgumentException if the row is not reason, mode and words */
    void add(String row) {
        String[] cells = row.split("\t", -1);
        if (cells.length != 3 || cells[2].startsWith(GAP)) {
            throw new IllegalArgumentException("a row of phrases needs reason, mode and words, was: " + row);
        }
        Mode mode = Mode.valueOf(cells[1].toUpperCase(java.util.Locale.ROOT));
        List<String> words = words(cells[2]);
        Phrase phrase = new Phrase(cells[0], mode, words);
        boolean notice = mode == Mode.ANY && phrase.reason.equals(NOTICE);
        atStart.add(phrase);
        index(anywhere, phrase, mode == Mode.ANY);
        index(sentenceStarts, phrase, mode == Mode.SENTENCE || notice);
        index(notices, phrase, notice);
    }

    private static void index(Table table, Phrase phrase, boolean belongs) {
        if (belongs) {
            table.add(phrase);
        }
    }

    private static List<String> words(String phrase) {
        List<String> words = new ArrayList<>();
        for (String part : phrase.trim().split(" +", -1)) {
            if (part.equals(GAP) || part.equals(PhraseWords.NUMBER)) {
                words.add(part);
            } else {
                words.addAll(PhraseWords.of(part, Integer.MAX_VALUE));
            }
        }
        return words;
    }

    /** Why a line with these words is dirt, or {@code ""}; {@code whole} says that these are all its words. */
    String inLine(PhraseWords words, boolean whole) {
        List<Phrase> candidates = atStart.of(words, 0);
        for (int i = 0; i < candidates.size(); i++) {
            Phrase phrase = candidates.get(i);
            boolean mayStand = phrase.mode == Mode.START || phrase.mode == Mode.SENTENCE || whole;
            if (mayStand && matches(phrase, words, 0)) {
                return phrase.reason;
            }
        }
        return whole ? first(anywhere, words, 1) : "";
    }

    /** Why a sentence with these words is dirt, by how it begins or by a notice of rights or thanks in it, or {@code ""}. */
    String inSentence(PhraseWords words) {
        String reason = at(sentenceStarts, words, 0);
        return reason.isEmpty() ? first(notices, words, 1) : reason;
    }

    private static String first(Table phrases, PhraseWords words, int from) {
        for (int i = from; i < words.size(); i++) {
            String reason = words.mayBegin(phrases, i) ? at(phrases, words, i) : "";
            if (!reason.isEmpty()) {
                return reason;
            }
        }
        return "";
    }

    private static String at(Table phrases, PhraseWords words, int place) {
        List<Phrase> candidates = phrases.of(words, place);
        for (int i = 0; i < candidates.size(); i++) { // no iterator: most words have no candidate
            if (matches(candidates.get(i), words, place)) {
                return candidates.get(i).reason;
            }
        }
        return "";
    }

    private static boolean matches(Phrase phrase, List<String> words, int place) {
        int end = end(phrase, words, place);
        return phrase.mode == Mode.LINE ? end == words.size() : end >= 0;
    }

    private static int end(Phrase phrase, List<String> words, int place) {
        return end(phrase.words, 0, words, place, phrase.mode == Mode.LINE);
    }

    /** One past the last word that the rest of a phrase covers, or -1. */
    private static int end(List<String> phrase, int k, List<String> words, int place, boolean toTheEnd) {
        if (k == phrase.size()) {
            return !toTheEnd || place == words.size() ? place : -1;
        }
        if (!phrase.get(k).equals(GAP)) {
            boolean same = place < words.size() && words.get(place).equals(phrase.get(k));
            return same ? end(phrase, k + 1, words, place + 1, toTheEnd) : -1;
        }
        for (int skipped = 0; skipped <= WIDEST_GAP && place + skipped <= words.size(); skipped++) {
            int end = end(phrase, k + 1, words, place + skipped, toTheEnd);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }
}
