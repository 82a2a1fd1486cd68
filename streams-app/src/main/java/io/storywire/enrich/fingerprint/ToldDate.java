package io.storywire.enrich.fingerprint;

import io.storywire.events.Figure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** The day that an article without a date of its own says its news is of: the first full date in its first sentences. */
final class ToldDate {

    /** How far into the body the date may stand. */
    private static final int FIRST_CHARS = 400;

    private static final int FULL = "2000-01-01".length();
    private static final int YEAR = 4;

    private ToldDate() {}

    static Optional<Instant> of(List<Figure> figures) {
        return figures.stream()
                .filter(ToldDate::isFullDate)
                .findFirst()
                .flatMap(figure -> day(figure.value()))
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** With its year in the text: other dates were resolved against the day of collection. */
    private static boolean isFullDate(Figure figure) {
        return figure.kind() == Figure.Kind.DATE
                && figure.start() < FIRST_CHARS
                && figure.value().length() == FULL
                && figure.text().contains(figure.value().substring(0, YEAR));
    }

    private static Optional<LocalDate> day(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
