package io.storywire.bench.entity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code catalogue build}: makes the catalogue that is shipped. */
@Command(
        name = "catalogue",
        description = "Builds the catalogue of known entities.",
        subcommands = CatalogueCommand.Build.class)
public final class CatalogueCommand {

    /** Writes the file from our own facts and the lists of others. */
    @Command(name = "build", description = "Writes the catalogue file.")
    static final class Build implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Option(names = "--facts", required = true, description = "Folder with our own lists of facts (*.txt).")
        private Path facts;

        @Option(names = "--lists", required = true, description = "Folder with the lists of others (*.jsonl).")
        private Path lists;

        @Option(
                names = "--texts",
                required = true,
                description = "Folder with news texts to count words in (*.jsonl.gz).")
        private Path texts;

        @Option(names = "--out", required = true, description = "The file to write.")
        private Path out;

        @Override
        public Integer call() throws IOException {
            List<String> lines = CatalogueBuild.build(facts, lists, texts);
            Files.write(out, lines);
            spec.commandLine().getOut().println(lines.size() + " entities");
            return 0;
        }
    }
}
