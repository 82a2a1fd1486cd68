package io.storywire.enrich.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits text into sentences.
 *
 * <p>A sentence ends at a line end, at a stop of a script without spaces, or at {@code . ! ? …} and their kin when what
 * follows may begin a sentence: after a full stop that is a capital letter, a digit, an opening mark or a letter of a
 * script without capitals, unless the word before is a known abbreviation, an initial or a number that is an ordinal
 * in the languages that write ordinals so. Linear; a sentence is cut after {@value #LONGEST} characters.
 */
public final class Sentences {

    /** No sentence is longer; what is, is no sentence. */
    public static final int LONGEST = 5_000;

    private static final String STOPS = ".!?…।॥؟۔։።";
    private static final String FULL_STOPS = "。！？｡";
    private static final String CLOSING = "\"'”’»›)]』」）》“";

    private static final Set<String> ABBREVIATIONS = Set.copyOf(List.of(
            ("mr mrs ms dr prof gen col lt sgt capt cpt maj adm gov sen rep rev hon st jr sr inc corp co ltd llc plc"
                            + " vs no jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n e.g i.e a.m p.m d.c ph.d"
                            + " approx est dept fig al cf messrs mt ft"
                            + " z.b d.h u.a bzw ca nr evtl usw inkl abs str hr fr geb mio mrd tsd s.o v.chr n.chr"
                            + " m mme mlle mm éd env sr sra sres dra ee.uu av pág núm sig dott avv ing on sen"
                            + " exmo exma dhr mevr mw drs ir blz o.a d.w.z tzw np ok prof inż św ul r tys mln mld"
                            + " г гг тыс млн млрд руб им ул стр т.е т.д т.п др напр грн вул"
                            + " sn vb bkz dr doç av")
                    .split(" +", -1)));
    private static final Set<String> ORDINAL_LANGUAGES = Set.of(
            "de", "da", "nb", "nn", "no", "cs", "sk", "pl", "hu", "fi", "et", "lv", "hr", "sr", "bs", "sl", "tr", "is");

    private static final boolean[] MAY_END = mayEnd();

    private Sentences() {}

    /**
     * How a language writes.
     *
     * @param ordinals     a number with a full stop is an ordinal
     * @param spacedQuotes a blank stands before the mark that closes a quotation
     */
    private record Habits(boolean ordinals, boolean spacedQuotes) {}

    /** The sentences of a text in order, without blanks around them. */
    public static List<Span> of(String text, String language) {
        List<Span> sentences = new ArrayList<>();
        Habits habits = new Habits(ORDINAL_LANGUAGES.contains(language), language.equals("fr"));
        int start = 0;
        int i = nextStop(text, 0, 0);
        while (i < text.length()) {
            int end = end(text, start, i, habits);
            if (end > 0) {
                add(sentences, text, start, end);
                start = end;
            }
            i = nextStop(text, end > 0 ? end : i + 1, start);
        }
        add(sentences, text, start, text.length());
        return sentences;
    }

    /** The next place where a sentence may end, or where it is too long. */
    private static int nextStop(String text, int from, int start) {
        int to = Math.min(text.length(), start + LONGEST);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || MAY_END[c]) {
                return i;
            }
        }
        return Math.max(from, to);
    }

    /** One past the sentence that ends at this place, or 0. */
    private static int end(String text, int start, int i, Habits habits) {
        char c = text.charAt(i);
        if (c == '\n') {
            return i + 1;
        }
        if (c > 0x2FFF && FULL_STOPS.indexOf(c) >= 0) {
            return closed(text, i + 1, habits);
        }
        if ((c == '.' || c == '!' || c == '?' || c > 0x7F) && STOPS.indexOf(c) >= 0) {
            int after = closed(text, i + 1, habits);
            return after == text.length() || ends(text, start, i, after, habits) ? after : 0;
        }
        boolean cut = i - start >= LONGEST && !Character.isLowSurrogate(text.charAt(i));
        return cut ? i : 0;
    }

    private static int closed(String text, int from, Habits habits) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean spaced = habits.spacedQuotes && c == ' ' && text.startsWith(" »", i);
            if (!spaced && CLOSING.indexOf(c) < 0 && STOPS.indexOf(c) < 0) {
                return i;
            }
            i += spaced ? 2 : 1;
        }
        return i;
    }

    private static boolean ends(String text, int start, int stop, int after, Habits habits) {
        char next = text.charAt(after);
        if (next == '\n') {
            return true;
        }
        if (next != ' ' || after + 1 >= text.length()) {
            return false;
        }
        int begin = after + 1;
        while (begin < text.length() && "\"'“‘«„»(¿¡[".indexOf(text.charAt(begin)) >= 0) {
            begin++;
        }
        boolean mayBegin = begin < text.length() && !Character.isLowerCase(text.charAt(begin));
        boolean point = text.charAt(stop) == '.' && after == stop + 1;
        return mayBegin
                && !(point && (abbreviated(text, start, stop, habits.ordinals) || spelledOut(text, stop, begin)));
    }

    private static boolean abbreviated(String text, int start, int stop, boolean ordinals) {
        int from = stop;
        while (from > start
                && stop - from < 12
                && text.charAt(from - 1) > ' '
                && "(\"“«'’".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int length = stop - from;
        if (length == 0 || length > 8) {
            return false;
        }
        if (length == 1 && Character.isUpperCase(text.charAt(from))) {
            return true;
        }
        if (Character.isDigit(text.charAt(stop - 1))) {
            return ordinals && length <= 2;
        }
        return ABBREVIATIONS.contains(text.substring(from, stop).toLowerCase(java.util.Locale.ROOT));
    }

    /** Whether the stop is the first of an abbreviation in parts, "z. B.", "d. h.". */
    private static boolean spelledOut(String text, int stop, int next) {
        return stop > 0
                && Character.isLetter(text.charAt(stop - 1))
                && (stop < 2 || !Character.isLetterOrDigit(text.charAt(stop - 2)))
                && next + 1 < text.length()
                && Character.isLetter(text.charAt(next))
                && text.charAt(next + 1) == '.';
    }

    private static void add(List<Span> sentences, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        if (end > start) {
            sentences.add(new Span(start, end));
        }
    }

    private static boolean[] mayEnd() {
        boolean[] mayEnd = new boolean[0x80];
        "\n.!?".chars().forEach(c -> mayEnd[c] = true);
        return mayEnd;
    }
}
