package io.storywire.enrich;

import io.storywire.enrich.language.FunctionWords;
import io.storywire.enrich.segment.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that tell most about a text: frequent ones that are not small words, more when they stand in the headline,
 * early, or with a capital within a sentence.
 */
final class Keywords {

    /** No text has more. */
    static final int MOST = 10;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;

    private final FunctionWords functionWords;

    Keywords(FunctionWords functionWords) {
        this.functionWords = functionWords;
    }

    private static final class Term {
        final String written;
        final int first;
        int count;
        int capitals;
        boolean inTitle;
        double weight;

        Term(String written, int first) {
            this.written = written;
            this.first = first;
        }

        double weight(int words) {
            double early = 1.5 - (double) first / (words + 1);
            double name = count > 0 && capitals * 2 > count ? 1.6 : 1;
            return (Math.log1p(count) + (inTitle ? 1.2 : 0)) * early * name;
        }
    }

    /** Up to {@value #MOST} keywords, most telling first. */
    List<String> of(String title, Tokens body, String language) {
        Set<String> small = functionWords.of(language);
        Map<String, Term> terms = new LinkedHashMap<>();
        for (int i = 0; i < body.size(); i++) {
            if (tells(body.lower(i), small)) {
                Term term = terms.computeIfAbsent(body.lower(i), new Maker(body, i));
                term.count++;
                term.capitals += Character.isUpperCase(body.text().charAt(body.start(i))) ? 1 : 0;
            }
        }
        Tokens headline = Tokens.of(title);
        for (int i = 0; i < headline.size(); i++) {
            if (tells(headline.lower(i), small)) {
                terms.computeIfAbsent(headline.lower(i), new Maker(headline, i)).inTitle = true;
            }
        }
        return best(new ArrayList<>(terms.values()), body.size());
    }

    private record Maker(Tokens tokens, int word) implements java.util.function.Function<String, Term> {
        @Override
        public Term apply(String lower) {
            return new Term(tokens.written(word), word);
        }
    }

    private static List<String> best(List<Term> terms, int words) {
        terms.forEach(term -> term.weight = term.weight(words));
        return terms.stream()
                .sorted(Comparator.comparingDouble((Term term) -> -term.weight).thenComparing(term -> term.written))
                .limit(MOST)
                .map(term -> term.written)
                .toList();
    }

    private static boolean tells(String word, Set<String> small) {
        boolean spaceless = word.charAt(0) >= 0x0E00;
        return word.length() >= (spaceless ? 2 : SHORTEST)
                && word.length() <= LONGEST
                && Character.isLetter(word.charAt(0))
                && !small.contains(word)
                && !small.contains(word.toLowerCase(Locale.ROOT));
    }
}
