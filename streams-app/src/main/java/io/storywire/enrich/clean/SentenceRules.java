package io.storywire.enrich.clean;

import io.storywire.events.Removal;
import java.util.ArrayList;
import java.util.List;

/** Finds sentences and addresses within a line that are not news: "Sign up for our newsletter.", "(Editing by …)". */
final class SentenceRules {

    private static final int LONGEST = 45;
    private static final int LONGEST_CHARACTERS = 400;
    private static final int FIRST_WORDS = 10;

    /** The characters of ASCII at which a sentence may end. */
    private static final boolean[] MAY_END = new boolean[0x80];

    static {
        ".!?()".chars().forEach(c -> MAY_END[c] = true);
    }

    private final LineRules rules;

    SentenceRules(LineRules rules) {
        this.rules = rules;
    }

    /**
     * Spans of a line to take out, in order, in offsets of the line. Near the end of a text sentences are read whole,
     * for notices of rights and thanks; elsewhere it counts how they begin.
     */
    List<Removal> in(Line line, boolean nearEnd, Chrome.Known chrome) {
        List<Removal> found = new ArrayList<>();
        String text = line.text();
        boolean addresses = mayHoldAddress(text);
        int word = line.words().first();
        int start = 0;
        while (start < text.length()) {
            int end = sentenceEnd(text, start);
            boolean wholeLine = start == 0 && end == text.length(); // judged as a line before
            if (!wholeLine && chrome.have(text, start, end)) {
                found.add(new Removal(start, end, Cleaner.CHROME));
            } else {
                word = line.words().all().firstFrom(line.start() + start, word);
                String reason = reason(line, start, end, word, nearEnd ? LONGEST : FIRST_WORDS);
                if (!reason.isEmpty()) {
                    found.add(new Removal(start, end, reason));
                } else if (addresses) {
                    addresses(text, start, end, found);
                }
            }
            start = end;
        }
        return found;
    }

    private static boolean mayHoldAddress(String text) {
        return text.indexOf('@') >= 0
                || text.contains("http")
                || text.contains("www.")
                || text.contains("pic.twitter.com/");
    }

    /** Why the sentence between two places is dirt, by at most so many words from its first one on, or {@code ""}. */
    private String reason(Line line, int start, int end, int word, int most) {
        int open = start;
        while (open < end && "([ *".indexOf(line.text().charAt(open)) >= 0) {
            open++;
        }
        if (end - open > LONGEST_CHARACTERS) {
            return "";
        }
        int to = line.start() + Math.min(end, open + 9 * most);
        return rules.inSentence(PhraseWords.of(line.words().all(), word, to, most));
    }

    private static void addresses(String text, int start, int end, List<Removal> found) {
        int i = start;
        int last = start;
        while (i < end) {
            char c = text.charAt(i);
            boolean wordStart = i == start || !Character.isLetterOrDigit(text.charAt(i - 1));
            int stop = wordStart && (c == 'h' || c == 'w' || c == 'p') ? Addresses.urlEnd(text, i) : -1;
            if (c == '@' && i > start && Addresses.domainEnd(text, i) > 0) {
                int from = Math.max(last, Addresses.emailStart(text, i));
                stop = Addresses.domainEnd(text, i);
                found.add(new Removal(from, stop, "address"));
            } else if (stop > 0) {
                found.add(new Removal(i, stop, "link"));
            }
            last = Math.max(last, stop);
            i = Math.max(stop, i + 1);
        }
    }

    /** Whether a line has more than one sentence. */
    static boolean several(String text) {
        return sentenceEnd(text, 0) < text.length();
    }

    /** The first sentence of a line. */
    static String first(String text) {
        return text.substring(0, sentenceEnd(text, 0));
    }

    /** One past the sentence that begins at a place, with the blanks behind it. */
    static int sentenceEnd(String text, int start) {
        int depth = text.charAt(start) == '(' ? 1 : 0;
        for (int i = nextStop(text, start + 1); i < text.length(); i = nextStop(text, i + 1)) {
            char c = text.charAt(i);
            if (depth == 1 && c == ')') {
                return skip(text, i + 1);
            }
            boolean stop = c == '.' || c == '!' || c == '?' || (c > 0x7F && "…。！？।".indexOf(c) >= 0);
            if (stop && depth == 0 && (c > 0x2FFF || i + 1 == text.length() || boundary(text, i + 1))) {
                return skip(text, i + 1);
            }
            if (c == '(' && depth == 0 && text.charAt(i - 1) == ' ' && agencyNote(text, i)) {
                return i;
            }
        }
        return text.length();
    }

    /** The next place where a sentence may end; a loop of its own, which the compiler makes fast. */
    private static int nextStop(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || MAY_END[c]) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean agencyNote(String text, int at) {
        return text.regionMatches(true, at, "(reporting", 0, 10)
                || text.regionMatches(true, at, "(editing", 0, 8)
                || text.regionMatches(true, at, "(additional", 0, 11)
                || text.regionMatches(true, at, "(writing", 0, 8)
                || text.regionMatches(true, at, "(with ", 0, 6)
                || text.regionMatches(true, at, "(©", 0, 2)
                || text.regionMatches(true, at, "(copyright", 0, 10);
    }

    private static boolean boundary(String text, int at) {
        int i = at;
        while (i < text.length() && "\"'”’»)]".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        if (i + 1 >= text.length()) {
            return true;
        }
        return text.charAt(i) == ' ' && !Character.isLowerCase(text.charAt(i + 1)) && !initial(text, at - 1);
    }

    /** Whether the stop belongs to an initial ("Paul J. Weber"). */
    private static boolean initial(String text, int stop) {
        return text.charAt(stop) == '.'
                && stop >= 2
                && Character.isUpperCase(text.charAt(stop - 1))
                && !Character.isLetter(text.charAt(stop - 2));
    }

    private static int skip(String text, int from) {
        int i = from;
        while (i < text.length() && "\"'”’»)] ".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
