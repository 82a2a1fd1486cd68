package io.storywire.producer;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.storywire.events.Article;
import io.storywire.events.Json;
import io.storywire.producer.read.Format;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Prints what would be published, one article a line: id, format, language, title. */
final class DryRun extends TallyingSink {

    private final PrintWriter out;
    private Format format = Format.TEXT;

    private DryRun(PrintWriter out, PublishListener listener) {
        super(new Tally(listener));
        this.out = out;
    }

    static PublishSummary of(List<Path> paths, ReadOptions options, PrintWriter out, PublishListener listener) {
        DryRun run = new DryRun(out, listener);
        ArticleFiles.read(paths, options, run);
        return run.tally.summary();
    }

    @Override
    public void opened(Path file, Format recognised) {
        format = recognised;
    }

    @Override
    public void article(Article article, Path file, int line) {
        String language = article.language().isEmpty() ? "-" : article.language();
        out.printf("%s  %-13s  %-5s  %s%n", article.articleId(), format.label(), language, article.title());
        try {
            tally.published(article, file, line, Json.MAPPER.writeValueAsBytes(article).length);
        } catch (JsonProcessingException e) {
            tally.failed(new ReadFailure(file, line, "cannot be written as JSON: " + e.getOriginalMessage()));
        }
    }
}
