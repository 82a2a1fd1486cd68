package io.storywire.producer;

import io.storywire.events.Article;
import io.storywire.producer.read.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A sink that keeps everything, as lines that tests compare and as the things themselves. */
final class Collected implements ArticleFiles.Sink {

    final List<Article> articles = new ArrayList<>();
    final List<String> places = new ArrayList<>();
    final List<ReadFailure> failures = new ArrayList<>();
    final List<String> skipped = new ArrayList<>();
    final List<String> opened = new ArrayList<>();
    final List<Long> progress = new ArrayList<>();
    long total;

    static Collected from(ReadOptions options, Path... paths) {
        Collected collected = new Collected();
        ArticleFiles.read(List.of(paths), options, collected);
        return collected;
    }

    @Override
    public void article(Article article, Path file, int line) {
        articles.add(article);
        places.add(file.getFileName() + ":" + line);
    }

    @Override
    public void failure(ReadFailure failure) {
        failures.add(failure);
    }

    @Override
    public void skipped(Path file, String reason) {
        skipped.add(file.getFileName() + ": " + reason);
    }

    @Override
    public void opened(Path file, Format format) {
        opened.add(file.getFileName() + ": " + format.label());
    }

    @Override
    public void progress(long read, long all) {
        progress.add(read);
        total = all;
    }

    /** Failures as {@code name:line: reason}. */
    List<String> faults() {
        return failures.stream()
                .map(failure -> failure.file().getFileName() + ":" + failure.line() + ": " + failure.reason())
                .toList();
    }
}
