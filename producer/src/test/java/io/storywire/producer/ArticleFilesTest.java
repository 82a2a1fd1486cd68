package io.storywire.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.storywire.events.Article;
import io.storywire.producer.read.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleFilesTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final ReadOptions OPTIONS = ReadOptions.defaults().withClock(InstantSource.fixed(NOW));

    @TempDir
    private Path folder;

    @Test
    void foldersAreReadInTheOrderOfNames() {
        write("b.txt", "B\n\nText.");
        write("a/z.txt", "Z\n\nText.");
        write("a/y.txt", "Y\n\nText.");
        write("c.txt", "C\n\nText.");

        Collected read = Collected.from(OPTIONS, folder);

        assertThat(read.articles).extracting(Article::title).containsExactly("Y", "Z", "B", "C");
        assertThat(read.failures).isEmpty();
    }

    @Test
    void whatIsNotAboutNewsIsSkippedAndCounted() throws IOException {
        write("README.md", "# About");
        write("EXPECTED.md", "# Expected");
        write(".hidden.txt", "Hidden\n\nText.");
        write(".git/config", "Hidden\n\nText.");
        write("news.txt", "News\n\nText.");
        Files.createSymbolicLink(folder.resolve("round"), folder);

        Collected read = Collected.from(OPTIONS, folder);

        assertThat(read.places).containsExactly("news.txt:1");
        assertThat(read.skipped)
                .containsExactly(
                        ".git: hidden",
                        ".hidden.txt: hidden",
                        "EXPECTED.md: tells about the articles beside it",
                        "README.md: tells about the articles beside it",
                        "round: a link to a folder");
    }

    @Test
    void whatIsGivenByNameIsRead() {
        Path hidden = write(".hidden.txt", "Hidden\n\nText.");
        Path readme = write("README.md", "# About\n\nText.");

        assertThat(Collected.from(OPTIONS, hidden, readme).articles)
                .extracting(Article::title)
                .containsExactly("Hidden", "About");
    }

    @Test
    void theTimeOfCollectionIsTheClocksAndTheOriginIsThePlace() {
        Path file = write("two.jsonl", "{\"title\": \"A\"}\n\n{\"title\": \"B\"}\n");

        Collected read = Collected.from(OPTIONS, file);

        assertThat(read.articles).extracting(Article::collectedAt).containsOnly(NOW);
        assertThat(read.articles).extracting(Article::published).containsOnlyNulls();
        assertThat(read.articles).extracting(Article::origin).containsExactly(file + ":1", file + ":3");
        assertThat(read.opened).containsExactly("two.jsonl: jsonl");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, Müde Bürger – 20 €",
        "UTF-16, Müde Bürger – 20 €",
        "UTF-16LE, Tired citizens",
        "UTF-8, 疲れた市民"
    })
    void filesAreReadInTheirEncoding(String charset, String title) throws IOException {
        Path file = folder.resolve("a.txt");
        Files.write(file, (title + "\n\nText.").getBytes(charset));

        assertThat(Collected.from(OPTIONS, file).articles)
                .extracting(Article::title)
                .containsExactly(title);
    }

    @Test
    void jsonLinesInUtf16AreReadToo() throws IOException {
        Path file = folder.resolve("a.jsonl");
        Files.write(file, "{\"title\": \"Ä\"}\n{\"title\": \"B\"}\n".getBytes(StandardCharsets.UTF_16));

        assertThat(Collected.from(OPTIONS, file).articles)
                .extracting(Article::title)
                .containsExactly("Ä", "B");
    }

    @Test
    void oneBadFileDoesNotStopTheOthers() throws IOException {
        write("1.txt", "");
        write("2.txt", " \n\t\n");
        Files.write(folder.resolve("3.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        write("4.txt", "--- title: \"T\" url: \"https://a.exa");
        write("5.txt", "---\ntitle: T\n");
        write("6.txt", "{\"title\": \"A\"}\n{\"title\": \"cut\n{\"title\": \"B\"}\n\u0000\n[]\n");
        write("7.txt", "{\n  \"title\": \"A\"\n}\n");
        write("8.txt", "<html><p>Text</p></html>");
        write("9.txt", "News\n\nText.");

        Collected read = Collected.from(OPTIONS, folder);

        assertThat(read.places).containsExactly("6.txt:1", "6.txt:3", "9.txt:1");
        assertThat(read.faults())
                .containsExactly(
                        "1.txt:0: the file is empty",
                        "2.txt:0: nothing but white space",
                        "3.txt:0: binary data, not text",
                        "4.txt:1: the front matter is cut off: the value of url never ends",
                        "5.txt:1: the front matter is cut off: no closing line ---",
                        "6.txt:2: no valid JSON: Unexpected end-of-input: was expecting closing quote for a string value"
                                + " (column 15)",
                        "6.txt:4: binary data, not text",
                        "6.txt:5: not a JSON object",
                        "7.txt:1: a JSON object over several lines; JSON Lines has one object a line",
                        "8.txt:1: an HTML or XML page, none of the formats that are read");
    }

    @Test
    void tenMegabytesAreReadAndOneMoreByteIsNot() {
        String text = "Title\n\n" + "word ".repeat(ArticleFiles.MAX_BYTES / 5);
        write("1-fits.txt", text.substring(0, ArticleFiles.MAX_BYTES));
        write("2-large.txt", text.substring(0, ArticleFiles.MAX_BYTES) + "x");

        Collected read = Collected.from(OPTIONS, folder);

        assertThat(read.places).containsExactly("1-fits.txt:1");
        assertThat(read.faults()).containsExactly("2-large.txt:0: 10.0 MB, more than the limit of 10 MB");
    }

    @Test
    void jsonLinesMayBeLongerThanTheLimitButNoSingleLine() {
        String line = "{\"title\": \"T\", \"body\": \"" + "word ".repeat(800_000) + "\"}\n";
        String large = "{\"title\": \"T\", \"body\": \"" + "x".repeat(ArticleFiles.MAX_BYTES) + "\"}\n";
        Path file = write("a.jsonl", line.repeat(3) + large + line);

        Collected read = Collected.from(OPTIONS, file);

        assertThat(read.places).containsExactly("a.jsonl:1", "a.jsonl:2", "a.jsonl:3", "a.jsonl:5");
        assertThat(read.faults()).containsExactly("a.jsonl:4: 10.0 MB, more than the limit of 10 MB");
    }

    @Test
    void jsonLinesCutWithinTheirStartAreStillRecognised() {
        String line = "{\"title\": \"" + "x".repeat(64 * 1024 - 12) + "ü\"}\n";

        assertThat(Collected.from(OPTIONS, write("a.jsonl", line)).places).containsExactly("a.jsonl:1");
    }

    @Test
    void aByteOrderMarkDoesNotHideJsonLines() {
        Path file = write("a.jsonl", "\uFEFF{\"title\": \"Ä\"}\n{\"title\": \"B\"}\n");

        assertThat(Collected.from(OPTIONS, file).articles)
                .extracting(Article::title)
                .containsExactly("Ä", "B");
    }

    @Test
    void aForcedFormatIsNotGuessed() {
        Path file = write("a.txt", "# Not Markdown\n\nText with *stars*.");

        Collected read = Collected.from(OPTIONS.withFormat(Format.TEXT), file);

        assertThat(read.articles).extracting(Article::title).containsExactly("# Not Markdown");
        assertThat(read.articles).extracting(Article::body).containsExactly("Text with *stars*.");
    }

    @Test
    void standardInputIsJsonLines() {
        InputStream input = new ByteArrayInputStream("{\"title\": \"A\"}\noops\n".getBytes(StandardCharsets.UTF_8));

        Collected read = Collected.from(new ReadOptions(null, InstantSource.fixed(NOW), input), Path.of("-"));

        assertThat(read.places).containsExactly("-:1");
        assertThat(read.failures).extracting(ReadFailure::line).containsExactly(2);
    }

    @Test
    void whatCannotBeOpenedIsAFailureAndTheRestIsRead() {
        write("closed/a.txt", "A\n\nText.");
        write("news.txt", "News\n\nText.");
        write("secret.txt", "Secret\n\nText.");
        Collected read = new Collected();

        ArticleFiles.read(List.of(folder, folder.resolve("gone.txt")), new Refusing(), OPTIONS, read);

        assertThat(read.places).containsExactly("news.txt:1");
        assertThat(read.faults())
                .containsExactly(
                        "closed:0: the folder cannot be listed: no permission",
                        "secret.txt:0: cannot be read: no permission",
                        "gone.txt:0: cannot be read: no such file");
    }

    /** The same with the file system's own refusals, for accounts that are refused anything. */
    @Test
    void aFolderAndAFileWithoutPermissionAreFailures() throws IOException {
        Path closed = write("closed/a.txt", "A\n\nText.").getParent();
        Path secret = write("secret.txt", "Secret\n\nText.");
        write("news.txt", "News\n\nText.");
        Files.setPosixFilePermissions(closed, Set.of());
        Files.setPosixFilePermissions(secret, Set.of());
        assumeFalse(Files.isReadable(secret), "this account may read everything");

        Collected read = Collected.from(OPTIONS, folder);

        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        assertThat(read.places).containsExactly("news.txt:1");
        assertThat(read.faults())
                .containsExactly(
                        "closed:0: the folder cannot be listed: no permission",
                        "secret.txt:0: cannot be read: no permission");
    }

    @Test
    void aFailureNamesFileLineAndReason() {
        assertThat(new ReadFailure(Path.of("a/b.txt"), 7, "why")).hasToString(Path.of("a/b.txt") + ":7: why");
        assertThat(new ReadFailure(Path.of("a"), 0, "why")).hasToString("a: why");
    }

    @Test
    void progressGoesUpToTheSizeOfAllFiles() {
        write("a.txt", "A\n\nText.");
        write("b.jsonl", "{\"title\": \"A\"}\n".repeat(10_000));
        write("c.txt", "");

        Collected read = Collected.from(OPTIONS, folder);

        assertThat(read.progress).isSorted().last().isEqualTo(read.total);
        assertThat(read.total).isEqualTo(8 + 15 * 10_000);
    }

    private Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static final class Refusing implements FileAccess {

        @Override
        public List<Path> list(Path directory) throws IOException {
            if (directory.endsWith("closed")) {
                throw new AccessDeniedException(directory.toString());
            }
            return FileAccess.DISK.list(directory);
        }

        @Override
        public InputStream open(Path file) throws IOException {
            if (file.endsWith("secret.txt")) {
                throw new AccessDeniedException(file.toString());
            }
            return FileAccess.DISK.open(file);
        }
    }
}
