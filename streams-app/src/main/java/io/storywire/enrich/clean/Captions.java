package io.storywire.enrich.clean;

import java.util.List;
import java.util.Set;

/** Captions that betray themselves by their credit: "(Photo: A. Bee/Agency)", "Jane Doe/AP", "© dpa". */
final class Captions {

    private static final int LONGEST = 60;

    private static final Set<String> CREDITS = Set.of(
            "photo",
            "photos",
            "photograph",
            "picture",
            "image",
            "courtesy",
            "provided",
            "file",
            "source",
            "handout",
            "screenshot",
            "foto",
            "bild",
            "quelle",
            "archiv",
            "crédit",
            "archivo",
            "imagen",
            "imagem",
            "fot",
            "фото",
            "fotoğraf");
    private static final Set<String> AGENCIES = Set.of(
            "ap",
            "reuters",
            "afp",
            "dpa",
            "epa",
            "getty",
            "tass",
            "ansa",
            "efe",
            "belga",
            "anp",
            "pap",
            "lusa",
            "xinhua",
            "bloomberg",
            "upi",
            "keystone",
            "apa",
            "ritzau",
            "tt",
            "ntb",
            "afpphoto");

    private Captions() {}

    /** Whether the line ends in a credit and not as a sentence. */
    static boolean is(Line line) {
        String text = line.text();
        if (!line.hasAtMost(LONGEST)) {
            return false;
        }
        return credited(text) || agencyAtEnd(text, line.words()) || text.startsWith("© ");
    }

    /** The last bracket of the line names a photographer or an agency. */
    private static boolean credited(String text) {
        int open = text.endsWith(")") ? text.lastIndexOf('(') : -1;
        if (open < 0 || text.length() - open > 90) {
            return false;
        }
        List<String> words = PhraseWords.of(text.substring(open), 12);
        boolean before = open > 1 && ".!?".indexOf(text.charAt(open - 2)) >= 0;
        boolean credit =
                !words.isEmpty() && (CREDITS.contains(words.get(0)) || CREDITS.contains(words.get(words.size() - 1)));
        return credit || (slashed(text.substring(open)) && (before || open == 0));
    }

    /** "Saul Loeb/AFP/Getty Images", "REUTERS/Jason Reed": a slash between names, one of them an agency. */
    private static boolean slashed(String text) {
        int slash = text.lastIndexOf('/');
        return slash > 0
                && (PhraseWords.of(text.substring(slash), 1).stream().anyMatch(AGENCIES::contains)
                        || AGENCIES.contains(lastWord(text.substring(0, slash))));
    }

    private static boolean agencyAtEnd(String text, List<String> words) {
        return words.size() >= 2 && words.size() <= 30 && slashed(tail(text)) && !SentenceEnds.at(text);
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - 40));
    }

    private static String lastWord(String text) {
        List<String> words = PhraseWords.of(text, Integer.MAX_VALUE);
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    /** The signature below an embedded post: "Jane Doe (@jane) March 18, 2015". */
    static boolean embedded(Line line) {
        String text = line.text();
        int handle = line.hasAtMost(12) ? text.indexOf("(@") : -1;
        return handle >= 0 && !line.endsAsSentence() && text.indexOf(')', handle) > 0;
    }

    /** "1:06 Former nurse accused": an item of a list of videos. */
    static boolean videoItem(Line line) {
        String text = line.text();
        char first = text.charAt(0);
        int colon = first >= '0' && first <= '9' ? text.indexOf(':') : -1;
        boolean time = colon > 0
                && colon <= 2
                && text.length() > colon + 4
                && digits(text, 0, colon)
                && digits(text, colon + 1, colon + 3)
                && text.charAt(colon + 3) == ' ';
        return time && !line.endsAsSentence() && line.hasAtMost(20) && Character.isLetter(text.charAt(colon + 4));
    }

    private static boolean digits(String text, int from, int to) {
        return text.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
