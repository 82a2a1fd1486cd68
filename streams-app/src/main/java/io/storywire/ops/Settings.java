package io.storywire.ops;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads settings and remembers every mistake, so that all are reported together. */
final class Settings {

    private final Map<String, String> values;
    private final List<String> problems = new ArrayList<>();

    Settings(Map<String, String> values) {
        this.values = values;
    }

    String text(String name, String fallback, Predicate<String> rule, String says) {
        String value = values.getOrDefault(name, fallback).strip();
        if (!rule.test(value)) {
            problems.add(name + " " + says + ", was \"" + value + "\"");
        }
        return value;
    }

    int whole(String name, int fallback, int least, int most) {
        String value = values.getOrDefault(name, "" + fallback).strip();
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below, with the value
        }
        problems.add(name + " must be a whole number in [" + least + ", " + most + "], was \"" + value + "\"");
        return fallback;
    }

    Duration duration(String name, Duration fallback, Duration least, Duration most) {
        String value = values.getOrDefault(name, fallback.toString()).strip();
        try {
            Duration duration = Duration.parse(value);
            if (duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // reported below, with the value
        }
        problems.add(name + " must be an ISO-8601 duration in [" + least + ", " + most + "], was \"" + value + "\"");
        return fallback;
    }

    void failIfWrong() {
        if (!problems.isEmpty()) {
            throw new WrongSettingsException(problems);
        }
    }
}
