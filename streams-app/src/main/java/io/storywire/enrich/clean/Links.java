package io.storywire.enrich.clean;

import java.util.Arrays;

/** Which parts of a text were links, in order. */
final class Links {

    private int[] spans = new int[16];
    private int count;

    void add(int start, int end) {
        if (count + 2 > spans.length) {
            spans = Arrays.copyOf(spans, count * 2);
        }
        spans[count++] = start;
        spans[count++] = end;
    }

    /** How many characters of a span are links, in O(log n + links in the span). */
    int covered(int start, int end) {
        int covered = 0;
        for (int i = firstEndingAfter(start); i < count && spans[i] < end; i += 2) {
            covered += Math.max(0, Math.min(end, spans[i + 1]) - Math.max(start, spans[i]));
        }
        return covered;
    }

    private int firstEndingAfter(int start) {
        int low = 0;
        int high = count / 2;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans[2 * middle + 1] > start) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return 2 * low;
    }
}
