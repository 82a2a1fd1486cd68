package io.storywire.bench.entity;

import io.storywire.entity.CatalogueNameReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code eval sources}: how well cited sources are found. */
@Command(name = "sources", description = "Precision and recall of cited sources on our own sentences.")
public final class SourcesCommand implements Callable<Integer> {

    private static final List<String> FILES = List.of("sources.tsv", "sources-held.tsv");

    @Spec
    private CommandSpec spec;

    @Option(names = "--errors", description = "List the sentences that came out wrong.")
    private boolean errors;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        CatalogueNameReader reader = CatalogueNameReader.standard();
        for (String file : FILES) {
            SourceScore score = SourceScore.of(reader, file);
            out.println(score.line(file));
            if (errors) {
                score.errors().forEach(error -> out.println("    " + error));
            }
        }
        out.flush();
        return 0;
    }
}
