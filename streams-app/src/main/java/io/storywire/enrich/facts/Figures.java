package io.storywire.enrich.facts;

import io.storywire.enrich.facts.FactWords.Kind;
import io.storywire.enrich.facts.FactWords.Meaning;
import io.storywire.enrich.language.FunctionWords;
import io.storywire.enrich.segment.Tokens;
import io.storywire.enrich.segment.WordMap;
import io.storywire.events.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the numbers of a text: amounts of money, percentages, ages, ordinals, measures, dates, and counts with what
 * they count. One pass over the words; what stands before and after a number decides what it is. Dates are resolved
 * against the day of publication, towards the past. Thread-safe.
 */
public final class Figures {

    /** No text has more. */
    public static final int MOST = 500;

    private final FactWords words = FactWords.load();
    private final FunctionWords functionWords = FunctionWords.load();

    /** The words of a language that say a number, a day or a month, or begin to: {@code seven, Tuesday, last}. */
    public WordMap<Boolean> beginnings(String language) {
        return words.beginnings(language);
    }

    /**
     * The numbers of a text in order, at most {@value #MOST}.
     *
     * @param tokens    the words of the text
     * @param language  ISO 639-1
     * @param published the day on which "yesterday" was the day before
     */
    public List<Figure> read(Tokens tokens, String language, LocalDate published) {
        Map<String, Meaning> meanings = words.of(language);
        WordMap<Boolean> beginnings = words.beginnings(language);
        Dates dates = new Dates(tokens, words, published, language);
        DenseFigures dense = new DenseFigures(tokens, published);
        Amounts amounts = new Amounts(tokens, meanings, functionWords.of(language), language);
        List<Figure> figures = new ArrayList<>();
        int word = 0;
        while (word < tokens.size() && figures.size() < MOST) {
            boolean telling = tokens.isNumber(word) || beginnings.contains(tokens, word);
            Optional<Read> read = telling ? read(dense, dates, amounts, word) : Optional.empty();
            if (read.isPresent()) {
                figures.add(read.get().figure);
                word = read.get().next;
            } else {
                word++;
            }
        }
        return figures;
    }

    private static Optional<Read> read(DenseFigures dense, Dates dates, Amounts amounts, int word) {
        Optional<Read> read = dense.at(word);
        read = read.isPresent() ? read : dates.at(word);
        return read.isPresent() ? read : amounts.at(word);
    }

    /** A figure and the first word after it. */
    record Read(Figure figure, int next) {

        static Read of(Tokens tokens, Figure.Kind kind, String value, String unit, int first, int last) {
            int start = tokens.start(first);
            return of(tokens, kind, value, unit, start, tokens.end(last), last + 1);
        }

        static Read of(Tokens tokens, Figure.Kind kind, String value, String unit, int start, int end, int next) {
            return new Read(new Figure(kind, value, unit, tokens.text().substring(start, end), start), next);
        }
    }

    static Optional<BigDecimal> number(Map<String, Meaning> meanings, String word, String language) {
        if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
            return Numerals.parse(word, language);
        }
        return Optional.ofNullable(FactWords.value(meanings, word, Kind.NUMBER)).map(BigDecimal::new);
    }
}
