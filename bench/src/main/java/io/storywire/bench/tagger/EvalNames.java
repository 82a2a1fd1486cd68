package io.storywire.bench.tagger;

import io.storywire.entity.CatalogueNameReader;
import io.storywire.entity.Recogniser;
import io.storywire.entity.tagger.NameModel;
import io.storywire.entity.tagger.NameTagger;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code eval names}: how well names are found by the tagger alone, and by the whole reader with catalogue and rules; each
 * sentence as a text of its own.
 */
@Command(name = "names", description = "Measures the recogniser of names: F1 of persons, organisations and places.")
public final class EvalNames implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--data", required = true, description = "Folder with ner/ and stories/.")
    private Path data;

    @Option(names = "--model", description = "A model file; the shipped one by default.")
    private @Nullable Path model;

    @Option(names = "--speed", description = "Also measure tokens a second, side by side with OpenNLP.")
    private boolean speed;

    @Option(
            names = "--confidence",
            description = "Also say how often names are right by how sure the recogniser is of them.")
    private boolean confidence;

    private final ConfidenceTable sureness = new ConfidenceTable();

    @Parameters(arity = "0..*", description = "Files of one token a line; by default the development sets.")
    private List<Path> files = List.of();

    /** Runs the command on its own, outside the launcher. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new EvalNames()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        long start = System.nanoTime();
        Recogniser tagger = new NameTagger(model());
        print.printf("model read in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        Recogniser reader = new WholeReader(CatalogueNameReader.standard().withRecogniser(tagger));
        for (Path file : files.isEmpty() ? sets(data) : files) {
            score(file.getFileName().toString(), ColumnFile.read(file), tagger, reader);
        }
        if (files.isEmpty()) {
            score("gum-news", gum(), tagger, reader);
        }
        if (confidence) {
            sureness.print(print);
        }
        if (speed) {
            NameSpeed.measure(tagger, data, print);
        }
        print.flush();
        return 0;
    }

    private void score(String set, List<Sample> samples, Recogniser tagger, Recogniser reader) {
        PrintWriter print = spec.commandLine().getOut();
        print.printf("%-26s tagger %s%n", set, NameScore.of(samples, tagger));
        print.printf("%-26s reader %s%n", "", NameScore.of(samples, reader));
        if (confidence && !set.equals("gum-news")) {
            sureness.add(samples, tagger);
        }
    }

    private NameModel model() throws IOException {
        if (model == null) {
            return NameModel.shipped();
        }
        try (InputStream in = Files.newInputStream(model)) {
            return NameModel.read(in);
        }
    }

    /** The development sets. */
    static List<Path> sets(Path data) {
        return Stream.of(
                        "crossner-politics-dev.txt",
                        "crossner-ai-dev.txt",
                        "crossner-science-dev.txt",
                        "wnut17-dev.conll")
                .map(name -> data.resolve("ner").resolve(name))
                .toList();
    }

    /**
     * GUM marks every noun phrase that means a person, a place or an organisation, "the boy" too, not names; so only
     * those that begin and end with a capital are taken for gold, which is rough.
     */
    private List<Sample> gum() throws IOException {
        List<Path> documents;
        try (Stream<Path> listed = Files.list(data.resolve("ner/gum-news"))) {
            documents =
                    listed.filter(p -> p.toString().endsWith(".tsv")).sorted().toList();
        }
        List<Sample> samples = new ArrayList<>();
        for (Path document : documents) {
            ColumnFile.read(document).forEach(s -> samples.add(s.capitalisedOnly()));
        }
        return samples;
    }
}
