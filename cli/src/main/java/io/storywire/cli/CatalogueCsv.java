package io.storywire.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.storywire.entity.catalogue.OwnIds;
import io.storywire.events.CatalogueEntry;
import io.storywire.events.EntityRef;
import io.storywire.events.EntityType;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Catalogue entries as CSV (RFC 4180, UTF-8). The first line names the columns, of which only {@code name} has to be
 * there: {@code id} (else made from the name), {@code type} (else OTHER), {@code name}, {@code aliases},
 * {@code weak_aliases}, {@code tickers}, {@code context}, {@code removed} ({@code yes} removes the entity of the id).
 * Lists are parted by {@code |}; a backslash takes from the character after it what it means ({@code \|} is a bar within a name).
 */
final class CatalogueCsv {

    private static final List<String> COLUMNS =
            List.of("id", "type", "name", "aliases", "weak_aliases", "tickers", "context", "removed");

    /**
     * What a file says.
     *
     * @param changes  by entity id; empty where the entity is to be removed
     * @param problems lines that say nothing that can be done, as {@code line: reason}
     */
    record Parsed(SortedMap<String, Optional<CatalogueEntry>> changes, List<String> problems) {}

    private final Instant now;
    private final SortedMap<String, Optional<CatalogueEntry>> changes = new TreeMap<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private List<String> header = List.of();

    private CatalogueCsv(Instant now) {
        this.now = now;
    }

    /** Reads everything, also after a bad line, so that all bad lines are reported together. */
    static Parsed read(Reader text, Instant now) {
        var csv = new CatalogueCsv(now);
        csv.read(text);
        return new Parsed(csv.changes, csv.problems);
    }

    /** Writes all columns; read again, it gives the same entries. */
    static void write(SortedMap<String, Optional<CatalogueEntry>> entries, Writer text) {
        @SuppressWarnings("resource") // the writer is the caller's
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(COLUMNS);
        entries.forEach((id, entry) -> csv.writeRecord(
                entry.map(CatalogueCsv::fields).orElseGet(() -> List.of(id, "", "", "", "", "", "", "yes"))));
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> fields(CatalogueEntry entry) {
        EntityRef entity = entry.entity();
        return List.of(
                entity.entityId(),
                entity.type().name(),
                entity.name(),
                joined(entry.aliases()),
                joined(entry.weakAliases()),
                joined(entry.tickers()),
                joined(entry.context()),
                "");
    }

    @SuppressWarnings("resource") // the reader is the caller's
    private void read(Reader text) {
        var csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
        try {
            for (CsvRecord record : csv) {
                if (header.isEmpty()) {
                    readHeader(record);
                } else {
                    readRow(record);
                }
                if (header.isEmpty()) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            problems.add(e.getMessage()
                    + (e.getCause() == null ? "" : ": " + e.getCause().getMessage()));
        }
        if (header.isEmpty()) {
            problems.add("1: the file is empty");
        }
    }

    private void readHeader(CsvRecord record) {
        List<String> names = record.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<String> unknown =
                names.stream().filter(name -> !COLUMNS.contains(name)).toList();
        if (!unknown.isEmpty()
                || !names.contains("name")
                || names.stream().distinct().count() < names.size()) {
            problems.add(record.getStartingLineNumber() + ": the first line must name the columns, each once, of "
                    + String.join(",", COLUMNS) + ", at least name"
                    + (unknown.isEmpty() ? "" : "; it names " + String.join(", ", unknown)));
            return;
        }
        header = names;
    }

    private void readRow(CsvRecord record) {
        long line = record.getStartingLineNumber();
        try {
            if (record.getFieldCount() != header.size()) {
                throw new IllegalArgumentException(
                        "has " + record.getFieldCount() + " fields, the first line names " + header.size());
            }
            String id = id(record);
            Optional<CatalogueEntry> entry = isRemoved(record) ? Optional.empty() : Optional.of(entry(id, record));
            Long before = lines.putIfAbsent(id, line);
            if (before != null) {
                throw new IllegalArgumentException(id + " is also in line " + before);
            }
            changes.put(id, entry);
        } catch (IllegalArgumentException e) {
            problems.add(line + ": " + e.getMessage());
        }
    }

    private String id(CsvRecord record) {
        String id = field(record, "id");
        if (id.isEmpty() && isRemoved(record)) {
            throw new IllegalArgumentException("id is missing: only an id says which entity to remove");
        }
        if (id.isEmpty()) {
            return OwnIds.listed(name(record));
        }
        return CatalogueChecks.id(id);
    }

    private CatalogueEntry entry(String id, CsvRecord record) {
        var entity = new EntityRef(id, name(record), type(field(record, "type")));
        return new CatalogueEntry(
                entity,
                list(record, "aliases"),
                list(record, "weak_aliases"),
                list(record, "tickers"),
                list(record, "context"),
                now);
    }

    private String name(CsvRecord record) {
        return CatalogueChecks.name(field(record, "name"));
    }

    private boolean isRemoved(CsvRecord record) {
        String removed = field(record, "removed");
        if (!removed.isEmpty() && !removed.equals("yes")) {
            throw new IllegalArgumentException("removed must be yes or empty, was \"" + removed + "\"");
        }
        return !removed.isEmpty();
    }

    private static EntityType type(String name) {
        if (name.isEmpty()) {
            return EntityType.OTHER;
        }
        return Arrays.stream(EntityType.values())
                .filter(type -> type.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "type must be one of " + Arrays.toString(EntityType.values()) + ", was \"" + name + "\""));
    }

    private String field(CsvRecord record, String column) {
        int at = header.indexOf(column);
        return at < 0 ? "" : record.getField(at).strip();
    }

    private List<String> list(CsvRecord record, String column) {
        List<String> parts = new ArrayList<>();
        var part = new StringBuilder();
        String field = field(record, column);
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '|') {
                parts.add(CatalogueChecks.name(part.toString().strip()));
                part.setLength(0);
            } else {
                part.append(c == '\\' && i + 1 < field.length() ? field.charAt(++i) : c);
            }
        }
        if (!field.isEmpty()) {
            parts.add(CatalogueChecks.name(part.toString().strip()));
        }
        return parts;
    }

    private static String joined(List<String> parts) {
        return String.join(
                "|",
                parts.stream()
                        .map(part -> part.replace("\\", "\\\\").replace("|", "\\|"))
                        .toList());
    }
}
