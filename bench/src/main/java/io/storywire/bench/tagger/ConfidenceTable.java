package io.storywire.bench.tagger;

import io.storywire.entity.Recogniser;
import io.storywire.entity.Recogniser.Span;
import io.storywire.events.EntityType;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How often a recognised name is right, span and type, by how sure the recogniser was of it: what its thresholds are
 * chosen by. Names of one word and of several apart; persons, organisations and places.
 */
final class ConfidenceTable {

    private static final int BINS = 10;

    private final int[][] found = new int[2][BINS + 1];
    private final int[][] right = new int[2][BINS + 1];

    void add(List<Sample> samples, Recogniser recogniser) {
        for (Sample sample : samples) {
            Set<String> gold = new HashSet<>();
            sample.names().forEach(name -> gold.add(key(name)));
            for (Span span : recogniser.recognise(sample.text())) {
                if (span.type() != EntityType.OTHER && span.type() != EntityType.PRODUCT) {
                    String name = sample.text().substring(span.start(), span.end());
                    int row = name.indexOf(' ') < 0 ? 0 : 1;
                    int bin = (int) (span.confidence() * BINS);
                    found[row][bin]++;
                    right[row][bin] += gold.contains(key(span)) ? 1 : 0;
                }
            }
        }
    }

    private static String key(Span span) {
        return span.start() + " " + span.end() + " " + span.type();
    }

    /** A line for each tenth: names in it and how many of them are right, then of all that are at least as sure. */
    void print(PrintWriter print) {
        print.println("confidence   one word: right of names, and from here on    several words");
        int[][] sums = new int[2][2];
        for (int bin = BINS; bin >= 0; bin--) {
            print.printf("%.1f", (double) bin / BINS);
            for (int row = 0; row < 2; row++) {
                sums[row][0] += found[row][bin];
                sums[row][1] += right[row][bin];
                print.printf(
                        "   %5.2f of %5d   %5.2f of %5d",
                        share(right[row][bin], found[row][bin]),
                        found[row][bin],
                        share(sums[row][1], sums[row][0]),
                        sums[row][0]);
            }
            print.println();
        }
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
