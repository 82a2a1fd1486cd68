package io.storywire.bench;

import io.storywire.bench.enrich.BuildLanguageModel;
import io.storywire.bench.enrich.EvalCleaning;
import io.storywire.bench.enrich.EvalLanguage;
import io.storywire.bench.enrich.EvalStart;
import io.storywire.bench.enrich.MakeChrome;
import io.storywire.bench.entity.CatalogueCommand;
import io.storywire.bench.entity.CatalogueSize;
import io.storywire.bench.entity.LinksCommand;
import io.storywire.bench.entity.SourcesCommand;
import io.storywire.bench.entity.TrainLinks;
import io.storywire.bench.load.BackfillCommand;
import io.storywire.bench.story.EvalStories;
import io.storywire.bench.story.TrainStories;
import io.storywire.bench.story.copies.CopiesCommand;
import io.storywire.bench.story.speed.CandidatesCommand;
import io.storywire.bench.story.speed.GrowthCommand;
import io.storywire.bench.story.speed.PeersCommand;
import io.storywire.bench.tagger.EvalNames;
import io.storywire.bench.tagger.TrainNames;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The commands that measure and train; {@code ./storywire eval ...} and its like come here. */
@Command(
        name = "storywire",
        mixinStandardHelpOptions = true,
        description = "Measures quality, and makes the files that the models are read from.",
        subcommands = {Bench.Eval.class, Bench.Make.class, SpeedCommand.class, TrainNames.class, TrainStories.class})
public final class Bench implements Runnable {

    @Spec
    private CommandSpec spec;

    private Bench() {}

    /** Runs a command and exits with its code. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new Bench())
                .setExecutionExceptionHandler(Bench::tell)
                .execute(arguments));
    }

    /** A file that is missing is said in a line; all else is a fault of the program. */
    private static int tell(Exception failure, CommandLine command, ParseResult arguments) throws Exception {
        if (failure instanceof NoSuchFileException missing) {
            command.getErr().println("there is no " + missing.getFile());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which command");
    }

    /** What measures. */
    @Command(
            name = "eval",
            mixinStandardHelpOptions = true,
            description = "Measures quality on data with known answers.",
            subcommands = {
                EvalNames.class,
                LinksCommand.class,
                SourcesCommand.class,
                CatalogueSize.class,
                EvalLanguage.class,
                EvalCleaning.class,
                EvalStart.class,
                BackfillCommand.class,
                EvalStories.class,
                CopiesCommand.class,
                CandidatesCommand.class,
                GrowthCommand.class,
                PeersCommand.class
            })
    static final class Eval implements Runnable {

        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "say what to measure");
        }
    }

    /** What makes files that the program ships. */
    @Command(
            name = "make",
            mixinStandardHelpOptions = true,
            description = "Makes files that the program ships.",
            subcommands = {CatalogueCommand.class, BuildLanguageModel.class, MakeChrome.class, TrainLinks.class})
    static final class Make implements Runnable {

        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "say what to make");
        }
    }
}
