package io.storywire.enrich.facts;

import io.storywire.enrich.facts.FactWords.Kind;
import io.storywire.enrich.facts.FactWords.Meaning;
import io.storywire.enrich.facts.Figures.Read;
import io.storywire.enrich.segment.Tokens;
import io.storywire.enrich.segment.WordMap;
import io.storywire.events.Figure;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dates, resolved towards the past: "Tuesday" is the last one up to the day of publication, "December 4" the last one
 * that is not more than {@value #AHEAD} days ahead. Values are ISO 8601: a day, a month or a year.
 */
final class Dates {

    /** How far ahead a day without a year may lie, in days. */
    static final int AHEAD = 60;

    private final Tokens tokens;
    private final Map<String, Meaning> meanings;
    private final WordMap<Meaning> byToken;
    private final LocalDate published;
    private final String language;

    Dates(Tokens tokens, FactWords words, LocalDate published, String language) {
        this.tokens = tokens;
        this.meanings = words.of(language);
        this.byToken = words.meanings(language);
        this.published = published;
        this.language = language;
    }

    /** The date that begins at this word. */
    Optional<Read> at(int word) {
        if (tokens.isNumber(word)) {
            return numeric(word, tokens.lower(word));
        }
        @Nullable Meaning meaning = byToken.get(tokens, word);
        if (meaning == null) {
            return Optional.empty();
        }
        return switch (meaning.kind()) {
            case MONTH -> monthFirst(word, Integer.parseInt(meaning.value()));
            case WEEKDAY -> weekdayBefore(word, Integer.parseInt(meaning.value()));
            case DAY -> day(published.plusDays(Long.parseLong(meaning.value())), word, word);
            case LAST -> relative(word, -1);
            case NEXT -> relative(word, 1);
            default -> Optional.empty();
        };
    }

    private Optional<Read> numeric(int word, String lower) {
        Optional<Read> read = iso(word, lower);
        read = read.isPresent() ? read : dotted(word, lower);
        read = read.isPresent() ? read : dayFirst(word, lower);
        read = read.isPresent() ? read : year(word, lower);
        return read.isPresent() ? read : dayOfMonth(word, lower);
    }

    private Optional<Read> iso(int word, String lower) {
        if (lower.length() != 10 || lower.charAt(4) != '-' || lower.charAt(7) != '-') {
            return Optional.empty();
        }
        try {
            return day(LocalDate.parse(lower), word, word);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** 4.12.2025, 04/12/2025, the day first; not in English, where one cannot know. */
    private Optional<Read> dotted(int word, String lower) {
        if (language.equals("en")) {
            return Optional.empty();
        }
        String[] parts = lower.split("\\.", -1);
        int last = word;
        if (parts.length == 1 && tokens.size() > word + 2 && isSlash(word) && isSlash(word + 1)) {
            parts = new String[] {lower, tokens.lower(word + 1), tokens.lower(word + 2)};
            last = word + 2;
        }
        int year = parts.length == 3 ? yearNumber(parts[2]) : 0;
        if (year == 0 || dayNumber(parts[0]) == 0 || dayNumber(parts[1]) == 0) {
            return Optional.empty();
        }
        try {
            return day(LocalDate.of(year, dayNumber(parts[1]), dayNumber(parts[0])), word, last);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private boolean isSlash(int word) {
        return gap(word) == 1 && tokens.text().charAt(tokens.end(word)) == '/';
    }

    /** 4 December 2025, 4. Dezember, 3rd of May, 4 de diciembre de 2025. */
    private Optional<Read> dayFirst(int word, String lower) {
        int day = dayNumber(lower);
        int at = word + 1;
        if (day == 0 || gap(word) > 3) {
            return Optional.empty();
        }
        if (tokens.is(at, "of") || tokens.is(at, "de")) {
            at++;
        }
        @Nullable Meaning month = byToken.get(tokens, at);
        return month == null || month.kind() != Kind.MONTH
                ? Optional.empty()
                : withYear(day, Integer.parseInt(month.value()), word, at);
    }

    /** December 4, 2025; December 2025; in December. */
    private Optional<Read> monthFirst(int word, int month) {
        boolean name = Character.isUpperCase(tokens.text().charAt(tokens.start(word)));
        int day = gap(word) <= 2 ? dayNumber(tokens.lower(word + 1)) : 0;
        if (day > 0) {
            return withYear(day, month, word, word + 1);
        }
        int year = gap(word) <= 2 ? yearNumber(tokens.lower(word + 1)) : 0;
        if (year > 0) {
            return Optional.of(read(YearMonth.of(year, month).toString(), word, word + 1));
        }
        boolean in = FactWords.value(meanings, tokens.lower(word - 1), Kind.PERIOD) != null;
        return name && in ? Optional.of(read(pastMonth(month).toString(), word, word)) : Optional.empty();
    }

    private YearMonth pastMonth(int month) {
        YearMonth now = YearMonth.from(published);
        YearMonth same = YearMonth.of(now.getYear(), month);
        return same.isAfter(now) ? same.minusYears(1) : same;
    }

    private Optional<Read> withYear(int day, int month, int first, int last) {
        int at = tokens.lower(last + 1).equals("de") || tokens.lower(last + 1).equals("del") ? last + 2 : last + 1;
        int year = gap(last) <= 2 ? yearNumber(tokens.lower(at)) : 0;
        try {
            if (year > 0) {
                return day(LocalDate.of(year, month, day), first, at);
            }
            LocalDate same = LocalDate.of(published.getYear(), month, day);
            return day(same.isAfter(published.plusDays(AHEAD)) ? same.minusYears(1) : same, first, last);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Read> year(int word, String lower) {
        int year = yearNumber(lower);
        if (year == 0) {
            return Optional.empty();
        }
        String before = tokens.lower(word - 1);
        boolean in = FactWords.value(meanings, before, Kind.PERIOD) != null
                || FactWords.value(meanings, before, Kind.LAST) != null;
        return in ? Optional.of(read("" + year, word, word)) : Optional.empty();
    }

    /** "on the 3rd": the last day of that number up to the day of publication. */
    private Optional<Read> dayOfMonth(int word, String lower) {
        boolean ordinal = lower.length() <= 4
                && (lower.endsWith("st") || lower.endsWith("nd") || lower.endsWith("rd") || lower.endsWith("th"));
        int day = ordinal ? dayNumber(lower) : 0;
        boolean on = tokens.is(word - 1, "the") && tokens.is(word - 2, "on");
        if (day == 0 || !on || !language.equals("en") || (tokens.touches(word) && !standsAlone(word))) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.from(published);
        YearMonth fitting = day > published.getDayOfMonth() ? month.minusMonths(1) : month;
        return day(fitting.atDay(Math.min(day, fitting.lengthOfMonth())), word, word);
    }

    /** Whether no noun follows that the ordinal could count ("on the 3rd floor"). */
    private boolean standsAlone(int word) {
        String text = tokens.text();
        int end = tokens.end(word);
        return end >= text.length()
                || text.charAt(end) != ' '
                || text.startsWith(" (", end)
                || FactWords.value(meanings, tokens.lower(word + 1), Kind.PERIOD) != null;
    }

    /** Mardi dernier, el martes pasado: what it says of the day stands behind it. */
    private Optional<Read> weekdayBefore(int word, int weekday) {
        @Nullable
        Meaning next =
                POSTPOSED.contains(language) && tokens.touches(word) ? meanings.get(tokens.lower(word + 1)) : null;
        boolean last = next != null && next.kind() == Kind.LAST;
        boolean coming = next != null && next.kind() == Kind.NEXT;
        Optional<Read> day = weekday(word, weekday, last ? -1 : coming ? 1 : 0);
        return last || coming ? day.map(read -> read(read.figure().value(), word, word + 1)) : day;
    }

    private Optional<Read> weekday(int word, int weekday, int direction) {
        DayOfWeek day = DayOfWeek.of(weekday);
        LocalDate date =
                switch (direction) {
                    case 1 -> published.with(TemporalAdjusters.next(day));
                    case -1 -> published.with(TemporalAdjusters.previous(day));
                    default -> published.with(TemporalAdjusters.previousOrSame(day));
                };
        return day(date, word, word);
    }

    /** Last Tuesday, next month, im vergangenen Jahr. */
    private Optional<Read> relative(int word, int direction) {
        String next = tokens.touches(word) ? tokens.lower(word + 1) : "";
        @Nullable Meaning meaning = meanings.get(next);
        if (meaning != null && meaning.kind() == Kind.WEEKDAY) {
            return weekday(word + 1, Integer.parseInt(meaning.value()), direction);
        }
        String period = period(next);
        if (!period.isEmpty()) {
            return period(period, word, direction);
        }
        boolean behind = POSTPOSED.contains(language) && word > 0 && tokens.touches(word - 1);
        return behind ? period(period(tokens.lower(word - 1)), word - 1, direction) : Optional.empty();
    }

    /** Which period a word means; {@code mois} and {@code yıl} are measures as well, as English {@code years} only is. */
    private String period(String word) {
        @Nullable Meaning meaning = meanings.get(word);
        boolean measure = meaning != null
                && meaning.kind() == Kind.MEASURE
                && (POSTPOSED.contains(language) || language.equals("tr"));
        return meaning != null && (measure || meaning.kind() == Kind.PERIOD) ? meaning.value() : "";
    }

    private Optional<Read> period(String unit, int word, int direction) {
        return switch (unit) {
            case "year" -> Optional.of(read("" + (published.getYear() + direction), word, word + 1));
            case "month" ->
                Optional.of(read(YearMonth.from(published).plusMonths(direction).toString(), word, word + 1));
            default -> Optional.empty();
        };
    }

    private Optional<Read> day(LocalDate date, int first, int last) {
        return Optional.of(read(date.toString(), first, last));
    }

    private Read read(String value, int first, int last) {
        return Read.of(tokens, Figure.Kind.DATE, value, "", first, last);
    }

    /** Characters between a word and the next. */
    private int gap(int word) {
        return word + 1 < tokens.size() ? tokens.start(word + 1) - tokens.end(word) : Integer.MAX_VALUE;
    }

    /** How many digits a word begins with, counting to {@code most}. */
    private static int leadingDigits(String word, int most) {
        int digits = 0;
        while (digits < word.length() && digits < most && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
            digits++;
        }
        return digits;
    }

    private static int dayNumber(String word) {
        int digits = leadingDigits(word, 3);
        boolean plain = digits == word.length() || ORDINALS.indexOf(" " + word.substring(digits) + " ") >= 0;
        int day = digits > 0 && digits < 3 && plain ? Integer.parseInt(word.substring(0, digits)) : 0;
        return day <= 31 ? day : 0;
    }

    private static final Set<String> POSTPOSED = Set.of("fr", "es", "it", "pt", "ar");
    private static final String ORDINALS = " st nd rd th er º ª ";

    private static int yearNumber(String word) {
        int year = word.length() == 4 && leadingDigits(word, 4) == 4 ? Integer.parseInt(word) : 0;
        return year >= 1900 && year <= 2100 ? year : 0;
    }
}
