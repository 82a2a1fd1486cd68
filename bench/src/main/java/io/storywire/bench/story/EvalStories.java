package io.storywire.bench.story;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.storywire.story.Background;
import io.storywire.story.StoryModel;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code eval stories FILE...}: feeds labelled articles to the story engine, in the order of each file, and says how well
 * the stories agree with the labels; one model and one threshold for all files.
 */
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        description =
                "Stories found in labelled articles (JSON Lines: id, title, body, published, language, source, story).")
public final class EvalStories implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Labelled articles, plain or gzipped.")
    private List<Path> files;

    @Option(names = "--out", description = "Folder for report.json and report.html (${DEFAULT-VALUE}).")
    private Path out = Path.of("target/eval-stories");

    @Option(names = "--model", description = "Folder with another model, as train-stories makes it.")
    private @Nullable Path model;

    @Override
    public Integer call() throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        StoryModel used = model == null ? StoryModel.standard() : read(model);
        StoryFile reader = new StoryFile();
        List<StoryEvaluation> evaluations = new ArrayList<>();
        for (Path file : files) {
            StoryEvaluation evaluation = StoryEvaluation.of(file, reader, used);
            evaluations.add(evaluation);
            print.printf(Locale.ROOT, "%-20s %s%s%n", evaluation.name(), evaluation.quality(), replay(evaluation));
            print.flush();
        }
        Files.createDirectories(out);
        Files.writeString(out.resolve("report.json"), json(evaluations, used));
        Files.writeString(out.resolve("report.html"), StoryPage.of(evaluations));
        print.printf("%s and report.html say more%n", out.resolve("report.json"));
        return evaluations.stream().allMatch(evaluation -> evaluation.differences() == 0) ? 0 : 1;
    }

    private static String replay(StoryEvaluation evaluation) {
        return evaluation.differences() == 0
                ? "  replay: same bytes"
                : "  replay: " + evaluation.differences() + " decisions DIFFER";
    }

    private static StoryModel read(Path folder) throws IOException {
        try (InputStream background = new GZIPInputStream(
                new FileInputStream(folder.resolve("story-background.bin.gz").toFile()))) {
            return StoryModel.parse(
                    Files.readString(folder.resolve("story-model.txt")),
                    Background.fromBytes(background.readAllBytes()));
        }
    }

    /** Holds nothing that differs from run to run. */
    private static String json(List<StoryEvaluation> evaluations, StoryModel model) throws IOException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("threshold", model.threshold());
        report.put("mergeThreshold", model.mergeThreshold());
        report.put("sets", evaluations.stream().map(EvalStories::set).toList());
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(report)
                + "\n";
    }

    private static Map<String, Object> set(StoryEvaluation evaluation) {
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("name", evaluation.name());
        set.put("quality", evaluation.quality());
        set.put(
                "errors",
                evaluation.errors().stream()
                        .map(error -> Map.of(
                                "kind", error.kind(),
                                "article", id(evaluation, error.article()),
                                "other", id(evaluation, error.other()),
                                "evidence", error.evidence()))
                        .map(java.util.TreeMap::new)
                        .toList());
        return set;
    }

    private static String id(StoryEvaluation evaluation, int article) {
        return evaluation.articles().get(article).article().articleId();
    }
}
