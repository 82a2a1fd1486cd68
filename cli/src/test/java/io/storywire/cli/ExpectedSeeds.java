package io.storywire.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What {@code seeds/EXPECTED.md} says should come out, row by row. */
final class ExpectedSeeds {

    /**
     * A row of the table.
     *
     * @param file     file name
     * @param article  line in a JSON Lines file, 1 otherwise
     * @param story    label of the story, {@code -} for none
     * @param relation relation, or {@code REVISION}, {@code ERROR}, {@code DEAD-LETTER}
     * @param cites    canonical names of cited news organisations
     * @param entities canonical names of main subjects
     */
    record Row(String file, int article, String story, String relation, List<String> cites, List<String> entities) {

        String at() {
            return file + ":" + article;
        }

        boolean isArticle() {
            return !story.equals("-");
        }
    }

    private ExpectedSeeds() {}

    static List<Row> read(Path seeds) throws IOException {
        return Files.readAllLines(seeds.resolve("EXPECTED.md")).stream()
                .filter(line -> line.matches("\\| \\d{3}_.*"))
                .map(ExpectedSeeds::row)
                .toList();
    }

    private static Row row(String line) {
        String[] cells = line.substring(1).split("\\|");
        return new Row(
                cells[0].strip(),
                Integer.parseInt(cells[1].strip()),
                cells[2].strip(),
                cells[3].strip(),
                list(cells[4]),
                list(cells[5]));
    }

    private static List<String> list(String cell) {
        return cell.strip().equals("-")
                ? List.of()
                : Arrays.stream(cell.split(";")).map(String::strip).toList();
    }
}
