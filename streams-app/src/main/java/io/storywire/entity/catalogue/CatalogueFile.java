package io.storywire.entity.catalogue;

import io.storywire.events.EntityRef;
import io.storywire.events.EntityType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The file that the catalogue is shipped in: UTF-8, one entity a line, fields parted by tabs, lists by {@code |}.
 *
 * <pre>id  type  name  aliases  tickers  marks  prominence  context  related</pre>
 *
 * Types are the first letters P, O, L (place), R (product), X (other). Marks are {@code n} for a news organisation and
 * {@code w} for one whose display name is a weak alias; other weak aliases end in {@code ?}. Lines that begin with
 * {@code #} are comments.
 */
public final class CatalogueFile {

    private static final int FIELDS = 9;
    private static final String TYPES = "POLRX";
    private static final EntityType[] OF_LETTER = {
        EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.PRODUCT, EntityType.OTHER
    };

    private CatalogueFile() {}

    /**
     * Reads a catalogue and closes the stream.
     *
     * @throws UncheckedIOException if the stream cannot be read
     * @throws IllegalArgumentException naming the line, if it is not of this form
     */
    public static List<KnownEntity> read(InputStream stream) {
        var entities = new ArrayList<KnownEntity>();
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), 1 << 16)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    entities.add(parse(line, number));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entities;
    }

    /** The line of an entity, without the line end. */
    public static String line(KnownEntity entity) {
        EntityRef ref = entity.ref();
        boolean weakName = entity.aliases().contains(new Alias(ref.name(), true));
        var others = entity.aliases().stream()
                .filter(alias -> !alias.text().equals(ref.name()))
                .map(alias -> alias.weak() ? alias.text() + "?" : alias.text())
                .toList();
        return String.join(
                "\t",
                ref.entityId(),
                letter(ref.type()),
                ref.name(),
                String.join("|", others),
                String.join("|", entity.tickers()),
                (entity.news() ? "n" : "") + (weakName ? "w" : ""),
                "" + entity.prominence(),
                String.join("|", entity.context()),
                String.join("|", entity.related()));
    }

    /** The type that a letter of the file stands for. */
    public static EntityType type(String letter) {
        int index = letter.length() == 1 ? TYPES.indexOf(letter) : -1;
        if (index < 0) {
            throw new IllegalArgumentException("a type must be one of " + TYPES + ", was \"" + letter + "\"");
        }
        return OF_LETTER[index];
    }

    private static String letter(EntityType type) {
        return switch (type) {
            case PERSON -> "P";
            case ORGANISATION -> "O";
            case PLACE -> "L";
            case PRODUCT -> "R";
            case OTHER -> "X";
        };
    }

    private static KnownEntity parse(String line, int number) {
        List<String> fields = split(line, '\t');
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException(
                    "line " + number + " must have " + FIELDS + " fields, has " + fields.size());
        }
        try {
            var ref = new EntityRef(fields.get(0), fields.get(2), type(fields.get(1)));
            String marks = fields.get(5);
            return new KnownEntity(
                    ref,
                    aliases(ref.name(), marks.contains("w"), fields.get(3)),
                    list(fields.get(4)),
                    marks.contains("n"),
                    Integer.parseInt(fields.get(6)),
                    list(fields.get(7)),
                    list(fields.get(8)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
        }
    }

    private static List<Alias> aliases(String name, boolean weak, String others) {
        var aliases = new ArrayList<Alias>();
        aliases.add(new Alias(name, weak));
        for (String other : list(others)) {
            boolean needsEvidence = other.endsWith("?");
            aliases.add(new Alias(needsEvidence ? other.substring(0, other.length() - 1) : other, needsEvidence));
        }
        return aliases;
    }

    private static List<String> list(String field) {
        return field.isEmpty() ? List.of() : split(field, '|');
    }

    private static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>();
        int start = 0;
        for (int i = text.indexOf(separator); i >= 0; i = text.indexOf(separator, start)) {
            parts.add(text.substring(start, i));
            start = i + 1;
        }
        parts.add(text.substring(start));
        return parts;
    }
}
