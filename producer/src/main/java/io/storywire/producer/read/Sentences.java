package io.storywire.producer.read;

/** Where sentences end, as far as a reader of files needs to know. */
final class Sentences {

    private static final String ENDS = ".!?…。！？";
    private static final String CLOSERS = "\"'”’»)]";

    private Sentences() {}

    /** Whether the text ends like a sentence, closing quotation marks and brackets aside. */
    static boolean isEnded(CharSequence text) {
        return isEndedBy(text, ENDS);
    }

    static boolean isEndedBy(CharSequence text, String ends) {
        int end = text.length();
        while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ends.indexOf(text.charAt(end - 1)) >= 0;
    }

    /**
     * A headline made of a line that is longer or ends like a sentence: without its full stop; of a line longer than
     * that the first sentence, and if that is too long as well, as many words as fit, with {@code …}.
     */
    static String asTitle(String line, int longest) {
        String title = line.length() <= longest ? line : firstSentence(line, longest);
        return title.endsWith(".") && !title.endsWith("..") ? title.substring(0, title.length() - 1) : title;
    }

    private static String firstSentence(String line, int longest) {
        for (int at = 1; at < longest; at++) {
            if (line.charAt(at) == ' ' && at > 20 && isEnded(line.substring(at - 1, at))) {
                return line.substring(0, at);
            }
        }
        int blank = line.lastIndexOf(' ', longest);
        int end = blank > longest / 2 ? blank : longest;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
