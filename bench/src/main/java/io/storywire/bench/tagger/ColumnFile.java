package io.storywire.bench.tagger;

import io.storywire.entity.Recogniser.Span;
import io.storywire.events.EntityType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads files of one token a line: token, white space, label; an empty line ends a sentence. A label is {@code O}, a type,
 * or a type behind {@code B-} or {@code I-}. Each sentence becomes a text, its tokens joined by single spaces.
 */
final class ColumnFile {
    /** The usual mapping of the sets' own types; every other type is {@link EntityType#OTHER}. */
    private static final Map<String, EntityType> TYPES = Map.ofEntries(
            Map.entry("person", EntityType.PERSON),
            Map.entry("per", EntityType.PERSON),
            Map.entry("politician", EntityType.PERSON),
            Map.entry("researcher", EntityType.PERSON),
            Map.entry("scientist", EntityType.PERSON),
            Map.entry("writer", EntityType.PERSON),
            Map.entry("musicalartist", EntityType.PERSON),
            Map.entry("organisation", EntityType.ORGANISATION),
            Map.entry("organization", EntityType.ORGANISATION),
            Map.entry("org", EntityType.ORGANISATION),
            Map.entry("politicalparty", EntityType.ORGANISATION),
            Map.entry("university", EntityType.ORGANISATION),
            Map.entry("band", EntityType.ORGANISATION),
            Map.entry("corporation", EntityType.ORGANISATION),
            Map.entry("group", EntityType.ORGANISATION),
            Map.entry("location", EntityType.PLACE),
            Map.entry("loc", EntityType.PLACE),
            Map.entry("country", EntityType.PLACE),
            Map.entry("place", EntityType.PLACE));

    private ColumnFile() {}

    static List<Sample> read(Path file) throws IOException {
        List<Sample> samples = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] columns = line.strip().split("\\s+", -1);
            if (columns.length >= 2) {
                words.add(columns[0]);
                labels.add(columns[columns.length - 1]);
            } else if (!words.isEmpty()) {
                samples.add(sample(words, labels));
                words.clear();
                labels.clear();
            }
        }
        if (!words.isEmpty()) {
            samples.add(sample(words, labels));
        }
        return samples;
    }

    private static Sample sample(List<String> words, List<String> labels) {
        StringBuilder text = new StringBuilder();
        List<Span> names = new ArrayList<>();
        String open = "O";
        for (int i = 0; i < words.size(); i++) {
            String label = labels.get(i);
            String kind = kind(label);
            text.append(i == 0 ? "" : " ");
            if (kind.equals("O")) {
                text.append(words.get(i));
            } else if (label.startsWith("B-") || !kind.equals(open)) {
                names.add(new Span(text.length(), text.append(words.get(i)).length(), type(kind), 1));
            } else {
                text.append(words.get(i));
                Span name = names.remove(names.size() - 1);
                names.add(new Span(name.start(), text.length(), name.type(), 1));
            }
            open = kind;
        }
        return new Sample(text.toString(), names);
    }

    private static String kind(String label) {
        return label.startsWith("B-") || label.startsWith("I-") ? label.substring(2) : label;
    }

    static EntityType type(String kind) {
        return Optional.ofNullable(TYPES.get(kind.toLowerCase(Locale.ROOT))).orElse(EntityType.OTHER);
    }
}
