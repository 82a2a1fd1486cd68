package io.storywire.bench.tagger;

import io.storywire.entity.tagger.Lexicon;
import io.storywire.entity.tagger.NameTagger;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code train-names}: makes the model that finds names.
 *
 * <p>First one pass over everything: sentences that people labelled, with a large weight, among news that the teacher
 * labelled, with a small one. Then some passes over the sentences that people labelled, so that their idea of a name has
 * the last word. Same data, same bytes.
 */
@Command(name = "train-names", description = "Makes the model that finds names.")
public final class TrainNames implements Callable<Integer> {
    private static final int BITS = 18;
    private static final double RATE = 0.05;
    private static final float UNIT = 1 / 32f;
    private static final float CROSSNER_WEIGHT = 5;
    private static final float TWEET_WEIGHT = 3;
    private static final float TEACHER_WEIGHT = 0.5f;
    private static final int LAST_PASSES = 2;

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", required = true, description = "Folder with ner/, entities/ and stories/.")
    private Path data;

    @Option(names = "--labels", required = true, description = "Folder in which the teacher's labels are kept.")
    private Path labels;

    @Option(names = "--out", required = true, description = "The model file to write.")
    private Path out;

    @Option(
            names = "--without",
            split = ",",
            description = "CrossNER domains to leave out, to see how well a model does in a domain it never saw.")
    private List<String> without = List.of();

    /** Runs the command on its own, outside the launcher. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TrainNames()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        List<Example> people = people();
        List<Example> all = new ArrayList<>(people);
        all.addAll(teacher());
        print.printf("%d sentences labelled by people, %d by the teacher%n", people.size(), all.size() - people.size());
        CrfTrainer trainer = new CrfTrainer(lexicon(), BITS, RATE);
        trainer.learn(all, 1);
        report(print, "after one pass over all", trainer);
        for (int pass = 1; pass <= LAST_PASSES; pass++) {
            trainer.learn(people, 100 + pass);
            report(print, "after pass " + pass + " over people's labels", trainer);
        }
        try (OutputStream file = Files.newOutputStream(out)) {
            trainer.model(UNIT).write(file);
        }
        print.printf("%s: %d bytes%n", out, Files.size(out));
        return 0;
    }

    private List<Example> people() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String domain : List.of("politics", "ai", "science")) {
            if (!without.contains(domain)) {
                add(data.resolve("ner/crossner-" + domain + "-train.txt"), CROSSNER_WEIGHT, examples);
            }
        }
        add(data.resolve("ner/wnut17-train.conll"), TWEET_WEIGHT, examples);
        return examples;
    }

    private static void add(Path file, float weight, List<Example> to) throws IOException {
        for (Sample sample : ColumnFile.read(file)) {
            to.addAll(Example.of(sample.withoutTerms(), weight));
        }
    }

    private List<Example> teacher() throws IOException {
        Supplier<Teacher> teacher = new Once();
        List<Example> examples = new ArrayList<>();
        for (String name : List.of("ecbplus", "allsides", "gunviolence", "uci-headlines")) {
            Path stories = data.resolve("stories/" + name + "-dev.jsonl.gz");
            for (Sample sample : LabelledStories.read(stories, labels, teacher)) {
                examples.addAll(Example.of(sample, TEACHER_WEIGHT));
            }
        }
        return examples;
    }

    private Lexicon lexicon() throws IOException {
        LexiconBuilder builder = new LexiconBuilder();
        builder.addNewsClusters(TeacherSource.newsClusters());
        builder.addTweetClusters(TeacherSource.tweetClusters());
        TeacherSource.names().forEach((name, kinds) -> {
            int bits = kinds.stream().mapToInt(NameParts::kind).reduce(0, (a, b) -> a | b);
            builder.addName(name.replace(" - ", "-").replace(" 's", "'s"), bits);
        });
        for (Map.Entry<String, Integer> entry :
                EntityLists.read(data.resolve("entities")).entrySet()) {
            builder.addName(entry.getKey(), entry.getValue());
        }
        return builder.build();
    }

    private void report(PrintWriter print, String when, CrfTrainer trainer) throws IOException {
        print.println(when);
        NameTagger tagger = new NameTagger(trainer.model(UNIT));
        for (Path set : EvalNames.sets(data)) {
            print.printf("  %-22s %s%n", set.getFileName(), NameScore.of(ColumnFile.read(set), tagger));
        }
        print.flush();
    }

    /** Loads the teacher when it is first asked for: most runs find its labels on disk. */
    private static final class Once implements Supplier<Teacher> {
        private final List<Teacher> loaded = new ArrayList<>();

        @Override
        public Teacher get() {
            if (loaded.isEmpty()) {
                loaded.add(new Teacher());
            }
            return loaded.get(0);
        }
    }
}
