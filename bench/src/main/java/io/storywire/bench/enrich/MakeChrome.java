package io.storywire.bench.enrich;

import io.storywire.enrich.Publishers;
import io.storywire.enrich.clean.Chrome;
import io.storywire.enrich.clean.ChromeLearner;
import io.storywire.events.Article;
import io.storywire.producer.ArticleFiles;
import io.storywire.producer.ReadFailure;
import io.storywire.producer.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Learns which lines publishers put into all their articles, from files that {@code publish} reads too. */
@Command(
        name = "chrome",
        mixinStandardHelpOptions = true,
        description = "Learns the lines that many articles of one publisher share.")
public final class MakeChrome implements Callable<Integer>, ArticleFiles.Sink {

    private static final List<String> HEAD = List.of(
            "// Lines that many articles of one publisher share: its name, then hashes of the lines.",
            "// Made by ./storywire make chrome; see docs/cleaning.md.");

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Article files or folders; - is JSON Lines from standard input.")
    private List<Path> files = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The table to write.")
    private Path out = Path.of("");

    @Option(names = "--show", description = "Print each publisher and line, to be checked.")
    private boolean show;

    private final ChromeLearner learner = new ChromeLearner();
    private int articles;
    private int failures;

    @Override
    public Integer call() throws IOException {
        ArticleFiles.read(files, ReadOptions.defaults(), this);
        Chrome chrome = learner.learned((publisher, line) -> {
            if (show) {
                System.out.println(publisher + "\t" + line);
            }
        });
        List<String> rows = new ArrayList<>(HEAD);
        rows.addAll(chrome.rows());
        Files.write(out, rows);
        System.out.printf(
                "%d articles, %d unreadable: %d publishers with lines of their own%n",
                articles, failures, rows.size() - HEAD.size());
        return articles > 0 ? 0 : 1;
    }

    @Override
    public void article(Article article, Path file, int line) {
        articles++;
        learner.add(Publishers.name(article.source(), article.url()), article.body());
    }

    @Override
    public void failure(ReadFailure failure) {
        failures++;
    }

    @Override
    public void skipped(Path file, String reason) {}
}
