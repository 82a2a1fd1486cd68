package io.storywire.enrich.segment;

import java.util.Arrays;

/**
 * Where letters and digits of ASCII and characters beyond ASCII stand together in a text: most runs are words. They are
 * looked for in one go, without a branch at their ends, of which a processor guesses every other wrong. Not thread-safe.
 */
public final class Runs {

    private static final int PART = 256;

    /** 1 for letters and digits, 0 for all else. */
    private static final byte[] ASCII = ascii();

    private final String text;
    private final int to;

    /** Where runs of a part of the text begin and end in turn. */
    private final int[] edges = new int[PART + 2];

    /** Which runs have a character beyond ASCII, under the place of their ends in {@link #edges}. */
    private final boolean[] wide = new boolean[PART + 2];

    private int run = -1;
    private int runs;
    private int read;

    /** Of a part of a text. */
    public Runs(String text, int from, int to) {
        this.text = text;
        this.read = from;
        this.to = to;
    }

    /** Goes on to the next run, if there is one. */
    public boolean next() {
        run++;
        while (run == runs && read < to) {
            look();
        }
        return run < runs;
    }

    /** First character of the run. */
    public int start() {
        return edges[2 * run];
    }

    /** One past the last character of the run. */
    public int end() {
        return edges[2 * run + 1];
    }

    /** Whether the run is letters and digits of ASCII. */
    public boolean isPlain() {
        return !wide[2 * run + 1];
    }

    /** Whether a character is a letter or digit of ASCII. */
    public static boolean plain(char c) {
        return c < 0x80 && ASCII[c] != 0;
    }

    /** Finds the runs of the next part of the text. */
    private void look() {
        Arrays.fill(wide, false);
        int end = Math.min(to, read + PART);
        int edge = 0;
        int inside = 0;
        edges[0] = read;
        for (int i = read; i < end; i++) {
            char c = text.charAt(i);
            int now = 1;
            if (c < 0x80) {
                now = ASCII[c];
            } else {
                wide[edge + 1 - inside] = true;
            }
            edge += now ^ inside;
            inside = now;
            edges[edge] = i + 1;
        }
        read = inside == 0 ? end : rest(end, edge);
        edges[edge] = read;
        runs = (edge + 1) / 2;
        run = 0;
    }

    /** The end of the run that goes on where the part ends. */
    private int rest(int from, int edge) {
        int i = from;
        while (i < to && (text.charAt(i) >= 0x80 || plain(text.charAt(i)))) {
            wide[edge] |= text.charAt(i++) >= 0x80;
        }
        return i;
    }

    private static byte[] ascii() {
        byte[] inRun = new byte[0x80];
        for (char c = 0; c < inRun.length; c++) {
            inRun[c] = (byte) (Character.isLetterOrDigit(c) ? 1 : 0);
        }
        return inRun;
    }
}
