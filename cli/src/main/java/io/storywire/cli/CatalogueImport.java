package io.storywire.cli;

import io.storywire.cli.CatalogueCsv.Parsed;
import io.storywire.producer.BrokerOptions;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code storywire catalogue import}: takes in a CSV file as a whole, or not at all. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Takes in entities from a CSV file: all of them, or none if a line is bad.",
            "The first line names the columns: name; and if wanted id, type, aliases, weak_aliases, tickers, context,"
                    + " removed (yes removes the entity of the id). Lists are parted by |. A line stands for all that is"
                    + " known of its entity; entities that the file does not name stay as they are."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all taken in", "1:bad lines or no broker, nothing taken in", "2:wrong options"})
final class CatalogueImport implements Callable<Integer> {

    private static final int MOST_SHOWN = 100;

    @Spec
    private CommandSpec spec;

    @Mixin
    private BrokerOptions broker;

    @Parameters(paramLabel = "CSV", description = "The file, UTF-8; - for standard input.")
    private Path file = Path.of("-");

    @Option(names = "--dry-run", description = "Only checks the file; needs no broker.")
    private boolean dryRun;

    @Override
    public Integer call() throws IOException, ExecutionException, InterruptedException {
        Parsed parsed = parse();
        if (!parsed.problems().isEmpty()) {
            report(parsed);
            return 1;
        }
        if (!dryRun) {
            new CatalogueTopic(broker).write(parsed.changes());
        }
        long removed =
                parsed.changes().values().stream().filter(Optional::isEmpty).count();
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%,d entities %s, %,d removed%n",
                parsed.changes().size() - removed,
                dryRun ? "would be taken in" : "taken in",
                removed);
        out.flush();
        return 0;
    }

    private Parsed parse() throws IOException {
        if (!file.toString().equals("-") && !Files.isReadable(file)) {
            throw new FailedException(file + " does not exist or may not be read");
        }
        var utf8 = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        try (Reader text =
                new InputStreamReader(file.toString().equals("-") ? System.in : Files.newInputStream(file), utf8)) {
            return CatalogueCsv.read(text, Instant.now());
        }
    }

    private void report(Parsed parsed) {
        PrintWriter err = spec.commandLine().getErr();
        parsed.problems().stream().limit(MOST_SHOWN).forEach(problem -> err.println(file + ":" + problem));
        int more = parsed.problems().size() - MOST_SHOWN;
        err.println((more > 0 ? "and " + more + " more; " : "") + "nothing was taken in");
        err.flush();
    }
}
