package io.storywire.bench.entity;

import io.storywire.bench.entity.LinkSamples.Sample;
import io.storywire.entity.Catalogue;
import io.storywire.entity.CatalogueNameReader;
import io.storywire.entity.LinkWeights;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code make link-weights}: learns how evidence is weighed when a name may mean several things or nothing, and says how well
 * weights do on a set that they were not learned from.
 */
@Command(name = "link-weights", description = "Learns the weights of evidence for linking names to entities.")
public final class TrainLinks implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", required = true, description = "Folder with marked sets (el-*.jsonl).")
    private Path data;

    @Option(names = "--out", required = true, description = "The file to write.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        CatalogueNameReader reader = CatalogueNameReader.standard();
        Map<String, Path> files = sets();
        Map<String, List<Sample>> samples = samples(reader, files);
        samples.forEach((set, list) -> print.printf(
                "%-12s %d undecided names, %d of them mean a candidate%n",
                set, list.size(), list.stream().filter(s -> s.right() >= 0).count()));
        for (Map.Entry<String, Path> held : files.entrySet()) {
            CatalogueNameReader other = reader.withWeights(LinkTrainer.learn(without(samples, held.getKey())));
            print.println("without it: " + score(reader.catalogue(), other, held));
        }
        LinkWeights weights = LinkTrainer.learn(without(samples, ""));
        CatalogueNameReader learned = reader.withWeights(weights);
        for (Map.Entry<String, Path> set : files.entrySet()) {
            print.println("with all:   " + score(reader.catalogue(), learned, set));
        }
        List<String> lines = new ArrayList<>();
        lines.add("# made by: make link-weights, from " + String.join(", ", samples.keySet()));
        lines.addAll(weights.lines());
        Files.write(out, lines);
        print.flush();
        return 0;
    }

    private static String score(Catalogue catalogue, CatalogueNameReader reader, Map.Entry<String, Path> set)
            throws IOException {
        var score = new LinkScore(catalogue, reader);
        LinkSet.read(set.getValue()).forEach(score::add);
        return score.line(set.getKey());
    }

    private static Map<String, List<Sample>> samples(CatalogueNameReader reader, Map<String, Path> files)
            throws IOException {
        Map<String, List<Sample>> samples = new LinkedHashMap<>();
        samples.put("ambiguous", LinkSamples.own(reader));
        samples.put("sources", LinkSamples.cited(reader));
        for (Map.Entry<String, Path> file : files.entrySet()) {
            samples.put(file.getKey(), LinkSamples.marked(reader, file.getValue()));
        }
        return samples;
    }

    private static List<List<Sample>> without(Map<String, List<Sample>> samples, String set) {
        return samples.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(set))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Map<String, Path> sets() throws IOException {
        Map<String, Path> sets = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(data)) {
            files.filter(file -> file.getFileName().toString().matches("el-.*\\.jsonl"))
                    .sorted()
                    .forEach(file -> sets.put(file.getFileName().toString().replaceAll("^el-|\\.jsonl$", ""), file));
        }
        return sets;
    }
}
