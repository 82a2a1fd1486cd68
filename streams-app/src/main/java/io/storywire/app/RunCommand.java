package io.storywire.app;

import io.storywire.ops.AppConfig;
import io.storywire.ops.WrongSettingsException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code storywire run}: the streams application against any broker, until it is stopped. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs the streams application against a Kafka broker until it is stopped.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:stopped", "1:could not start, or failed", "2:wrong options or settings"})
public final class RunCommand implements Callable<Integer> {

    private static final Duration START = Duration.ofMinutes(5);

    @Spec
    private CommandSpec spec;

    @Mixin
    private AppOptions options;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try (NewsApp app = NewsApp.start(AppConfig.from(options.variables()))) {
            Runtime.getRuntime().addShutdownHook(new Thread(app::close, "stop"));
            if (app.awaitRunning(START)) {
                err.println("running: " + app.health().json());
                err.flush();
            }
            return app.awaitEnd() ? 1 : 0;
        } catch (WrongSettingsException e) {
            err.println(e.getMessage());
            return 2;
        } catch (AppStartException e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
