package io.storywire.enrich.clean;

import java.util.List;

/**
 * A line of a text whose markup is gone.
 *
 * @param text        without leading marks and blanks
 * @param start       where {@code text} begins in the whole text
 * @param from        where the line begins, marks and blanks included
 * @param blankBefore whether an empty line, or nothing, stands before it
 * @param bullet      whether it began with a mark of a list item
 * @param heading     whether it began with the mark of a heading
 * @param linkShare   how much of it is links, in [0, 1]
 * @param words       its first {@value #MOST_WORDS} words, see {@link PhraseWords}
 */
record Line(
        String text,
        int start,
        int from,
        boolean blankBefore,
        boolean bullet,
        boolean heading,
        double linkShare,
        List<String> words) {

    /** Words that rules look at. */
    static final int MOST_WORDS = 40;

    int end() {
        return start + text.length();
    }

    /** Whether all of its words are in {@link #words}. */
    boolean isShort() {
        return words.size() < MOST_WORDS;
    }

    /** Whether it ends as sentences do. */
    boolean endsAsSentence() {
        return SentenceEnds.at(text);
    }
}
