package io.storywire.enrich;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The time that decides about stories. */
final class EventTime {

    /** Clocks differ, and so do time zones that publishers forget to name. */
    static final Duration TOLERANCE = Duration.ofDays(1);

    /** Earlier dates are faults of formats (1970) more often than dates of news. */
    static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private EventTime() {}

    /**
     * When an article was published, if that is known and credible, else the time of its record: an article from the
     * future must not close the stories of today. An old article keeps its date.
     */
    static Instant of(@Nullable Instant published, Instant recordTime) {
        boolean credible =
                published != null && !published.isBefore(EARLIEST) && !published.isAfter(recordTime.plus(TOLERANCE));
        return credible ? published : recordTime;
    }
}
