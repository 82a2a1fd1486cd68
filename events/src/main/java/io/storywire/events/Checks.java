package io.storywire.events;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the compact constructors of the records share: absent text is {@code ""}, absent lists are empty. */
final class Checks {

    private Checks() {}

    static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    static <T> List<T> list(@Nullable Collection<? extends T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    static <V> SortedMap<String, V> sorted(java.util.@Nullable Map<String, ? extends V> values) {
        return values == null ? new TreeMap<>() : new TreeMap<>(values);
    }

    static double share(double value, String name) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be in [0, 1], was " + value);
        }
        return value;
    }
}
