package io.storywire.enrich;

import io.storywire.enrich.facts.Figures;
import io.storywire.enrich.language.FunctionWords;
import io.storywire.enrich.segment.Tokens;
import io.storywire.enrich.segment.WordMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    private static final Comparator<Term> MOST_TELLING_FIRST =
            Comparator.comparingDouble((Term term) -> -term.weight).thenComparing(Term::written);

    private final FunctionWords functionWords;
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
            weight = (Math.log1p(count) + (inTitle ? 1.2 : 0)) * early * name;
        }
    }

    /** The terms of one text, in an open-addressing table by the hashes of their words. */
    private static final class Terms {
        final WordMap<Boolean> small;
        final WordMap<Boolean> numbersAndDays;
        final List<Term> all = new ArrayList<>();

        @Nullable
        Term[] slots = new Term[1024];

        Terms(WordMap<Boolean> small, WordMap<Boolean> numbersAndDays) {
            this.small = small;
            this.numbersAndDays = numbersAndDays;
        }

        /** The term that a word is of, null for one that tells nothing. */
        @Nullable
        Term of(Tokens tokens, int word) {
            int slot = slot(tokens, word);
            if (slots[slot] == null && tells(tokens, word)) {
                Term term = new Term(tokens, word);
                slots[slot] = term;
                all.add(term);
                grow();
                return term;
            }
            return slots[slot];
        }

        private int slot(Tokens tokens, int word) {
            long hash = tokens.hash(word);
            int slot = (int) (hash ^ hash >>> 32) & (slots.length - 1);
            while (slots[slot] != null && !slots[slot].tokens.same(slots[slot].first, tokens, word)) {
                slot = (slot + 1) & (slots.length - 1);
            }
            return slot;
        }

        private void grow() {
            if (all.size() * 2 > slots.length) {
                slots = new Term[slots.length * 4];
                all.forEach(term -> slots[slot(term.tokens, term.first)] = term);
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
        Terms terms = new Terms(functionWords.of(language), figures.beginnings(language));
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
