package io.storywire.enrich.clean;

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
 * @param words       its first words, at most {@value #MOST_WORDS}, see {@link PhraseWords}
 */
record Line(
        String text,
        int start,
        int from,
        boolean blankBefore,
        boolean bullet,
        boolean heading,
        double linkShare,
        PhraseWords words) {

    private static final int LONGEST = 330;
    private static final int FIRST_WORDS = 12;

    /** Words that rules look at. */
    static final int MOST_WORDS = 40;

    int end() {
        return start + text.length();
    }

    /** Whether all of its words are in {@link #words}. */
    boolean isShort() {
        return words.size() < mostWords(text);
    }

    /** Whether it has at most so many words. */
    boolean hasAtMost(int most) {
        return isShort() && words.size() <= most;
    }

    /** How many words of a line rules look at: of one that can only be a paragraph, those it begins with. */
    static int mostWords(String text) {
        return text.length() > LONGEST ? FIRST_WORDS : MOST_WORDS;
    }

    /** Whether it ends as sentences do. */
    boolean endsAsSentence() {
        return SentenceEnds.at(text);
    }
}
