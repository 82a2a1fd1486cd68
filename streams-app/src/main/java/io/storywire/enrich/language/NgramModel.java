package io.storywire.enrich.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.GZIPInputStream;

/**
 * How likely languages write a letter after up to three others.
 *
 * <p>Idea: as lingua [1], whose trained models it holds: a text's score in a language is the sum of the logarithms of
 * P(letter | up to three letters before it in the word), taken over its 2-, 3- and 4-grams; an n-gram that the language
 * does not have counts as the longest beginning of it that it has, less {@value #BACK_OFF} for each letter.
 *
 * <p>Deviations: of each language only the most frequent 6,000 3-grams and 12,000 4-grams are kept, no 5-grams; only
 * languages that share their script with others are in it; probabilities are a byte of 1/16 nat. On the sentences
 * that lingua publishes its accuracy for, this costs nothing measurable (see docs/models), and takes 15 MB instead of
 * 1.5 GB.
 *
 * <p>Layout: n-grams of up to four UTF-16 code units packed into a long, in an open-addressing table; each refers to
 * pairs of bytes (language, minus log probability) in one array, the first of them preceded by their number. Scoring
 * costs at most nine look-ups a letter.
 *
 * <p>[1] lingua 1.2.2, Apache-2.0; {@code bench} has the command that makes the file.
 */
public final class NgramModel {

    /** Steps of a nat in which probabilities are kept. */
    public static final int STEPS = 16;

    private static final int FORMAT = 1;
    private static final int BACK_OFF = STEPS;
    private static final int FLOOR = 15 * STEPS;
    private static final int LONGEST = 4;

    private final List<String> languages;
    private final List<UnicodeScript> scripts;
    private final long[] keys;
    private final int[] places;
    private final byte[] entries;

    private NgramModel(List<String> languages, List<UnicodeScript> scripts, long[] keys, int[] places, byte[] entries) {
        this.languages = languages;
        this.scripts = scripts;
        this.keys = keys;
        this.places = places;
        this.entries = entries;
    }

    /** The languages, ISO 639-1; their places are the places in scores. */
    List<String> languages() {
        return languages;
    }

    /** The script that a language is written in. */
    UnicodeScript script(int language) {
        return scripts.get(language);
    }

    /** An n-gram of at most four UTF-16 code units as a number. */
    public static long pack(CharSequence ngram, int start, int end) {
        long packed = 0;
        for (int i = start; i < end; i++) {
            packed = packed << 16 | ngram.charAt(i);
        }
        return packed;
    }

    /**
     * Adds the word's score in each language to the sums, in steps of 1/{@value #STEPS} nat above the floor that an
     * unknown n-gram counts.
     */
    void score(CharSequence word, int[] sums, int[] seen) {
        for (int n = 2; n <= LONGEST && n <= word.length(); n++) {
            for (int i = 0; i + n <= word.length(); i++) {
                ngram(word, i, n, sums, seen);
            }
        }
    }

    private void ngram(CharSequence word, int start, int n, int[] sums, int[] seen) {
        int stamp = ++seen[seen.length - 1];
        for (int m = n; m >= 1; m--) {
            int place = find(pack(word, start, start + m));
            if (place < 0) {
                continue;
            }
            int worth = FLOOR - (n - m) * BACK_OFF;
            int end = place + 1 + 2 * (entries[place] & 0xFF);
            for (int e = place + 1; e < end; e += 2) {
                int language = entries[e];
                if (seen[language] != stamp) {
                    seen[language] = stamp;
                    sums[language] += worth - (entries[e + 1] & 0xFF);
                }
            }
        }
    }

    private int find(long key) {
        int mask = keys.length - 1;
        for (int slot = slot(key, mask); ; slot = (slot + 1) & mask) {
            if (keys[slot] == key) {
                return places[slot];
            }
            if (keys[slot] == 0) {
                return -1;
            }
        }
    }

    private static int slot(long key, int mask) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & mask;
    }

    /** Reads the model that is on the class path beside this class. */
    static NgramModel load() {
        try (InputStream in = NgramModel.class.getResourceAsStream("ngrams.bin.gz");
                var data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16))) {
            return read(data);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static NgramModel read(DataInputStream data) throws IOException {
        if (data.readInt() != FORMAT) {
            throw new IOException("the n-gram model has a format that this version does not know");
        }
        List<String> languages = new ArrayList<>();
        List<UnicodeScript> scripts = new ArrayList<>();
        for (int left = data.readInt(); left > 0; left--) {
            languages.add(data.readUTF());
            scripts.add(UnicodeScript.valueOf(data.readUTF()));
        }
        int count = data.readInt();
        byte[] entries = new byte[data.readInt()];
        long[] keys = new long[Integer.highestOneBit(count * 2) * 2];
        int[] places = new int[keys.length];
        long key = 0;
        int place = 0;
        for (int i = 0; i < count; i++) {
            key += data.readLong();
            int slot = free(keys, key);
            keys[slot] = key;
            places[slot] = place;
            place = readEntries(data, entries, place);
        }
        return new NgramModel(List.copyOf(languages), List.copyOf(scripts), keys, places, entries);
    }

    private static int readEntries(DataInputStream data, byte[] entries, int place) throws IOException {
        int length = data.readUnsignedByte();
        entries[place] = (byte) length;
        data.readFully(entries, place + 1, 2 * length);
        return place + 1 + 2 * length;
    }

    private static int free(long[] keys, long key) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (keys[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /**
     * Writes a model.
     *
     * @param languages ISO 639-1 codes with the script each is written in
     * @param ngrams    by packed n-gram, pairs of the language's place and minus log probability in steps
     */
    public static void write(
            OutputStream out, List<String> languages, List<UnicodeScript> scripts, SortedMap<Long, byte[]> ngrams)
            throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(FORMAT);
        data.writeInt(languages.size());
        for (int i = 0; i < languages.size(); i++) {
            data.writeUTF(languages.get(i));
            data.writeUTF(scripts.get(i).name());
        }
        data.writeInt(ngrams.size());
        data.writeInt(
                ngrams.values().stream().mapToInt(pairs -> 1 + pairs.length).sum());
        long last = 0;
        for (var ngram : ngrams.entrySet()) {
            data.writeLong(ngram.getKey() - last);
            last = ngram.getKey();
            data.writeByte(ngram.getValue().length / 2);
            data.write(ngram.getValue());
        }
        data.flush();
    }
}
