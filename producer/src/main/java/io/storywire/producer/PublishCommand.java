package io.storywire.producer;

import io.storywire.producer.read.Format;
import io.storywire.producer.read.Identity;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code storywire publish}: the summary goes to standard output, failures go to standard error as
 * {@code file:line: reason}. Exit code 0; 1 when something failed; 2 when the command line is wrong.
 */
@Command(
        name = "publish",
        description = "Publishes the articles in files and folders on news.articles.",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all published", "1:something failed, the rest is published", "2:wrong command line"})
public final class PublishCommand implements Callable<Integer> {

    private static final String AUTO = "auto";

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files, folders (read in the order of names), or - for JSON Lines from standard input.")
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private BrokerOptions broker = new BrokerOptions();

    @Option(
            names = "--format",
            defaultValue = AUTO,
            completionCandidates = FormatLabels.class,
            description = "Format of all files: ${COMPLETION-CANDIDATES}. auto: recognised by content.")
    private String format = AUTO;

    @Option(
            names = "--backfill",
            description =
                    "The files are an archive: their articles wait until live ones leave room for them, are judged among"
                            + " what happened in their own time, and what follows from them is marked.")
    private boolean backfill;

    @Option(
            names = "--revise",
            paramLabel = "ID",
            description = "The one article in PATH is a new text of the article with this id or URL; waits for what the"
                    + " application says.")
    private String revised = "";

    @Option(names = "--dry-run", description = "Only shows what would be published; needs no broker.")
    private boolean dryRun;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        paths.stream().filter(path -> !isThere(path)).findFirst().ifPresent(path -> {
            throw wrong("no such file or folder: " + path);
        });
        PublisherConfig config = config();
        try {
            if (!revised.isEmpty() && !dryRun) {
                return revise(config);
            }
            PublishSummary summary = run(config);
            PrintWriter out = command().commandLine().getOut();
            out.println(summary.inWords(dryRun ? "would be published" : "published"));
            out.flush();
            return summary.failed() > 0 ? 1 : 0;
        } catch (BrokerUnavailableException e) {
            command().commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private int revise(PublisherConfig config) {
        try {
            Revision.Result result = Revision.publish(paths, Identity.of(revised), config);
            PrintWriter out = command().commandLine().getOut();
            out.println(result.told());
            out.flush();
            return result.revised() ? 0 : 1;
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    private PublishSummary run(PublisherConfig config) {
        try (ConsoleListener console =
                ConsoleListener.to(command().commandLine().getErr())) {
            if (dryRun) {
                return DryRun.of(
                        paths, config.reading(), command().commandLine().getOut(), console);
            }
            try (Publisher publisher = new Publisher(config)) {
                return publisher.publish(paths, console);
            }
        }
    }

    private PublisherConfig config() {
        return broker.publishing().reading(reading(), backfill);
    }

    private ReadOptions reading() {
        if (format.equalsIgnoreCase(AUTO)) {
            return ReadOptions.defaults();
        }
        return ReadOptions.defaults()
                .withFormat(Format.labelled(format)
                        .orElseThrow(() -> wrong("--format must be one of " + String.join(", ", new FormatLabels())
                                + ", was " + format)));
    }

    private static boolean isThere(Path path) {
        return path.equals(FileWalk.STANDARD_INPUT) || !Files.notExists(path);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command().commandLine(), message);
    }

    private CommandSpec command() {
        return java.util.Objects.requireNonNull(spec, "only picocli may run this command");
    }

    /** The values of {@code --format}. */
    static final class FormatLabels implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Stream.concat(Stream.of(AUTO), Arrays.stream(Format.values()).map(Format::label))
                    .iterator();
        }
    }
}
