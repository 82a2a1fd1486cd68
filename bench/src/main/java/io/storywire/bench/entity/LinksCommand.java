package io.storywire.bench.entity;

import io.storywire.entity.Catalogue;
import io.storywire.entity.CatalogueNameReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code eval links}: how well names are linked to entities. */
@Command(name = "links", description = "Precision and recall of linking names to entities, per set.")
public final class LinksCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", required = true, description = "Folder with the sets (el-*.jsonl).")
    private Path data;

    @Option(names = "--errors", description = "How many errors of each set to list (default: 0).")
    private int errors;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Catalogue catalogue = Catalogue.standard();
        CatalogueNameReader reader = CatalogueNameReader.standard();
        out.println(catalogue.entries().size() + " entities, " + catalogue.aliases() + " aliases");
        for (Path file : sets()) {
            var score = new LinkScore(catalogue, reader);
            LinkSet.read(file).forEach(score::add);
            String name = file.getFileName().toString().replaceAll("^el-|\\.jsonl$", "");
            out.println(score.line(name));
            score.errors().stream().limit(errors).forEach(error -> out.println("    " + error));
        }
        out.flush();
        return 0;
    }

    private List<Path> sets() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            List<Path> sets = files.filter(file -> file.getFileName().toString().matches("el-.*\\.jsonl"))
                    .sorted()
                    .toList();
            if (sets.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "there is no el-*.jsonl in " + data);
            }
            return sets;
        }
    }
}
