package io.storywire.bench.story;

import io.storywire.enrich.fingerprint.Fingerprinter;
import io.storywire.story.Background;
import io.storywire.story.Fingerprint;
import io.storywire.story.StoryModel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code train-stories}: makes the model of the story engine from labelled sets, and shows how it does on sets that it has
 * not seen. The same data give the same files.
 */
@Command(name = "train-stories", description = "Makes the model that tells which reports tell one story.")
public final class TrainStories implements Callable<Integer> {

    private static final List<String> SETS =
            List.of("ecbplus-dev", "gunviolence-dev", "allsides-dev", "uci-headlines-dev");
    private static final List<String> ORDINARY = List.of("minhash2500-articles", "semeval2022t8-articles");

    private final StoryFile reader = new StoryFile();

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", required = true, description = "Folder with stories/ and pairs/.")
    private Path data;

    @Option(names = "--out", required = true, description = "Where story-model.txt and story-background.bin.gz go.")
    private Path out;

    @Option(names = "--skip-held-out", description = "Do not train without each set in turn.")
    private boolean skipHeldOut;

    @Option(
            names = "--background-weight",
            description = "As how many stories the background counts; ${DEFAULT-VALUE} by default.",
            defaultValue = "300")
    private double backgroundWeight;

    /** Runs the command on its own, outside the launcher. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TrainStories()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        Background background = background();
        List<TrainingSet> sets = new ArrayList<>();
        for (String name : SETS) {
            sets.add(TrainingSet.read(data.resolve("stories").resolve(name + ".jsonl.gz"), reader));
        }
        if (!skipHeldOut) {
            print.println("trained without the set, measured on it:");
            sets.parallelStream().map(held -> heldOut(held, sets, background)).forEachOrdered(print::println);
            print.flush();
        }
        var trained = new StoryTrainer(sets, background).train();
        print.println("trained on all sets, measured on each:");
        for (TrainingSet set : sets) {
            print.printf(Locale.ROOT, "%-20s %s%n", set.name(), StoryTrainer.quality(set, trained.model()));
        }
        write(trained.text(), background);
        return 0;
    }

    private static String heldOut(TrainingSet held, List<TrainingSet> sets, Background background) {
        List<TrainingSet> others =
                sets.stream().filter(set -> !set.name().equals(held.name())).toList();
        StoryModel model = new StoryTrainer(others, background).train().model();
        return String.format(Locale.ROOT, "%-20s %s", held.name(), StoryTrainer.quality(held, model));
    }

    private Background background() throws IOException {
        List<Fingerprint> prints = new ArrayList<>();
        for (String name : ORDINARY) {
            for (LabelledArticle article : reader.read(data.resolve("pairs").resolve(name + ".jsonl.gz"))) {
                prints.add(Fingerprinter.of(article.article()));
            }
        }
        return Background.of(prints, backgroundWeight, 2);
    }

    private void write(String model, Background background) throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("story-model.txt"), model);
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(out.resolve("story-background.bin.gz")))) {
            file.write(background.toBytes());
        }
    }
}
