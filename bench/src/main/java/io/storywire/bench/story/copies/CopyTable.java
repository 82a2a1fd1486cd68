package io.storywire.bench.story.copies;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts right and wrong verdicts per kind of edit. */
final class CopyTable {

    /** Verdicts of one way of telling copies. */
    static final class Counts {
        private int found;
        private int missed;
        private int wrong;
        private int rightly;

        void add(boolean copy, boolean said) {
            found += copy && said ? 1 : 0;
            missed += copy && !said ? 1 : 0;
            wrong += !copy && said ? 1 : 0;
            rightly += !copy && !said ? 1 : 0;
        }

        private void add(Counts other) {
            found += other.found;
            missed += other.missed;
            wrong += other.wrong;
            rightly += other.rightly;
        }

        /** Share of those said to be copies that are; 1 when none is said to be. */
        double precision() {
            return found + wrong == 0 ? 1 : (double) found / (found + wrong);
        }

        /** Share of the copies that were said to be; 1 when there are none. */
        double recall() {
            return found + missed == 0 ? 1 : (double) found / (found + missed);
        }
    }

    private final Map<String, Map<String, Counts>> rows = new TreeMap<>();

    void add(String row, String way, boolean copy, boolean said) {
        rows.computeIfAbsent(row, none -> new TreeMap<>())
                .computeIfAbsent(way, none -> new Counts())
                .add(copy, said);
    }

    /** All rows of one way together. */
    Counts total(String way) {
        Counts total = new Counts();
        rows.values().forEach(row -> total.add(row.getOrDefault(way, new Counts())));
        return total;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        rows.forEach((name, ways) -> line(text, name, ways));
        Map<String, Counts> totals = new TreeMap<>();
        rows.values().forEach(ways -> ways.keySet().forEach(way -> totals.put(way, total(way))));
        line(text, "ALL", totals);
        return text.toString();
    }

    private static void line(StringBuilder text, String name, Map<String, Counts> ways) {
        Counts any = ways.values().iterator().next();
        int copies = any.found + any.missed;
        text.append(String.format(
                Locale.ROOT, "%-22s %6d pairs %6d copies", name, copies + any.wrong + any.rightly, copies));
        ways.forEach((way, counts) -> text.append(
                String.format(Locale.ROOT, "   %s P %.4f R %.4f", way, counts.precision(), counts.recall())));
        text.append('\n');
    }
}
