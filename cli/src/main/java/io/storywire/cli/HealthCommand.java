package io.storywire.cli;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code storywire health}: asks a running application how it is. */
@Command(
        name = "health",
        mixinStandardHelpOptions = true,
        description = "Asks the health page of a running application; exit code 0 when it is healthy.")
final class HealthCommand implements Callable<Integer> {

    private static final int PATIENCE = 3_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", defaultValue = "${env:NEWS_HTTP_PORT:-8080}", description = "Its HTTP port.")
    private int port;

    @Override
    public Integer call() {
        try {
            var page = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/health").toURL().openConnection();
            page.setConnectTimeout(PATIENCE);
            page.setReadTimeout(PATIENCE);
            boolean healthy = page.getResponseCode() == HttpURLConnection.HTTP_OK;
            try (var body = healthy ? page.getInputStream() : page.getErrorStream()) {
                spec.commandLine().getOut().println(new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
            return healthy ? 0 : 1;
        } catch (IOException e) {
            spec.commandLine().getErr().println("no answer at port " + port + ": " + e.getMessage());
            return 1;
        }
    }
}
