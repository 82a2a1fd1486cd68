package io.storywire.producer.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/*
 * Where does a heading end when the line break behind it was lost?
 *     Predicting a World Covered by Data Centers The report points out that …
 *     President leaves too Greg Brockman, a co-founder who …
 * A sentence begins with a capital, so the text begins at one of the capitals before the first end of a sentence. Which
 * one depends on how the heading is written:
 *  1. A line break, where one is left, ends the heading; in scripts without capitals (Han, Kana, Hangul) the first
 *     blank does; "?" or "!" within the first words does.
 *  2. Title Case: three or more content words with capitals come before the first content word in lower case. The text
 *     begins within the run of capitals before that word: at its last sentence opener ("The", "In"), since
 *     headings in title case write those in lower case; else at the last capital that no "of" or "the" precedes,
 *     moved to the front of a name ("Sam Altman recently …") if the document uses those two words together elsewhere.
 *  3. Sentence case: the text begins at the first sentence opener before a comma or the end of a sentence; else at the
 *     first capital behind a word in lower case that can end a heading (not "of", "from"), or, within a run of
 *     capitals, at a title of office ("… from Johannesburg Prime Minister …").
 *  4. Nothing found: up to twelve words are all heading; more are all text.
 * Wrong guesses happen ("Bank hires Goldman Sachs Shares rose") and cost little: no word is lost, one line break is
 * misplaced. Only the first 24 words are looked at; counting pairs of capitalised words is one pass over the document.
 */

/** Tells a heading from the text behind it on the same line. */
final class HeadingEnd {

    private static final int WORDS_SEEN = 24;
    private static final int LONGEST_PLAIN_HEADING = 12;
    private static final int TITLE_CASE_WORDS = 3;
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern UNCASED = Pattern.compile("^[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");

    private final Map<String, Integer> pairs = new HashMap<>();

    /** Learns from the document which capitalised words belong together. */
    HeadingEnd(String document) {
        Word last = new Word("", 0);
        for (Matcher word = WORD.matcher(document); word.find(); ) {
            Word next = new Word(word.group(), word.start());
            if (last.isCapital() && next.isCapital()) {
                pairs.merge(last.core() + " " + next.core(), 1, Integer::sum);
            }
            last = next;
        }
    }

    /** Where the text begins: an offset in the section, its length if all of it is heading, 0 if none of it is. */
    int in(String section) {
        int line = section.indexOf('\n');
        List<Word> words = words(line < 0 ? section : section.substring(0, line));
        if (words.isEmpty() || line >= 0) {
            return Math.max(line, 0);
        }
        if (UNCASED.matcher(section).find()) {
            return words.size() > 1 ? words.get(1).start() : section.length();
        }
        OptionalInt start = start(words);
        if (start.isPresent()) {
            return words.get(start.getAsInt()).start();
        }
        boolean isShort = words.size() <= LONGEST_PLAIN_HEADING
                && !words.get(words.size() - 1).endsSentence();
        return isShort ? section.length() : 0;
    }

    private OptionalInt start(List<Word> words) {
        int end = 1;
        while (end < words.size() && !words.get(end - 1).endsSentence()) {
            end++;
        }
        List<Word> sentence = words.subList(0, end);
        int afterQuestion = end < words.size() && words.get(end - 1).asks() ? end : 0;
        OptionalInt found = titleCase(sentence);
        found = found.isPresent() ? found : opener(sentence);
        found = found.isPresent() || afterQuestion == 0 ? found : OptionalInt.of(afterQuestion);
        return found.isPresent() ? found : sentenceCase(sentence);
    }

    private OptionalInt titleCase(List<Word> words) {
        int lower = 1;
        int capitals = words.get(0).isContentCapital() ? 1 : 0;
        while (lower < words.size() && !words.get(lower).isContentLower()) {
            capitals += words.get(lower).isContentCapital() ? 1 : 0;
            lower++;
        }
        if (capitals < TITLE_CASE_WORDS || lower == words.size()) {
            return OptionalInt.empty();
        }
        int opener = 0;
        int last = 0;
        for (int at = 2; at < lower; at++) {
            boolean possible = words.get(at).isCapital() && !words.get(at - 1).bindsForward();
            opener = possible && words.get(at).opensSentence() ? at : opener;
            last = possible ? at : last;
        }
        int start = opener > 0 ? opener : frontOfName(words, last);
        return start > 0 ? OptionalInt.of(start) : OptionalInt.empty();
    }

    private int frontOfName(List<Word> words, int last) {
        int front = last;
        while (front > 1 && isName(words.get(front - 1), words.get(front))) {
            front--;
        }
        return front;
    }

    private static OptionalInt opener(List<Word> words) {
        for (int at = 1; at < words.size() && !words.get(at - 1).pauses(); at++) {
            if (words.get(at).opensSentence() || words.get(at).mayOpenSentence()) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    private OptionalInt sentenceCase(List<Word> words) {
        boolean inFirstRun = true;
        for (int at = 1; at < words.size(); at++) {
            Word word = words.get(at);
            Word before = words.get(at - 1);
            inFirstRun = inFirstRun && word.isCapital();
            boolean possible = before.isCapital() ? word.isOffice() : !before.bindsForward();
            if (word.isCapital() && !inFirstRun && possible) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    private boolean isName(Word first, Word second) {
        return pairs.getOrDefault(first.core() + " " + second.core(), 0) > 1;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(text); words.size() < WORDS_SEEN && word.find(); ) {
            words.add(new Word(word.group(), word.start()));
        }
        return words;
    }
}
