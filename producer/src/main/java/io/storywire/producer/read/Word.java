package io.storywire.producer.read;

import java.util.List;
import java.util.Set;

/**
 * A word as it stands between blanks, punctuation included.
 *
 * @param text  with punctuation
 * @param start its offset
 */
record Word(String text, int start) {

    private static final Set<String> SENTENCE_OPENERS = words("""
            The A An In On At As If But It However According Although Meanwhile Additionally Moreover Der
            Die Das Den Dem Ein Eine Im Am Bei Nach Laut Le Les Un Une Des Dans En Au Aux Selon El Los Las
            Una Según
            """);

    private static final Set<String> POSSIBLE_OPENERS = words("""
            He She They We This That These Those There When While After Before During Since Despite With
            From For Under Er Sie Es Wir Mit Für Auch Wie La Il Elle Ils Elles
            """);

    private static final Set<String> OFFICES = words("""
            Prime President Chancellor King Queen Minister Secretary Senator Governor Mayor Judge Pope
            Prince Princess Chairman Chairwoman Chair Premier General
            """);

    private static final Set<String> BINDING = words("""
            a an the of in on at to for from by with and or nor but as is are into over under after before
            than that its his her their der die das den dem des ein eine einer eines von vom zu zum zur mit
            für auf und oder bei im am an le la les l' un une du de des à au aux et ou en dans el los las
            del y o por para con
            """);

    /** Without punctuation at either end. */
    String core() {
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    boolean isCapital() {
        String core = core();
        return !core.isEmpty() && Character.isUpperCase(core.codePointAt(0));
    }

    boolean isContentCapital() {
        return isCapital() && !opensSentence();
    }

    boolean isContentLower() {
        String core = core();
        return !core.isEmpty() && Character.isLowerCase(core.codePointAt(0)) && !BINDING.contains(core);
    }

    /** Whether a heading can hardly end with it. */
    boolean bindsForward() {
        return BINDING.contains(text);
    }

    boolean opensSentence() {
        return SENTENCE_OPENERS.contains(core());
    }

    boolean mayOpenSentence() {
        return POSSIBLE_OPENERS.contains(core());
    }

    boolean isOffice() {
        return OFFICES.contains(core());
    }

    boolean pauses() {
        return endsSentence() || text.endsWith(",") || text.endsWith(";");
    }

    /** Whether a sentence ends here; initials and abbreviations ({@code J.}, {@code U.S.}) end none. */
    boolean endsSentence() {
        boolean abbreviation = text.endsWith(".") && (text.length() <= 3 || text.indexOf('.') < text.length() - 1);
        return !abbreviation && Sentences.isEnded(text);
    }

    boolean asks() {
        return Sentences.isEndedBy(text, "?!");
    }

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.strip().split("\\s+")));
    }
}
