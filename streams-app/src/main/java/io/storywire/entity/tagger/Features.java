package io.storywire.entity.tagger;

import java.util.Arrays;

/**
 * The features of the tokens of a sentence: about ninety a token. Those that follow from one word alone are {@link Word}'s,
 * those that follow from several are made here. A buffer for one thread.
 */
public final class Features {
    /** Most features a token has. */
    public static final int MOST = Rows.MOST;

    private static final int PAD = Word.REACH;
    private static final int SIZE = Tokens.MAX + 2 * PAD;
    private static final int LONGEST_RUN = 4;

    private final Lexicon lexicon;
    private final Word[] words = new Word[SIZE];
    private final boolean[] capital = new boolean[SIZE];
    private final int[] listed = new int[SIZE];
    private final Word outside = Word.outside();
    private final long[] asked = new long[Tokens.MAX * Lexicon.LONGEST_PHRASE];
    private final int[] answers = new int[asked.length];
    private int size;
    private int mood;

    /** Features that look words up in {@code lexicon}. */
    public Features(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Looks at every token of a sentence; must come before {@link #rows}. */
    public void read(Tokens tokens) {
        begin(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            put(i, new Word(lexicon, tokens.chars(), tokens.start(i), tokens.end(i)));
        }
        look(tokens);
    }

    /** Begins a sentence of which nothing is known; {@link #put} and {@link #look} go on. */
    void begin(int tokens) {
        size = tokens;
        Arrays.fill(words, 0, size + 2 * PAD, outside);
    }

    void put(int i, Word word) {
        words[PAD + i] = word;
    }

    /** The word put at {@code i}, which may be {@link Word#REACH} before or behind the sentence. */
    Word word(int i) {
        return words[PAD + i];
    }

    /** Looks at a sentence of which the words are put that matter: those asked for, and {@value #PAD} on either side. */
    void look(Tokens tokens) {
        char[] text = tokens.chars();
        int capitals = 0;
        int letters = 0;
        capital[PAD - 1] = false;
        capital[PAD + size] = false;
        for (int i = 0; i < size; i++) {
            char first = text[tokens.start(i)];
            capital[PAD + i] = Word.isCapital(first);
            capitals += capital[PAD + i] ? 1 : 0;
            letters += Character.isLetter(first) ? 1 : 0;
        }
        mood = letters < 4 ? 0 : capitals == 0 ? 1 : capitals * 10 / letters < 6 ? 2 : 3;
        markPhrases();
    }

    /** Marks each token with the longest listed name from capital to capital that covers it: kinds, and place in the name. */
    private void markPhrases() {
        Arrays.fill(listed, 0, size + 2 * PAD, 0);
        askForPhrases();
        int answer = 0;
        int free = PAD;
        for (int i = PAD; i < PAD + size; i++) {
            if (!capital[i] || words[i] == outside) {
                continue;
            }
            int kinds = words[i].listed;
            int end = kinds == 0 ? i : i + 1;
            int until = lastCapital(Math.min(PAD + size, i + Lexicon.LONGEST_PHRASE));
            for (int j = i + 1; j < until && words[j] != outside; j++) {
                int found = capital[j] ? answers[answer++] : 0;
                if (found != 0) {
                    kinds = found;
                    end = j + 1;
                }
            }
            if (end > free) {
                mark(Math.max(i, free), i, end, kinds);
                free = end;
            }
        }
    }

    /** Looks up all phrases of several words from capital to capital, by first word, then last. */
    private void askForPhrases() {
        int count = 0;
        for (int i = PAD; i < PAD + size; i++) {
            if (!capital[i] || words[i] == outside) {
                continue;
            }
            int until = lastCapital(Math.min(PAD + size, i + Lexicon.LONGEST_PHRASE));
            long h = Hash.phrase(0, words[i].cased);
            for (int j = i + 1; j < until && words[j] != outside; j++) {
                h = Hash.phrase(h, words[j].cased);
                if (capital[j]) {
                    asked[count++] = h;
                }
            }
        }
        lexicon.phrases(asked, count, answers);
    }

    /** One past the last capitalised word before a place; there is one. */
    private int lastCapital(int before) {
        int end = before;
        while (!capital[end - 1]) {
            end--;
        }
        return end;
    }

    private void mark(int from, int first, int end, int kinds) {
        for (int j = from; j < end; j++) {
            int place = end - first == 1 ? 0 : j == first ? 1 : j == end - 1 ? 2 : 3;
            listed[j] = ((kinds << 2) | place) + 1;
        }
    }

    /**
     * The features of token {@code i}.
     *
     * @param into receives row numbers from 0 to {@code mask}; at least {@link #MOST} long
     * @param mask number of rows in the table, a power of two, less one
     * @return how many there are
     */
    public int rows(int i, int[] into, int mask) {
        Rows rows = new Rows(mask);
        for (int offset = -Word.REACH; offset <= Word.REACH; offset++) {
            words[PAD + i + offset].rows(offset, rows);
        }
        context(i, rows);
        rows.copy(into);
        return rows.count();
    }

    /** Adds the features of token {@code i} that more than one word has a part in. */
    void context(int i, Rows rows) {
        int at = PAD + i;
        neighbours(at, rows);
        clusters(at, rows);
        lists(at, rows);
        if (capital[at]) {
            run(at, rows);
        }
    }

    private void neighbours(int at, Rows rows) {
        Word word = words[at];
        Word before = words[at - 1];
        Word after = words[at + 1];
        rows.add(10, before.lower, word.lower);
        rows.add(11, word.lower, after.lower);
        rows.add(14, before.lower, word.shape);
        rows.add(15, after.lower, word.shape);
        rows.add(23, Hash.step(before.shape, word.shape), after.shape);
        rows.add(24, word.shape, mood);
        rows.add(25, word.shape, at == PAD ? 1 : 0);
        rows.add(113, word.parts, after.parts);
    }

    private void clusters(int at, Rows rows) {
        Word word = words[at];
        Word before = words[at - 1];
        Word after = words[at + 1];
        rows.add(81, before.news, word.shape);
        rows.add(82, after.news, word.shape);
        rows.add(86, before.news, word.news);
        rows.add(87, word.news, after.news);
    }

    private void lists(int at, Rows rows) {
        rows.add(100, listed[at]);
        rows.add(103, listed[at], words[at].shape);
        rows.add(104, listed[at], words[at].lower);
        rows.add(105, Hash.step(listed[at - 1], listed[at]), listed[at + 1]);
        int place = (listed[at] - 1) & 3;
        for (int kinds = (listed[at] - 1) >> 2; listed[at] != 0 && kinds != 0; kinds &= kinds - 1) {
            rows.add(107, Integer.numberOfTrailingZeros(kinds), place);
        }
    }

    /** The run of capitalised words around the token: what stands before it, after it, and at its ends. */
    private void run(int at, Rows rows) {
        int first = at;
        while (capital[first - 1]) {
            first--;
        }
        int last = at;
        while (capital[last + 1]) {
            last++;
        }
        Word start = words[first];
        Word end = words[last];
        long before = words[first - 1].lower;
        Word after = words[last + 1];
        int length = Math.min(last - first, LONGEST_RUN);
        int place = Math.min(at - first, 2) * 3 + Math.min(last - at, 2);
        rows.add(120, length, place);
        rows.add(121, end.lower, place);
        rows.add(122, start.lower, place);
        rows.add(123, before, place);
        rows.add(124, after.lower, place);
        rows.add(125, end.news, place);
        rows.add(128, after.news, place);
        rows.add(130, end.suffix(), place);
        rows.add(131, start.parts, end.parts);
    }
}
