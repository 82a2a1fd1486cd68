package io.storywire.producer.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Times of publication in the shapes that pages and feeds use. A time without zone is taken as UTC, a date without
 * time as its first moment in UTC. Days before months where only digits could tell ({@code 04/05/2025}) are not
 * guessed at: unknown is better than wrong.
 */
final class PublicationTime {

    private static final int LONGEST = 80;
    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
    private static final Pattern WEEKDAY =
            Pattern.compile("^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s+", Pattern.CASE_INSENSITIVE);

    private static final String ZONE = "[ ][XXX][XX][X][z]";
    private static final String CLOCK = "[h:mm a][H:mm[:ss]]";

    private static final List<DateTimeFormatter> SHAPES = List.of(
            iso(),
            shape("uuuu/M/d[ ]" + CLOCK + ZONE),
            shape("uuuu.M.d[ ]" + CLOCK + ZONE),
            shape("uuuuMMdd['T'][ ][HHmmss][HHmm]" + ZONE),
            shape("d[ ][-]MMM[ ][-]uuuu[,][ ]" + CLOCK + ZONE),
            shape("d MMMM uuuu[,][ ]" + CLOCK + ZONE),
            shape("MMM d, uuuu[,][ ]['at '][ ]" + CLOCK + ZONE),
            shape("MMMM d, uuuu[,][ ]['at '][ ]" + CLOCK + ZONE));

    private PublicationTime() {}

    /** The instant, or nothing if the text is empty or in no known shape, or before year 1 or after 9999. Total. */
    static Optional<Instant> parse(String text) {
        String time = CleanText.line(text);
        if (time.isEmpty() || time.length() > LONGEST) {
            return Optional.empty();
        }
        if (EPOCH.matcher(time).matches()) {
            long number = Long.parseLong(time);
            return Optional.of(time.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
        }
        String plain = WEEKDAY.matcher(time).replaceFirst("");
        return SHAPES.stream().flatMap(shape -> parse(shape, plain).stream()).findFirst();
    }

    private static Optional<Instant> parse(DateTimeFormatter shape, String text) {
        try {
            Instant instant = instant(shape.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from));
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            return year >= 1 && year <= 9999 ? Optional.of(instant) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(TemporalAccessor time) {
        if (time instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        if (time instanceof LocalDateTime local) {
            return local.toInstant(ZoneOffset.UTC);
        }
        return LocalDate.from(time).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static DateTimeFormatter iso() {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern("uuuu-M-d[ ]['T']")
                .optionalStart()
                .appendPattern("H:mm")
                .optionalStart()
                .appendPattern(":ss")
                .optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                .optionalEnd()
                .optionalEnd()
                .optionalEnd()
                .appendPattern(ZONE)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static DateTimeFormatter shape(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
