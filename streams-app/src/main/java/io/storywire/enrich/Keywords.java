package io.storywire.enrich;

import io.storywire.enrich.facts.Figures;
import io.storywire.enrich.language.FunctionWords;
import io.storywire.enrich.segment.Tokens;
import io.storywire.enrich.segment.WordMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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

    private static final class Term {
        final Tokens tokens;
        final int first;
        int count;
        int capitals;
        boolean inTitle;
        double weight;

        Term(Tokens tokens, int first) {
            this.tokens = tokens;
            this.first = first;
        }

        String written() {
            return tokens.written(first);
        }

        void weigh(int words) {
            double early = 1.5 - (double) first / (words + 1);
            double name = count > 0 && capitals * 2 > count ? 1.6 : 1;
            weight = (logarithm(count) + (inTitle ? 1.2 : 0)) * early * name;
        }
    }

    private static double logarithm(int count) {
        return count < LOGARITHMS.length ? LOGARITHMS[count] : StrictMath.log1p(count);
    }

    /**
     * The words of one text in an open-addressing table, half full at most, by their hashes, which are never
     * {@value #FREE}; those that tell nothing have no term.
     */
    private static final class Terms {
        private static final long FREE = 0;
        private static final int FEWEST_SLOTS = 64;

        final WordMap<Boolean> small;
        final WordMap<Boolean> numbersAndDays;
        final List<Term> all = new ArrayList<>();
        private long[] hashes;

        @Nullable
        Term[] slots;

        private int used;

        Terms(int words, WordMap<Boolean> small, WordMap<Boolean> numbersAndDays) {
            this.small = small;
            this.numbersAndDays = numbersAndDays;
            int length = Math.max(FEWEST_SLOTS, 2 * Integer.highestOneBit(Math.min(words, MOST_AT_FIRST)));
            hashes = new long[length];
            slots = new Term[length];
        }

        /** The term that a word is of, null for one that tells nothing. */
        @Nullable
        Term of(Tokens tokens, int word) {
            long hash = tokens.hash(word);
            int slot = slot(hash);
            if (hashes[slot] == hash) {
                return slots[slot];
            }
            Term term = tells(tokens, word) ? new Term(tokens, word) : null;
            hashes[slot] = hash;
            slots[slot] = term;
            if (term != null) {
                all.add(term);
            }
            if (++used * 2 > hashes.length) {
                grow();
            }
            return term;
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
            Term[] oldSlots = slots;
            hashes = new long[4 * oldHashes.length];
            slots = new Term[hashes.length];
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
            Term term = terms.of(body, i);
            if (term != null) {
                term.count++;
                term.capitals += Character.isUpperCase(body.first(i)) ? 1 : 0;
            }
        }
        Tokens headline = Tokens.of(title);
        for (int i = 0; i < headline.size(); i++) {
            Term term = terms.of(headline, i);
            if (term != null) {
                term.inTitle = true;
            }
        }
        return best(terms.all, body.size());
    }

    private static List<String> best(List<Term> terms, int words) {
        List<Term> best = new ArrayList<>(MOST + 1);
        for (Term term : terms) {
            term.weigh(words);
            if (best.size() < MOST || MOST_TELLING_FIRST.compare(term, best.get(MOST - 1)) < 0) {
                insert(best, term);
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
