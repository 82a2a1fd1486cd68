package io.storywire.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.storywire.app.AppStartException;
import io.storywire.broker.BrokerStartException;
import io.storywire.events.Json;
import io.storywire.ops.WrongSettingsException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code storywire demo}: the whole of Storywire on this machine, with a Kafka broker of its own. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Starts a Kafka broker and the streams application, publishes sample articles, and shows what"
                + " comes out. Stays up until Ctrl-C.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:everything arrived", "1:something was lost or could not start", "2:wrong options"})
final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--exit", description = "Ends when everything is through.")
    private boolean exit;

    @Option(names = "--json", description = "With --exit: prints one JSON document on standard output.")
    private boolean json;

    @Option(names = "--seeds", paramLabel = "PATH", description = "Files to publish; default: the project's seeds.")
    private Path seeds = Path.of(System.getenv().getOrDefault("STORYWIRE_HOME", "."), "seeds");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Of the broker; 0 for any free one. Default 9092, or any free one if that is taken.")
    private int port = DemoSystem.USUAL_PORT;

    @Override
    public Integer call() throws InterruptedException {
        if (json && !exit) {
            throw new ParameterException(spec.commandLine(), "--json goes with --exit");
        }
        if (!Files.exists(seeds)) {
            throw new ParameterException(spec.commandLine(), "--seeds: " + seeds + " does not exist");
        }
        PrintWriter told =
                json ? spec.commandLine().getErr() : spec.commandLine().getOut();
        try (DemoSystem system = DemoSystem.start(port, told)) {
            var stop = new Thread(system::close, "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            return run(system, told);
        } catch (BrokerStartException | AppStartException | WrongSettingsException e) {
            told.println(e.getMessage());
            return 1;
        }
    }

    private int run(DemoSystem system, PrintWriter told) throws InterruptedException {
        DemoResult result = new Demo(system, told).run(seeds);
        if (json) {
            print(result);
        }
        if (!exit) {
            told.println(DemoText.howToConnect(system.bootstrapServers()));
            told.flush();
            new CountDownLatch(1).await();
        }
        return result.lost() == 0 ? 0 : 1;
    }

    private void print(DemoResult result) {
        try {
            var writer = Json.MAPPER.writerWithDefaultPrettyPrinter();
            spec.commandLine().getOut().println(writer.writeValueAsString(DemoDocument.of(result)));
            spec.commandLine().getOut().flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of text are always JSON", e);
        }
    }
}
