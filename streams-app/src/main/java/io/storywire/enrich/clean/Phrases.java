package io.storywire.enrich.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases that betray a line or a sentence as dirt, in many languages; read from {@code phrases.tsv}.
 *
 * <p>Each row has a reason, a mode and the words. {@code *} stands for up to {@value #WIDEST_GAP} words, {@code #} for
 * a number. Phrases are found by their first word, in a table for each place
 * where phrases may stand, so that a look-up costs next to nothing however many there are.
 */
final class Phrases {

    /** How many words a {@code *} stands for at most. */
    static final int WIDEST_GAP = 5;

    /** The reason whose phrases of mode {@link Mode#ANY} count within sentences. */
    static final String NOTICE = "boilerplate";

    private static final String GAP = "*";

    private final Map<String, List<Phrase>> atStart = new HashMap<>();
    private final Map<String, List<Phrase>> anywhere = new HashMap<>();
    private final Map<String, List<Phrase>> sentenceStarts = new HashMap<>();
    private final Map<String, List<Phrase>> notices = new HashMap<>();
    private final BitSet sentenceBeginnings = new BitSet(PhraseWords.HASHES);
    private final BitSet noticeBeginnings = new BitSet(PhraseWords.HASHES);

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
        index(atStart, phrase, true);
        index(anywhere, phrase, mode == Mode.ANY);
        index(sentenceStarts, phrase, mode == Mode.SENTENCE || notice);
        index(notices, phrase, notice);
        begin(sentenceBeginnings, phrase, mode == Mode.SENTENCE || notice);
        begin(noticeBeginnings, phrase, notice);
    }

    private static void index(Map<String, List<Phrase>> phrases, Phrase phrase, boolean belongs) {
        if (belongs) {
            phrases.computeIfAbsent(phrase.words.get(0), w -> new ArrayList<>()).add(phrase);
        }
    }

    private static void begin(BitSet beginnings, Phrase phrase, boolean belongs) {
        String first = phrase.words.get(0);
        int hash =
                first.equals(PhraseWords.NUMBER) ? PhraseWords.NUMBER_HASH : PhraseWords.hash(first, 0, first.length());
        if (belongs && hash >= 0) {
            beginnings.set(hash);
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
    String inLine(List<String> words, boolean whole) {
        List<Phrase> candidates = candidates(atStart, words, 0);
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
    String inSentence(List<String> words) {
        String reason = at(sentenceStarts, words, 0);
        return reason.isEmpty() ? first(notices, words, 1) : reason;
    }

    /** The same of the first words of a part of a text; words are made only where a phrase could begin. */
    String inSentence(String text, int from, int to, int most) {
        if (!mayHold(text, from, to, most)) {
            return "";
        }
        List<String> words = new ArrayList<>();
        PhraseWords.add(words, text, from, to, most);
        return inSentence(words);
    }

    private boolean mayHold(String text, int from, int to, int most) {
        BitSet beginnings = sentenceBeginnings;
        int words = 0;
        for (int i = from; i < to && words < most; ) {
            if (!PhraseWords.wordCharacter(text.charAt(i))) {
                i++;
                continue;
            }
            int end = PhraseWords.end(text, i, to);
            int hash = PhraseWords.hash(text, i, end);
            if (hash < 0 || beginnings.get(hash)) {
                return true;
            }
            beginnings = noticeBeginnings;
            words++;
            i = end;
        }
        return false;
    }

    private static String first(Map<String, List<Phrase>> phrases, List<String> words, int from) {
        for (int i = from; i < words.size(); i++) {
            String reason = at(phrases, words, i);
            if (!reason.isEmpty()) {
                return reason;
            }
        }
        return "";
    }

    private static String at(Map<String, List<Phrase>> phrases, List<String> words, int place) {
        List<Phrase> candidates = candidates(phrases, words, place);
        for (int i = 0; i < candidates.size(); i++) { // no iterator: most words have no candidate
            if (matches(candidates.get(i), words, place)) {
                return candidates.get(i).reason;
            }
        }
        return "";
    }

    private static List<Phrase> candidates(Map<String, List<Phrase>> phrases, List<String> words, int place) {
        return place < words.size() ? phrases.getOrDefault(words.get(place), List.of()) : List.of();
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
