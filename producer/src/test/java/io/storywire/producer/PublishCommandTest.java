package io.storywire.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class PublishCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void aDryRunShowsWhatWouldBePublishedAndNeedsNoBroker() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "A title\n\nText.");
        Files.writeString(
                folder.resolve("b.jsonl"), "{\"id\": \"b-1\", \"title\": \"Un titre\", \"language\": \"fr\"}\n");
        Files.writeString(folder.resolve("README.md"), "About");

        int code = run("--dry-run", folder.toString());

        assertThat(code).isZero();
        assertThat(out.toString().lines().toList()).hasSize(3).satisfies(lines -> {
            assertThat(lines.get(0)).matches("[0-9a-f]{16}  text           -      A title");
            assertThat(lines.get(1)).isEqualTo("b-1  jsonl          fr     Un titre");
            assertThat(lines.get(2))
                    .matches("2 articles would be published, 1 file skipped, 0 failed; \\d+ bytes in \\d+\\.\\d s");
        });
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void whatFailsIsNamedWithFileLineAndReasonAndTheExitCodeIsOne() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "{\"title\": \"A\"}\noops\n");

        int code = run("--dry-run", file.toString());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).startsWith(file + ":2: no valid JSON").hasLineCount(1);
        assertThat(out.toString()).contains("1 article would be published, 0 files skipped, 1 failed");
    }

    @Test
    void aFormatCanBeForced() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "# Title\n\nText");

        int code = run("--dry-run", "--format", "Text", file.toString());

        assertThat(code).isZero();
        assertThat(out.toString()).contains("  text           -      # Title");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '' | Missing required parameter: 'PATH'
            no-such-file | no such file or folder: no-such-file
            --no-such-option . | Unknown option: '--no-such-option'
            --format pdf --dry-run . | --format must be one of auto, flat-markdown, scrape, markdown, text, jsonl, was pdf
            --topic-prefix no_underscores . | --topic-prefix: a topic prefix must have
            --bootstrap-servers nonsense . | --bootstrap-servers must be HOST:PORT
            --bootstrap-servers kafka://a:1 . | --bootstrap-servers must be HOST:PORT
            """)
    void aWrongCommandLineIsExplainedAndTheExitCodeIsTwo(String arguments, String explanation) {
        int code = run(arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).startsWith(explanation).contains("Usage: publish");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aBrokerThatIsNotThereFailsSoonWithOneLine() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "A title\n\nText.");
        String nobody = "127.0.0.1:" + unusedPort();
        long start = System.nanoTime();

        int code = run("--bootstrap-servers", nobody, folder.toString());

        assertThat(code).isEqualTo(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        assertThat(err.toString())
                .startsWith("no Kafka broker can be used at " + nobody + ": ")
                .hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aHostThatDoesNotExistFailsWithOneLine() {
        int code = run("--bootstrap-servers", "no-such-host.invalid:9092", folder.toString());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("no Kafka broker can be used at no-such-host.invalid:9092: ")
                .hasLineCount(1);
    }

    @Test
    void helpNamesOptionsAndExitCodes() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("--bootstrap-servers", "--dry-run", "--format", "--topic-prefix", "NEWS_BOOTSTRAP_SERVERS")
                .contains("auto", "flat-markdown", "scrape", "markdown", "text", "jsonl")
                .contains("wrong command line");
    }

    private int run(String... arguments) {
        return new CommandLine(new PublishCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
