package io.storywire.enrich.segment;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;

/** Where ICU's dictionaries cut text that is written without spaces. */
public final class Dictionary {

    private static final ThreadLocal<BreakIterator> BREAKS =
            ThreadLocal.withInitial(() -> BreakIterator.getWordInstance(ULocale.ROOT));

    private Dictionary() {}

    /** The ends of the words of a part of a text, ascending, the last the end of the part. */
    public static int[] ends(String text, int from, int to) {
        if (to - from == 1) {
            return new int[] {to};
        }
        BreakIterator breaks = BREAKS.get();
        breaks.setText(text.substring(from, to));
        int[] ends = new int[4 + (to - from) / 3];
        int count = 0;
        breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            ends = count == ends.length ? Arrays.copyOf(ends, 2 * count) : ends;
            ends[count++] = from + end;
        }
        return Arrays.copyOf(ends, count);
    }
}
