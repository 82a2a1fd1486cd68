package io.storywire.enrich.facts;

import io.storywire.enrich.segment.Span;
import io.storywire.enrich.segment.Tokens;
import io.storywire.events.Quote;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what stands in quotation marks, and who said it.
 *
 * <p>Marks pair within a paragraph: “…”, «…», »…«, „…“, 「…」, 『…』, and straight marks in turn. A quotation of a
 * single word or two is a title or a distance ('so-called "peace"') unless somebody is named as its speaker.
 */
public final class Quotes {

    /** No text has more. */
    public static final int MOST = 200;

    private static final String OPEN = "“«„「『\"»";
    private static final int LONGEST = 2_000;

    private final SpeechVerbs verbs = SpeechVerbs.load();

    /**
     * Quotations in order, at most {@value #MOST}.
     *
     * @param tokens    words of the clean body
     * @param sentences its sentences
     * @param language  ISO 639-1
     */
    public List<Quote> read(Tokens tokens, List<Span> sentences, String language) {
        String text = tokens.text();
        Speakers speakers = new Speakers(tokens, sentences, verbs.of(language));
        List<Quote> quotes = new ArrayList<>();
        int i = nextMark(text, 0);
        while (i < text.length() && quotes.size() < MOST) {
            int end = opens(text, i) ? close(text, i) : -1;
            if (end >= 0) {
                add(quotes, text, speakers, new Span(i + 1, end));
            }
            i = nextMark(text, Math.max(end, i) + 1);
        }
        return quotes;
    }

    /** The next straight quotation mark or character beyond ASCII. */
    private static int nextMark(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c > 0x7F) {
                return i;
            }
        }
        return text.length();
    }

    /** A straight mark behind a digit is of inches, one behind a letter closes. */
    private static boolean opens(String text, int at) {
        char c = text.charAt(at);
        boolean straight = c == '"' && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
        return straight || (c > 0x7F && OPEN.indexOf(c) >= 0);
    }

    private static void add(List<Quote> quotes, String text, Speakers speakers, Span inside) {
        String words = trimmed(inside.of(text));
        if (words.isBlank()) {
            return;
        }
        String speaker = speakers.of(inside);
        if (!speaker.isEmpty() || longEnough(words)) {
            quotes.add(new Quote(words, speaker, inside.start()));
        }
    }

    private static String trimmed(String words) {
        String text = words.trim();
        return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
    }

    /** Whether it has three words, or as many characters of a script without blanks. */
    private static boolean longEnough(String words) {
        int blank = words.indexOf(' ');
        return blank >= 0 && words.indexOf(' ', blank + 1) >= 0 || (words.length() >= 8 && words.charAt(0) >= 0x0E00);
    }

    /** Where the mark stands that closes this one, or -1. */
    private static int close(String text, int open) {
        char mark = text.charAt(open);
        String closing = closing(mark);
        int limit = Math.min(text.length(), open + LONGEST);
        for (int i = open + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c < 0x80 && c != '"' && c != '\n') {
                continue;
            }
            if (closing.indexOf(c) >= 0) {
                return i;
            }
            if (c == '\n' || c == mark) {
                return -1;
            }
        }
        return -1;
    }

    private static String closing(char mark) {
        return switch (mark) {
            case '“' -> "”";
            case '«' -> "»";
            case '»' -> "«";
            case '„' -> "“”";
            case '「' -> "」";
            case '『' -> "』";
            default -> "\"";
        };
    }
}
