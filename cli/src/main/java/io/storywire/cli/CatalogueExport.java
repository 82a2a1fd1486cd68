package io.storywire.cli;

import io.storywire.producer.BrokerOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code storywire catalogue export}: what users changed, as CSV that {@code import} takes in again. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes what users added, changed and removed as CSV, which import takes in again.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:written", "1:no broker, or the file cannot be written", "2:wrong options"})
final class CatalogueExport implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private BrokerOptions broker;

    @Parameters(arity = "0..1", paramLabel = "CSV", description = "The file to write; default: standard output.")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        var entries = new CatalogueTopic(broker).read();
        if (file == null) {
            PrintWriter out = spec.commandLine().getOut();
            CatalogueCsv.write(entries, out);
            out.flush();
            return 0;
        }
        try (Writer text = Files.newBufferedWriter(file)) {
            CatalogueCsv.write(entries, text);
        }
        spec.commandLine().getErr().println(entries.size() + " entities written to " + file);
        return 0;
    }
}
