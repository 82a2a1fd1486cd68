package io.storywire.entity.tagger;

import io.storywire.entity.match.LongSet;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which tokens of a sentence may belong to a name at all: those with a capital, what stands between two of
 * them, and a number right before one ({@code 2010 Haiti earthquake}). All
 * other tokens, four fifths of a news text, are outside any name without being weighed. A buffer for one thread.
 *
 * <p>A sentence without capitals is weighed whole: people write so, and names can still be told.
 */
final class Stretches {
    /** The most tokens between two capitalised words of one name: {@code Ursula von der Leyen}. */
    private static final int WIDEST = 2;

    /** Words that are no name by themselves, however they are written. */
    private static final LongSet NO_NAMES = words("the a an this that these those there here it he she we they you "
            + "i his her their our my your its one two three four five six seven eight nine ten both "
            + "all each every some many most several few other another others none no not nothing "
            + "such only also even just still yet so too very more and or but if as at by for from in "
            + "into of off on out over to under up with without within among amid during before after "
            + "since until when while where whether which who whom whose why how what because although "
            + "though however meanwhile moreover indeed instead unfortunately perhaps maybe despite "
            + "according about across along between like unlike throughout then now today tomorrow "
            + "yesterday later earlier last next once again first second third neither nor either any "
            + "is are was were be been being do does did has have had can could will would should must "
            + "let asked speaking given based following including well yes oh ok thank please sorry see "
            + "read get watch say says said told monday tuesday wednesday thursday friday saturday "
            + "sunday january february april june july september october november december jan. feb. "
            + "mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. police officials lawmakers critics "
            + "authorities prosecutors advertisement");

    /** Small words inside names. */
    private static final LongSet LINKS = words("of for de du del della di da van von der den the & al bin ibn");

    private final boolean[] capital = new boolean[Tokens.MAX];
    private final boolean[] open = new boolean[Tokens.MAX];
    private int size;

    /**
     * Looks at a sentence.
     *
     * @param known chars of names that need not be found; stretches without other capitals are left out
     */
    void read(Tokens tokens, BitSet known) {
        char[] text = tokens.chars();
        size = tokens.size();
        boolean any = false;
        for (int i = 0; i < size; i++) {
            capital[i] = tokens.mayHoldCapital(i) && hasCapital(text, tokens.start(i), tokens.end(i));
            any |= capital[i];
        }
        Arrays.fill(open, 0, size, !any);
        int last = -1;
        for (int first = nextCapital(0); any && first < size; ) {
            int end = endOfRun(first);
            if (!isKnown(text, tokens, first, end, known) && !isPlain(text, tokens, first, end)) {
                openNumber(first - 1, text, tokens);
                bridge(last, first);
                Arrays.fill(open, first, end, true);
                last = end - 1;
            }
            first = nextCapital(end);
        }
    }

    private int nextCapital(int from) {
        int i = from;
        while (i < size && !capital[i]) {
            i++;
        }
        return i;
    }

    private int endOfRun(int from) {
        int i = from;
        while (i < size && capital[i]) {
            i++;
        }
        return i;
    }

    /** Whether a run of capitals is known, and not perhaps part of a longer name: {@code Communist Party of China}. */
    private boolean isKnown(char[] text, Tokens tokens, int first, int end, BitSet known) {
        for (int i = first; i < end; i++) {
            if (!known.get(tokens.start(i))) {
                return false;
            }
        }
        return !isNumber(first - 1, text, tokens) && !isLink(first - 1, text, tokens) && !isLink(end, text, tokens);
    }

    private boolean isLink(int i, char[] text, Tokens tokens) {
        return i > 0 && i + 1 < size && LINKS.contains(Hash.lower(text, tokens.start(i), tokens.end(i)));
    }

    /** Whether a word is no name, unless there are capitals beside it: {@code The Hague}, but not {@code The rain}. */
    private static boolean isPlain(char[] text, Tokens tokens, int first, int end) {
        return end == first + 1 && NO_NAMES.contains(Hash.lower(text, tokens.start(first), tokens.end(first)));
    }

    private void openNumber(int i, char[] text, Tokens tokens) {
        if (isNumber(i, text, tokens)) {
            open[i] = true;
        }
    }

    private static boolean isNumber(int i, char[] text, Tokens tokens) {
        return i >= 0 && Character.isDigit(text[tokens.start(i)]);
    }

    private void bridge(int last, int next) {
        if (last >= 0 && next - last <= WIDEST + 1) {
            Arrays.fill(open, last, next, true);
        }
    }

    /** The first token from {@code from} on that may belong to a name; their number if there is none. */
    int next(int from) {
        int i = from;
        while (i < size && !open[i]) {
            i++;
        }
        return i;
    }

    /** Behind the last token of the stretch that begins at {@code from}. */
    int end(int from) {
        int i = from;
        while (i < size && open[i]) {
            i++;
        }
        return i;
    }

    private static LongSet words(String words) {
        LongSet set = new LongSet(256);
        for (String word : words.split(" ")) {
            set.add(Hash.lower(word, 0, word.length()));
        }
        return set;
    }

    private static boolean hasCapital(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c >= 'A' && (c <= 'Z' || (c > 127 && Character.isUpperCase(c)))) {
                return true;
            }
        }
        return false;
    }
}
