package io.storywire.enrich;

import io.storywire.enrich.facts.Figures;
import io.storywire.enrich.language.FunctionWords;
import io.storywire.enrich.segment.Tokens;
import io.storywire.enrich.segment.WordMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The words that tell most about a text: frequent ones that are neither small words nor numbers, days and months, more when they stand in the headline,
 * early, or with a capital within a sentence.
 */
final class Keywords {

    /** No text has more. */
    static final int MOST = 10;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;
    private static final int SHORTEST_DENSE = 2;
    private static final int MOST_AT_FIRST = 1 << 12;

    private static final Comparator<Term> MOST_TELLING_FIRST =
            Comparator.comparingDouble((Term term) -> -term.weight).thenComparing(Term::written);

    private final FunctionWords functionWords;
    /** Of one more than small numbers: nearly all that are asked for. */
    private static final double[] LOGARITHMS =
            IntStream.range(0, 64).mapToDouble(StrictMath::log1p).toArray();

    private final Figures figures;

    Keywords(FunctionWords functionWords, Figures figures) {
        this.functionWords = functionWords;
        this.figures = figures;
    }

    /** A word that may become a keyword. */
    private record Term(Tokens tokens, int first, double weight) {

        String written() {
            return tokens.written(first);
        }
    }

    private static double logarithm(int count) {
        return count < LOGARITHMS.length ? LOGARITHMS[count] : StrictMath.log1p(count);
    }

    /**
     * The words of one text in an open-addressing table, half full at most, by their hashes, which are never
     * {@value #FREE}; those that tell nothing have no term. A term is a number; what is counted of it stands in arrays.
     */
    private static final class Terms {
        private static final long FREE = 0;
        private static final int FEWEST_SLOTS = 64;
        private static final int NONE = -1;

        final WordMap<Boolean> small;
        final WordMap<Boolean> numbersAndDays;
        int size;
        int[] firsts = new int[FEWEST_SLOTS];
        int[] counts = new int[FEWEST_SLOTS];
        int[] capitals = new int[FEWEST_SLOTS];
        boolean[] inTitle = new boolean[FEWEST_SLOTS];
        private long[] hashes;
        private int[] slots;
        private int used;

        Terms(int words, WordMap<Boolean> small, WordMap<Boolean> numbersAndDays) {
            this.small = small;
            this.numbersAndDays = numbersAndDays;
            int length = Math.max(FEWEST_SLOTS, 4 * Integer.highestOneBit(Math.min(words, MOST_AT_FIRST)));
            hashes = new long[length];
            slots = new int[length];
        }

        /** The term that a word is of, {@value #NONE} for one that tells nothing. */
        int of(Tokens tokens, int word) {
            long hash = tokens.hash(word);
            int slot = slot(hash);
            if (hashes[slot] == hash) {
                return slots[slot];
            }
            int term = tells(tokens, word) ? add(word) : NONE;
            hashes[slot] = hash;
            slots[slot] = term;
            if (++used * 2 > hashes.length) {
                grow();
            }
            return term;
        }

        private int add(int word) {
            if (size == firsts.length) {
                firsts = Arrays.copyOf(firsts, 4 * size);
                counts = Arrays.copyOf(counts, 4 * size);
                capitals = Arrays.copyOf(capitals, 4 * size);
                inTitle = Arrays.copyOf(inTitle, 4 * size);
            }
            firsts[size] = word;
            return size++;
        }

        double weight(int term, int words) {
            double early = 1.5 - (double) firsts[term] / (words + 1);
            double name = counts[term] > 0 && capitals[term] * 2 > counts[term] ? 1.6 : 1;
            return (logarithm(counts[term]) + (inTitle[term] ? 1.2 : 0)) * early * name;
        }

        private int slot(long hash) {
            int slot = (int) (hash ^ hash >>> 32) & (hashes.length - 1);
            while (hashes[slot] != FREE && hashes[slot] != hash) {
                slot = (slot + 1) & (hashes.length - 1);
            }
            return slot;
        }

        private void grow() {
            long[] oldHashes = hashes;
            int[] oldSlots = slots;
            hashes = new long[4 * oldHashes.length];
            slots = new int[hashes.length];
            for (int i = 0; i < oldHashes.length; i++) {
                if (oldHashes[i] != FREE) {
                    int slot = slot(oldHashes[i]);
                    hashes[slot] = oldHashes[i];
                    slots[slot] = oldSlots[i];
                }
            }
        }

        private boolean tells(Tokens tokens, int word) {
            int length = tokens.end(word) - tokens.start(word);
            boolean dense = tokens.first(word) >= 0x0E00;
            return length >= (dense ? SHORTEST_DENSE : SHORTEST)
                    && length <= LONGEST
                    && Character.isLetter(tokens.first(word))
                    && !small.contains(tokens, word)
                    && !numbersAndDays.contains(tokens, word);
        }
    }

    /** Up to {@value #MOST} keywords, most telling first. */
    List<String> of(String title, Tokens body, String language) {
        Terms terms = new Terms(body.size(), functionWords.of(language), figures.beginnings(language));
        for (int i = 0; i < body.size(); i++) {
            int term = terms.of(body, i);
            if (term != Terms.NONE) {
                terms.counts[term]++;
                terms.capitals[term] += Character.isUpperCase(body.first(i)) ? 1 : 0;
            }
        }
        Tokens headline = Tokens.of(title);
        for (int i = 0; i < headline.size(); i++) {
            int term = terms.of(headline, i);
            if (term != Terms.NONE) {
                terms.inTitle[term] = true;
            }
        }
        return best(terms, body, headline);
    }

    private static List<String> best(Terms terms, Tokens body, Tokens headline) {
        List<Term> best = new ArrayList<>(MOST + 1);
        for (int i = 0; i < terms.size; i++) {
            double weight = terms.weight(i, body.size());
            if (best.size() < MOST || weight >= best.get(MOST - 1).weight) {
                insert(best, new Term(terms.counts[i] > 0 ? body : headline, terms.firsts[i], weight));
            }
        }
        return best.stream().map(Term::written).toList();
    }

    private static void insert(List<Term> best, Term term) {
        int at = best.size();
        while (at > 0 && MOST_TELLING_FIRST.compare(term, best.get(at - 1)) < 0) {
            at--;
        }
        best.add(at, term);
        if (best.size() > MOST) {
            best.remove(MOST);
        }
    }
}
