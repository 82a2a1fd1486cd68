package io.storywire.enrich.facts;

import io.storywire.enrich.facts.FactWords.Kind;
import io.storywire.enrich.facts.FactWords.Meaning;
import io.storywire.enrich.facts.Figures.Read;
import io.storywire.enrich.segment.Tokens;
import io.storywire.enrich.segment.WordMap;
import io.storywire.events.Figure;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers that are no dates. */
final class Amounts {

    private static final Set<String> ORDINAL_ENDINGS = Set.of(
            "st", "nd", "rd", "th", "e", "er", "ère", "ème", "de", "ste", "º", "ª", "-й", "-я", "-го", "-му", "-м");

    /** What stands between a scale and a currency in Romance languages: "90 millones de euros". */
    private static final Set<String> LINKS = Set.of("de", "di");

    /** What stands between a word for age and the number. */
    private static final Set<String> LINKING = Set.of("de", "di", "von", "of", "van");

    private final Tokens tokens;
    private final Map<String, Meaning> meanings;
    private final WordMap<Boolean> small;
    private final String language;

    Amounts(Tokens tokens, Map<String, Meaning> meanings, WordMap<Boolean> small, String language) {
        this.tokens = tokens;
        this.meanings = meanings;
        this.small = small;
        this.language = language;
    }

    /** The number that begins at this word. */
    Optional<Read> at(int word) {
        String lower = tokens.lower(word);
        String ordinal = FactWords.value(meanings, lower, Kind.ORDINAL);
        if (ordinal != null) {
            return Optional.of(Read.of(tokens, Figure.Kind.ORDINAL, ordinal, "", word, word));
        }
        if (!Character.isDigit(lower.charAt(0))) {
            return Figures.number(meanings, lower, language).flatMap(value -> scaled(value, word, word, ""));
        }
        int digits = digits(lower);
        String suffix = lower.substring(digits);
        Optional<BigDecimal> value = Numerals.parse(lower.substring(0, digits), language);
        return value.flatMap(
                number -> suffix.isEmpty() ? scaled(number, word, word, "") : joined(number, suffix, word));
    }

    /** A number and letters in one word: 3rd, 7bn, 18-year-old, 40km. */
    private Optional<Read> joined(BigDecimal value, String suffix, int word) {
        if (ORDINAL_ENDINGS.contains(suffix)) {
            return Optional.of(Read.of(tokens, Figure.Kind.ORDINAL, Numerals.plain(value), "", word, word));
        }
        String rest = suffix.startsWith("-") ? suffix.substring(1) : suffix;
        if (FactWords.value(meanings, rest, Kind.AGE) != null) {
            return Optional.of(Read.of(tokens, Figure.Kind.AGE, Numerals.plain(value), "", word, word));
        }
        int hyphen = rest.indexOf('-');
        String first = hyphen > 0 ? rest.substring(0, hyphen) : rest;
        return meanings.containsKey(first) ? scaled(value, word, word, first) : Optional.empty();
    }

    private Optional<Read> scaled(BigDecimal number, int word, int last, String suffix) {
        BigDecimal value = number;
        int end = last;
        String next = suffix.isEmpty() ? following(end) : suffix;
        String factor = FactWords.value(meanings, next, Kind.SCALE);
        while (factor != null) {
            value = value.multiply(new BigDecimal(factor));
            end = suffix.isEmpty() || end > last || !next.equals(suffix) ? end + 1 : end;
            next = following(end);
            factor = FactWords.value(meanings, next, Kind.SCALE);
            if (factor != null && end - last > 2) {
                break;
            }
        }
        boolean own = !suffix.isEmpty() && next.equals(suffix);
        if (LINKS.contains(next) && FactWords.value(meanings, tokens.lower(end + 2), Kind.MONEY) != null) {
            end++;
            next = tokens.lower(end + 1);
        }
        return Optional.of(kind(Numerals.plain(value), word, end, next, own));
    }

    /** The word after this one when only a blank or hyphen is between, or the full stop of {@code Mio.} */
    private String following(int word) {
        boolean shortened = tokens.text().startsWith(". ", tokens.end(word))
                && FactWords.value(meanings, tokens.lower(word), Kind.SCALE) != null;
        return tokens.touches(word) || shortened ? tokens.lower(word + 1) : "";
    }

