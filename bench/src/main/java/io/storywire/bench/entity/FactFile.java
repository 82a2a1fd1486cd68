package io.storywire.bench.entity;

import io.storywire.entity.catalogue.CatalogueFile;
import io.storywire.events.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Our own lists of facts: one entity a line, {@code type | name | aliases | notes}, aliases and notes parted by
 * {@code ;}. An alias that ends in {@code ?} needs evidence. Notes are {@code ticker=…}, {@code ctx=words},
 * {@code rel=names}, {@code qid=…} (a Wikidata id that a list of others gives for it), {@code id=…} (an own id other
 * than the usual), {@code prominence=…}, {@code media} (a news organisation), {@code weak}; {@code rel} takes all names that
 * follow it.
 */
final class FactFile {

    /** A line. Absent notes are empty, names of relatives as written. */
    record Fact(
            EntityType type,
            String name,
            List<String> aliases,
            Optional<String> ticker,
            Optional<String> qid,
            Optional<String> id,
            int prominence,
            boolean news,
            boolean weak,
            List<String> context,
            List<String> relatives) {}

    private static final int LISTED = 60;

    private FactFile() {}

    /** @throws IllegalArgumentException naming file and line, if a line is not of this form */
    static List<Fact> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return java.util.stream.IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isBlank() && !lines.get(i).startsWith("#"))
                .mapToObj(i -> parse(lines.get(i), file.getFileName() + ":" + (i + 1)))
                .toList();
    }

    private static Fact parse(String line, String place) {
        String[] fields = line.split("\\|", -1);
        if (fields.length < 2) {
            throw new IllegalArgumentException(place + ": a fact needs a type and a name");
        }
        String notes = fields.length > 3 ? fields[3] : "";
        return new Fact(
                CatalogueFile.type(fields[0].strip()),
                fields[1].strip(),
                fields.length > 2 ? list(fields[2], ";") : List.of(),
                note(notes, "ticker"),
                note(notes, "qid"),
                note(notes, "id"),
                note(notes, "prominence").map(Integer::parseInt).orElse(LISTED),
                hasMark(notes, "media"),
                hasMark(notes, "weak"),
                note(notes, "ctx").map(words -> list(words, " ")).orElse(List.of()),
                relatives(notes));
    }

    private static List<String> list(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Optional<String> note(String notes, String key) {
        return list(notes, ";").stream()
                .filter(part -> part.startsWith(key + "="))
                .map(part -> part.substring(key.length() + 1).strip())
                .findFirst();
    }

    private static boolean hasMark(String notes, String mark) {
        return list(notes, ";").contains(mark);
    }

    private static List<String> relatives(String notes) {
        int at = notes.indexOf("rel=");
        if (at < 0) {
            return List.of();
        }
        return list(notes.substring(at + 4), ";").stream()
                .takeWhile(part -> !part.contains("=") && !part.equals("media") && !part.equals("weak"))
                .toList();
    }
}
