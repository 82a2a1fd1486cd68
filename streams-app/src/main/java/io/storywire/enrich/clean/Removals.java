package io.storywire.enrich.clean;

import io.storywire.events.Removal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts removals in order. */
final class Removals {

    private Removals() {}

    /** By place; one within another is left out, one that overlaps another is cut, neighbours of one reason joined. */
    static List<Removal> ordered(List<Removal> removals) {
        List<Removal> sorted = new ArrayList<>(removals);
        sorted.sort(Comparator.comparingInt(Removal::start).thenComparingInt(r -> -r.end()));
        List<Removal> result = new ArrayList<>();
        for (Removal next : sorted) {
            Removal last = result.isEmpty() ? new Removal(0, 0, "") : result.get(result.size() - 1);
            int start = Math.max(next.start(), last.end());
            if (next.end() <= start) {
                continue;
            }
            if (start == last.end() && next.reason().equals(last.reason())) {
                result.set(result.size() - 1, new Removal(last.start(), next.end(), last.reason()));
            } else {
                result.add(new Removal(start, next.end(), next.reason()));
            }
        }
        return result;
    }
}
