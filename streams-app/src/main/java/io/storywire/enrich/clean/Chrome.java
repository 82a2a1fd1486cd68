package io.storywire.enrich.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Lines and sentences that many articles of one publisher share: its slogans, notices, names of sections, requests to
 * write in. Kept as hashes, so that no publisher's words are in the file; immutable, thread-safe.
 *
 * <p>A row is a publisher and hashes in hexadecimal, set apart by a tab and blanks. What counts of a line is its letters
 * in lower case, and that there is a number, not which. What counts of a publisher is the letters and digits of its name.
 */
public final class Chrome {

    /** Knows no publisher. */
    public static final Chrome NONE = new Chrome(Map.of());

    private static final int FEWEST_LETTERS = 6;
    private static final char NUMBER = '#';
    private static final long[] NOTHING = {};

    /** What counts of each character of ASCII: the letter in lower case, {@link #NUMBER} of a digit, else 0. */
    private static final char[] ASCII = ascii();

    private final Map<String, long[]> byPublisher;

    private Chrome(Map<String, long[]> byPublisher) {
        this.byPublisher = byPublisher;
    }

    /** The table that is on the class path beside this class; {@code docs/cleaning.md} says how it was made. */
    public static Chrome standard() {
        try (InputStream in = Chrome.class.getResourceAsStream("chrome.tsv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return read(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads rows as {@link #rows} writes them; empty rows and those that begin with {@code //} are comments.
     *
     * @throws IllegalArgumentException naming the first row that is none
     */
    public static Chrome read(List<String> rows) {
        Map<String, long[]> table = new HashMap<>();
        for (String row : rows) {
            if (!row.isBlank() && !row.startsWith("//")) {
                int tab = row.indexOf('\t');
                table.merge(key(tab < 0 ? "" : row.substring(0, tab)), hashes(row, tab), Chrome::union);
            }
        }
        return new Chrome(table);
    }

    private static long[] hashes(String row, int tab) {
        try {
            String[] cells = row.substring(tab + 1).trim().split(" +", -1);
            if (tab > 0) {
                return sorted(Arrays.stream(cells).mapToLong(hash -> Long.parseUnsignedLong(hash, 16)));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "a row of chrome needs a publisher, a tab and hexadecimal hashes: " + row, e);
        }
        throw new IllegalArgumentException("a row of chrome needs a publisher, a tab and hexadecimal hashes: " + row);
    }

    /** From hashes by publisher. */
    static Chrome of(Map<String, List<Long>> hashes) {
        Map<String, long[]> table = new HashMap<>();
        hashes.forEach((publisher, some) ->
                table.merge(key(publisher), sorted(some.stream().mapToLong(Long::longValue)), Chrome::union));
        return new Chrome(table);
    }

    /** What either knows. */
    public Chrome with(Chrome other) {
        Map<String, long[]> table = new HashMap<>(byPublisher);
        other.byPublisher.forEach((publisher, hashes) -> table.merge(publisher, hashes, Chrome::union));
        return new Chrome(table);
    }

    /** One row for each publisher, in order; read again they give the same. */
    public List<String> rows() {
        List<String> rows = new ArrayList<>();
        new TreeMap<>(byPublisher).forEach((publisher, hashes) -> {
            StringBuilder row = new StringBuilder(publisher).append('\t');
            for (int i = 0; i < hashes.length; i++) {
                row.append(i == 0 ? "" : " ").append(Long.toHexString(hashes[i]));
            }
            rows.add(row.toString());
        });
        return rows;
    }

    /** What one publisher's articles share. */
    Known of(String publisher) {
        return byPublisher.isEmpty() ? Known.NONE : new Known(byPublisher.getOrDefault(key(publisher), NOTHING));
    }

    /** Hashes of lines and sentences of one publisher, in order. */
    static final class Known {

        static final Known NONE = new Known(NOTHING);

        private final long[] hashes;

        private Known(long[] hashes) {
            this.hashes = hashes;
        }

        /** Whether a part of a text is one of them. */
        boolean have(String text, int start, int end) {
            return hashes.length > 0 && Arrays.binarySearch(hashes, hash(text, start, end)) >= 0;
        }
    }

    /** Of what counts of a line or sentence; 0 for one that has too few letters to be known by them. */
    static long hash(String text, int start, int end) {
        long hash = 0xCBF29CE484222325L;
        int letters = 0;
        boolean number = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            char counts = c < 0x80 ? ASCII[c] : counts(c);
            if (counts != 0 && !(number && counts == NUMBER)) {
                hash = (hash ^ counts) * 0x100000001B3L;
                letters += counts == NUMBER ? 0 : 1;
            }
            number = counts == NUMBER;
        }
        return letters < FEWEST_LETTERS ? 0 : hash ^ hash >>> 29;
    }

    private static char counts(char c) {
        return Character.isDigit(c) ? NUMBER : Character.isLetter(c) ? Character.toLowerCase(c) : 0;
    }

    private static char[] ascii() {
        char[] counts = new char[0x80];
        for (char c = 0; c < counts.length; c++) {
            counts[c] = counts(c);
        }
        return counts;
    }

    private static String key(String publisher) {
        return Titles.letters(publisher);
    }

    private static long[] union(long[] some, long[] more) {
        return sorted(LongStream.concat(Arrays.stream(some), Arrays.stream(more)));
    }

    private static long[] sorted(LongStream hashes) {
        return hashes.filter(hash -> hash != 0).sorted().distinct().toArray();
    }
}
