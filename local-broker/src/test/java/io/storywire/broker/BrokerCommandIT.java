package io.storywire.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class BrokerCommandIT {

    private static final Pattern READY =
            Pattern.compile("Kafka \\S+ at (127\\.0\\.0\\.1:\\d+), .*; Ctrl-C stops it; .*kcat -b \\1 -L");
    private static final int TERMINATED = 128 + 15;

    /** In seconds; far longer than a start on a busy machine. */
    private static final int HUNG = 300;

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    /** A process of its own for the command; its output is what the command prints. */
    static final class Main {
        private Main() {}

        public static void main(String[] args) {
            System.exit(new CommandLine(new BrokerCommand()).execute(args));
        }
    }

    @Test
    @Timeout(HUNG)
    void aTerminatedBrokerRemovesItsTemporaryData() throws Exception {
        Process broker = start("--port", "0");
        readyAddress(broker);
        assertThat(directory).isNotEmptyDirectory();

        broker.destroy();

        assertThat(broker.waitFor()).isEqualTo(TERMINATED);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    @Timeout(HUNG)
    void aBrokerTerminatedWhileItStartsLeavesNothingBehind() throws Exception {
        Process broker = start("--port", "0");
        awaitFile();

        broker.destroy();

        assertThat(broker.waitFor()).isEqualTo(TERMINATED);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    @Timeout(HUNG)
    void whatAKilledBrokerHadAcceptedIsThereAgain() throws Exception {
        Path data = directory.resolve("data");
        Process killed = start("--port", "0", "--data", data.toString());
        String address = readyAddress(killed);
        Clients.create(address, "kept");
        Clients.send(address, "kept", "key", "value".getBytes(UTF_8));

        killed.destroyForcibly().waitFor();

        try (LocalBroker again = LocalBroker.start(new LocalBroker.Options(0, Optional.of(data)))) {
            assertThat(Clients.read(again.bootstrapServers(), "kept", 1))
                    .extracting(each -> new String(each.value(), UTF_8))
                    .containsExactly("value");
        }
    }

    @Test
    void aTakenPortIsOneLineAndExitCode1() throws IOException {
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(BoundSockets.address(0));

            int code = execute("--port", "" + taken.getLocalPort());

            assertThat(code).isEqualTo(1);
            assertThat(err)
                    .hasToString("broker: port " + taken.getLocalPort()
                            + " of 127.0.0.1 cannot be used: Address already in use" + System.lineSeparator());
        }
    }

    @Test
    void dataThatCannotBeUsedAreOneLineAndExitCode1() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        int code = execute("--port", "0", "--data", file.toString());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly("broker: data directory cannot be used: " + file + ": is a file, not a directory");
    }

    @Test
    void wrongOptionsAreExitCode2() {
        assertThat(execute("--port", "70000")).isEqualTo(2);
        assertThat(err.toString()).contains("--port must be in [0, 65535], was 70000");

        assertThat(execute("--port", "many")).isEqualTo(2);
        assertThat(execute("--colour", "red")).isEqualTo(2);
    }

    private int execute(String... args) {
        return new CommandLine(new BrokerCommand())
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Djava.io.tmpdir=" + directory,
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(Arrays.asList(args));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void awaitFile() throws IOException, InterruptedException {
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            directory.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            if (directory.toFile().list().length == 0) {
                assertThat(watch.poll(60, TimeUnit.SECONDS)).isNotNull();
            }
        }
    }

    private static String readyAddress(Process broker) throws IOException {
        BufferedReader output = broker.inputReader(UTF_8);
        String line = output.readLine();
        Matcher ready = READY.matcher(String.valueOf(line));
        assertThat(ready.matches()).as("first line: %s", line).isTrue();
        return ready.group(1);
    }
}
