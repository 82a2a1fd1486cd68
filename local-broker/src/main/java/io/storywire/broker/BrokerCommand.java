package io.storywire.broker;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.utils.AppInfoParser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code broker}: a broker of its own until the process is told to end (Ctrl-C, SIGTERM), which stops it
 * cleanly; the process then has the exit code of that signal (130, 143).
 */
@Command(
        name = "broker",
        mixinStandardHelpOptions = true,
        description = "Start an Apache Kafka server on this machine, for any Kafka client, until Ctrl-C.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:stopped", "1:could not start", "2:wrong options"})
public final class BrokerCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "9092",
            description = "Where clients connect; 0 for any free port (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where topics and records are kept (default: a temporary directory, removed at the end).")
    private @Nullable Path data;

    private final CompletableFuture<LocalBroker> broker = new CompletableFuture<>();
    private final CountDownLatch interrupted = new CountDownLatch(1);

    /** A command for picocli to fill. */
    public BrokerCommand() {}

    /**
     * Runs the broker until the process ends or the calling thread is interrupted.
     *
     * @return 0 when it was stopped, 1 if it could not start, with the reason in one line on standard error
     */
    @Override
    public Integer call() {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        if (port < 0 || port > 65535) {
            throw new ParameterException(commandLine, "--port must be in [0, 65535], was " + port);
        }
        stopWithProcess();
        try (LocalBroker running = LocalBroker.start(new LocalBroker.Options(port, Optional.ofNullable(data)))) {
            broker.complete(running);
            announce(commandLine.getOut(), running.bootstrapServers());
            awaitInterrupt();
            return 0;
        } catch (BrokerStartException e) {
            commandLine.getErr().println("broker: " + e.getMessage());
            return 1;
        } finally {
            broker.cancel(false); // nobody need wait for it any more, if it did not start
        }
    }

    /** From now on, so that a signal while the broker starts leaves nothing behind either. */
    private void stopWithProcess() {
        Runnable stop = () -> {
            broker.thenAccept(LocalBroker::close)
                    .exceptionally(notStarted -> null)
                    .join();
        };
        Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop-broker"));
    }

    private void announce(PrintWriter out, String address) {
        String where = data == null ? "temporary data" : "data in " + data;
        out.printf(
                "Kafka %s at %s, %s; Ctrl-C stops it; look in with: kcat -b %s -L%n",
                AppInfoParser.getVersion(), address, where, address);
        out.flush();
    }

    private void awaitInterrupt() {
        try {
            interrupted.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