    private Read kind(String value, int first, int last, String next, boolean own) {
        int after = own ? last : last + 1;
        String currency = Currencies.before(tokens, first);
        if (!currency.isEmpty()) {
            int start = Currencies.start(tokens, first);
            int end = tokens.end(last);
            return Read.of(tokens, Figure.Kind.MONEY, value, currency, start, end, last + 1);
        }
        String sign = Currencies.after(tokens, last);
        if (!sign.isEmpty()) {
            return Read.of(tokens, Figure.Kind.MONEY, value, sign, first, last);
        }
        if (percentSign(last)) {
            return Read.of(
                    tokens,
                    Figure.Kind.PERCENT,
                    value,
                    "%",
                    tokens.start(first),
                    tokens.text().indexOf('%', tokens.end(last)) + 1,
                    last + 1);
        }
        if (percentBefore(first)) {
            return Read.of(tokens, Figure.Kind.PERCENT, value, "%", first, last);
        }
        @Nullable Meaning pair = own ? null : meanings.get(next + "-" + following(last + 1));
        @Nullable Meaning meaning = pair == null ? meanings.get(next) : pair;
        if (isAge(value, first, last, meaning)) {
            return Read.of(tokens, Figure.Kind.AGE, value, "", first, meaning == null ? last : after);
        }
        if (meaning == null) {
            return counted(value, first, last, next);
        }
        if (pair != null) {
            after++;
        }
        return switch (meaning.kind()) {
            case PERCENT -> Read.of(tokens, Figure.Kind.PERCENT, value, "%", first, after);
            case MONEY -> Read.of(tokens, Figure.Kind.MONEY, value, meaning.value(), first, after);
            case MEASURE -> Read.of(tokens, Figure.Kind.MEASURE, value, meaning.value(), first, after);
            case PERIOD ->
                meaning.value().equals("in")
                        ? counted(value, first, last, next)
                        : Read.of(tokens, Figure.Kind.MEASURE, value, meaning.value(), first, after);
            case AGE -> Read.of(tokens, Figure.Kind.AGE, value, "", first, after);
            default -> counted(value, first, last, next);
        };
    }

    /** Turkish says it first: {@code yüzde 7,8}, {@code %7,8}. */
    private boolean percentBefore(int first) {
        int start = tokens.start(first);
        boolean sign = start > 0 && tokens.text().charAt(start - 1) == '%';
        return sign
                || language.equals("tr")
                        && first > 0
                        && FactWords.value(meanings, tokens.lower(first - 1), Kind.PERCENT) != null;
    }

    /** Aged 35, âgé de 35 ans, im Alter von 35 Jahren; and {@code John Hale, 35, said}. */
    private boolean isAge(String value, int first, int last, @Nullable Meaning meaning) {
        boolean years = meaning != null
                && meaning.kind() == Kind.MEASURE
                && meaning.value().equals("year");
        if (first != last || value.length() > 3 || value.indexOf('.') >= 0 || meaning != null && !years) {
            return false;
        }
        boolean said = isAged(first - 1) || LINKING.contains(tokens.lower(first - 1)) && isAged(first - 2);
        return said || isAfterName(first, years ? last + 1 : last);
    }

    private boolean isAged(int word) {
        return word >= 0 && FactWords.value(meanings, tokens.lower(word), Kind.AGED) != null;
    }

    /** Between commas after a capitalised word that is no month. */
    private boolean isAfterName(int word, int last) {
        String text = tokens.text();
        int start = tokens.start(word);
        boolean commas = word > 0
                && text.startsWith(", ", tokens.end(word - 1))
                && start == tokens.end(word - 1) + 2
                && text.startsWith(", ", tokens.end(last))
                && tokens.end(word) - start == 2;
        return commas
                && Character.isUpperCase(text.charAt(tokens.start(word - 1)))
                && !meanings.containsKey(tokens.lower(word - 1));
    }

    private boolean percentSign(int last) {
        int end = tokens.end(last);
        String text = tokens.text();
        return (end < text.length() && text.charAt(end) == '%')
                || (end + 1 < text.length() && text.charAt(end) == ' ' && text.charAt(end + 1) == '%');
    }

    private Read counted(String value, int first, int last, String next) {
        boolean noun = next.length() > 2
                && Character.isLetter(next.charAt(0))
                && !small.contains(tokens, last + 1)
                && Character.isLowerCase(tokens.text().charAt(tokens.start(Math.min(last + 1, tokens.size() - 1))));
        return Read.of(tokens, Figure.Kind.COUNT, value, noun ? next : "", first, last);
    }

    private static int digits(String word) {
        int i = 1;
        while (i < word.length()
                && (Character.isDigit(word.charAt(i)) || word.charAt(i) == '.' || word.charAt(i) == ',')) {
            i++;
        }
        return i;
    }
}
