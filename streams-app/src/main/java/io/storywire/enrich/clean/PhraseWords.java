package io.storywire.enrich.clean;

import java.util.AbstractList;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words of a part of a text as the phrase table knows them: letters in lower case without apostrophes,
 * {@value #NUMBER} for anything that begins with a digit. A word is made when it is asked for, for most never are: their
 * hashes tell enough. Not thread-safe.
 */
final class PhraseWords extends AbstractList<String> {

    /** Stands for a number. */
    static final String NUMBER = "#";

    private final TextWords all;
    private final int first;
    private final int to;
    private final int size;
    private @Nullable String[] made = {};

    private PhraseWords(TextWords all, int first, int to, int size) {
        this.all = all;
        this.first = first;
        this.to = to;
        this.size = size;
    }

    /** The first words of a text, at most {@code most}. */
    static PhraseWords of(String text, int most) {
        return of(TextWords.of(text), 0, text.length(), most);
    }

    /** Words of a text from the first one on up to a place, at most {@code most}; where that cuts a word, the piece of it. */
    static PhraseWords of(TextWords all, int first, int to, int most) {
        int last = first;
        while (last < all.size() && last - first < most && all.start(last) < to) {
            last++;
        }
        return new PhraseWords(all, first, to, last - first);
    }

    /** The words of the whole text. */
    TextWords all() {
        return all;
    }

    /** Which of {@link #all} is the first. */
    int first() {
        return first;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String get(int word) {
        Objects.checkIndex(word, size);
        made = made.length == 0 ? new String[size] : made;
        String known = made[word];
        if (known == null) {
            known = made(first + word);
            made[word] = known;
        }
        return known;
    }

    private String made(int word) {
        int start = all.start(word);
        return Character.isDigit(all.text().charAt(start)) ? NUMBER : lower(all.text(), start, all.endOf(word, to));
    }

    /** Whether a phrase of a table may begin with a word; asked before {@link #get}. The last word may be a piece of one. */
    boolean mayBegin(Phrases.Table table, int word) {
        return table.mayHave(all, first + word) || word + 2 >= size && mayBeCut();
    }

    private boolean mayBeCut() {
        return to < all.text().length()
                && all.text().charAt(to) > ' '
                && all.text().charAt(to - 1) > ' ';
    }

    private static String lower(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < 'a' || c > 'z') {
                return changed(text, start, end);
            }
        }
        return text.substring(start, end);
    }

    private static String changed(String text, int start, int end) {
        StringBuilder word = new StringBuilder(end - start);
        boolean ascii = true;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != '\'' && c != '’') {
                word.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == 'İ' ? 'i' : c);
                ascii &= c < 0x80;
            }
        }
        return ascii ? word.toString() : word.toString().toLowerCase(Locale.ROOT);
    }
}
