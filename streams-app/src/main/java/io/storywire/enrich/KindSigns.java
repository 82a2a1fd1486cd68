package io.storywire.enrich;

import io.storywire.enrich.segment.Tokens;
import io.storywire.events.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Phrases that betray what kind of text an article is, by where they stand; read from {@code kinds.tsv}. */
final class KindSigns {

    /** Where phrases are looked for. */
    enum Place {
        /** What stands before or behind the first colon, before the first bar, behind the last bar or dash; all of it. */
        LABEL,
        /** The headline begins with it. */
        START,
        /** The headline ends with it. */
        END,
        /** Anywhere in the headline. */
        TITLE,
        /** A part of the path of the address; all of it. */
        URL,
        /** Within the publisher's name, whatever stands around it. */
        PUBLISHER,
        /** In the author's line. */
        BYLINE,
        /** In the beginning of the text as published. */
        BEGINNING,
        /** In the end of the text as published. */
        ENDING,
        /** Anywhere in the clean text. */
        BODY
    }

    private record Sign(Kind kind, double weight, List<String> phrases, Set<String> set) {}

    private final Map<Place, List<Sign>> signs = new EnumMap<>(Place.class);
    private final Map<Place, KindPhrases<Sign>> phrases = new EnumMap<>(Place.class);

    private KindSigns() {}

    /** Reads the table that is on the class path beside this class. */
    static KindSigns load() {
        KindSigns signs = new KindSigns();
        try (InputStream in = KindSigns.class.getResourceAsStream("kinds.tsv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(row -> !row.startsWith("//")).forEach(signs::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return signs;
    }

    private void add(String row) {
        String[] cells = row.split("\t", -1);
        Place place = Place.valueOf(cells[1].toUpperCase(Locale.ROOT));
        List<String> words = List.of(cells[3].split("\\|", -1));
        Sign sign = new Sign(
                Kind.valueOf(cells[0]),
                Double.parseDouble(cells[2]),
                place == Place.PUBLISHER ? words : padded(words),
                Set.copyOf(words));
        if (place == Place.BEGINNING || place == Place.ENDING || place == Place.BODY) {
            phrases.computeIfAbsent(place, p -> new KindPhrases<>()).add(words, sign);
        } else {
            signs.computeIfAbsent(place, p -> new ArrayList<>()).add(sign);
        }
    }

    private static List<String> padded(List<String> phrases) {
        return phrases.stream().map(phrase -> " " + phrase + " ").toList();
    }

    /** Counts a label or part of an address that is one of the phrases. */
    void whole(Place place, String text, Evidence evidence) {
        for (Sign sign : signs.getOrDefault(place, List.of())) {
            if (sign.set.contains(text)) {
                evidence.add(sign.kind, sign.weight);
            }
        }
    }

    /** Counts each phrase that stands in a part of a text. */
    void text(Place place, String text, int from, int to, Evidence evidence) {
        for (Sign sign : phrases.get(place).in(text, Math.max(0, from), Math.min(to, text.length()))) {
            evidence.add(sign.kind, sign.weight);
        }
    }

    /** Counts each phrase that stands in the words of a text. */
    void text(Place place, Tokens tokens, Evidence evidence) {
        for (Sign sign : phrases.get(place).in(tokens)) {
            evidence.add(sign.kind, sign.weight);
        }
    }

    /** Counts each phrase in words as {@link #words} makes them. */
    void words(Place place, String words, Evidence evidence) {
        for (Sign sign : signs.getOrDefault(place, List.of())) {
            for (String phrase : sign.phrases) {
                if (stands(place, phrase, words)) {
                    evidence.add(sign.kind, sign.weight);
                }
            }
        }
    }

    private static boolean stands(Place place, String phrase, String words) {
        return switch (place) {
            case START -> words.startsWith(phrase);
            case END -> words.endsWith(phrase);
            default -> words.contains(phrase);
        };
    }

    /** The words of a text in lower case, each between single blanks. */
    static String words(String text) {
        StringBuilder words = new StringBuilder(text.length() + 2).append(' ');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (KindPhrases.inWord(c)) {
                words.append(Character.toLowerCase(c));
            } else if (words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.charAt(words.length() - 1) == ' '
                ? words.toString()
                : words.append(' ').toString();
    }

    /** What speaks for each kind; signs of one kind strengthen each other as independent ones do. */
    static final class Evidence {

        private final double[] against = new double[Kind.values().length];

        Evidence() {
            java.util.Arrays.fill(against, 1);
        }

        void add(Kind kind, double weight) {
            against[kind.ordinal()] *= 1 - weight;
        }

        /** How sure a kind is, in [0, 1). */
        double of(Kind kind) {
            return 1 - against[kind.ordinal()];
        }

        /** The kind that most speaks for. */
        Kind best() {
            Kind best = Kind.NEWS;
            for (Kind kind : Kind.values()) {
                best = of(kind) > of(best) ? kind : best;
            }
            return best;
        }
    }
}
