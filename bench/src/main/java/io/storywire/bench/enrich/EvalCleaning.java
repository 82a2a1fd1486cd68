package io.storywire.bench.enrich;

import io.storywire.enrich.clean.Cleaner;
import io.storywire.enrich.clean.CleaningScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures cleaning on texts whose dirt is marked. */
@Command(name = "cleaning", description = "Dirt taken out and sentences lost, on texts whose dirt is marked.")
public final class EvalCleaning implements Callable<Integer> {

    @Option(names = "--texts", description = "Folder with dirty-*.txt (${DEFAULT-VALUE}).")
    private Path texts = Path.of("streams-app/src/test/resources/io/storywire/enrich/clean");

    @Option(names = "--faults", description = "Print what was left and what was lost.")
    private boolean faults;

    private final Cleaner cleaner = new Cleaner();

    @Override
    public Integer call() throws IOException {
        CleaningScore all = CleaningScore.NONE;
        List<Path> files;
        try (Stream<Path> found = Files.list(texts)) {
            files = found.filter(file -> file.getFileName().toString().startsWith("dirty-"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            CleaningScore score = score(Files.readString(file));
            print(file.getFileName().toString(), score);
            all = all.plus(score);
        }
        print("all", all);
        return 0;
    }

    private CleaningScore score(String file) {
        CleaningScore all = CleaningScore.NONE;
        for (String text : file.substring("=== ".length()).split("\n=== ", -1)) {
            int line = text.indexOf('\n');
            List<String> head = List.of(text.substring(0, line).split(" \\| ", -1));
            CleaningScore score = CleaningScore.of(cleaner, head.get(2), head.get(1), text.substring(line + 1));
            if (faults) {
                score.faults().forEach(fault -> System.out.println(head.get(0) + " " + fault));
            }
            all = all.plus(score);
        }
        return all;
    }

    private static void print(String name, CleaningScore score) {
        System.out.printf(
                "%-18s dirt taken out %4d of %4d = %.4f   sentences lost %3d of %4d = %.4f%n",
                name, score.found(), score.pieces(), score.recall(), score.lost(), score.sentences(), score.loss());
    }
}
