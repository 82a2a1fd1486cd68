package io.storywire.bench.story.copies;

import io.storywire.story.Nearness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether two texts are essentially the same, from the texts themselves: with strings and sets where the engine has hashes
 * and samples, and nothing in common with its code but the thresholds. What estimates are held against.
 *
 * @param resemblance Jaccard index of the word triples, in [0, 1]
 * @param containment share of the triples of the shorter that the longer has, in [0, 1]
 * @param shorter     words of the shorter text
 * @param changed     of the facts told in the same words, the share that differs, in [0, 1]
 */
record ExactNearness(double resemblance, double containment, int shorter, double changed) {

    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}]+(?:['\u2019](?=[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N}]+|(?<=\\d)[.,](?=\\d)\\d+"
                    + "[\\p{L}\\p{N}]*)*");
    private static final Set<String> NUMBERS = Set.of(
            ("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
                            + " nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion")
                    .split(" "));
    /** Words that begin sentences. */
    private static final Set<String> OPENERS = Set.of(
            ("the a an in on at it he she they we i but and for as with from by this that these those there after before"
                            + " when while if his her its their our my not no one some all more most many now then so to of"
                            + " what who where why how is was will would could should last first also however still such up down"
                            + " you over under until since because although though")
                    .split(" "));

    static ExactNearness of(String a, String b) {
        return of(Text.of(a), Text.of(b));
    }

    static ExactNearness of(Text a, Text b) {
        Set<String> common = new HashSet<>(a.triples);
        common.retainAll(b.triples);
        int union = a.triples.size() + b.triples.size() - common.size();
        int smaller = Math.min(a.triples.size(), b.triples.size());
        return new ExactNearness(
                union == 0 ? 0 : (double) common.size() / union,
                smaller == 0 ? 0 : (double) common.size() / smaller,
                Math.min(a.words, b.words),
                changed(a.facts, b.facts));
    }

    boolean isCopy() {
        return isAlike() && changed < Nearness.CHANGED;
    }

    /** Whether they are essentially the same but for the facts. */
    boolean isAlike() {
        return resemblance >= Nearness.COPY_RESEMBLANCE
                || (shorter >= Nearness.MIN_CONTAINED_WORDS && containment >= Nearness.COPY_CONTAINMENT);
    }

    private static double changed(Map<String, Set<String>> a, Map<String, Set<String>> b) {
        Set<String> places = new TreeSet<>(a.keySet());
        places.retainAll(b.keySet());
        long changed = places.stream()
                .filter(place ->
                        !a.get(place).containsAll(b.get(place)) && !b.get(place).containsAll(a.get(place)))
                .count();
        return places.isEmpty() ? 0 : (double) changed / places.size();
    }

    /** A text taken apart: its word triples, and for each place where facts stand, which facts. */
    static final class Text {

        private final Set<String> triples = new HashSet<>();
        private final Map<String, Set<String>> facts = new HashMap<>();
        private int words;

        static Text of(String text) {
            Text parts = new Text();
            List<String> plain = new ArrayList<>();
            List<String> masked = new ArrayList<>(List.of("", ""));
            Matcher word = WORD.matcher(text);
            int last = 0;
            while (word.find()) {
                boolean first = last == 0 || text.substring(last, word.start()).matches("(?s).*[.!?:\n\"“。].*");
                last = word.end();
                String lower =
                        word.group().replace('\u2019', '\'').replace(",", "").toLowerCase(Locale.ROOT);
                plain.add(lower);
                boolean fact = isFact(word.group(), lower, first);
                int end = masked.size() - 1;
                if (fact && masked.get(end).startsWith("#")) {
                    masked.set(end, masked.get(end) + " " + lower);
                } else {
                    masked.add(fact ? "# " + lower : lower);
                }
            }
            masked.addAll(List.of("", ""));
            parts.words = plain.size();
            for (int i = 2; i < plain.size(); i++) {
                parts.triples.add(String.join(" ", plain.subList(i - 2, i + 1)));
            }
            parts.addFacts(masked);
            return parts;
        }

        private static boolean isFact(String word, String lower, boolean first) {
            boolean capital = Character.isUpperCase(word.charAt(0)) && !(first && OPENERS.contains(lower));
            return capital || Character.isDigit(word.charAt(0)) || NUMBERS.contains(lower);
        }

        private void addFacts(List<String> masked) {
            for (int i = 2; i < masked.size() - 2; i++) {
                if (masked.get(i).startsWith("#")) {
                    int length = masked.get(i).split(" ").length;
                    String place = face(masked, i - 2) + " " + face(masked, i - 1) + " *" + length + " "
                            + face(masked, i + 1) + " " + face(masked, i + 2);
                    facts.computeIfAbsent(place, none -> new HashSet<>()).add(masked.get(i));
                }
            }
        }

        private static String face(List<String> masked, int i) {
            return masked.get(i).startsWith("#") ? "#" : masked.get(i);
        }
    }
}
