package io.storywire.cli;

import io.storywire.cli.DemoResult.Published;
import io.storywire.events.Article;
import io.storywire.events.Topics;
import io.storywire.producer.PublishListener;
import io.storywire.producer.PublishSummary;
import io.storywire.producer.Publisher;
import io.storywire.producer.PublisherConfig;
import io.storywire.producer.ReadFailure;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Publishes files to a running system and waits until all that follows from them has come out. */
final class Demo {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DemoSystem system;
    private final PrintWriter told;
    private final List<Published> published = new ArrayList<>();
    private final List<ReadFailure> failures = new ArrayList<>();

    Demo(DemoSystem system, PrintWriter told) {
        this.system = system;
        this.told = told;
    }

    /** Publishes these files, tells what comes of them as it happens, and at the end all of it in order. */
    DemoResult run(Path seeds) {
        PublishSummary summary = publish(seeds);
        tell(DemoText.published(summary));
        try (var watch = new DemoWatch(system.bootstrapServers(), Topics.DEFAULT)) {
            int lost = watch.await(articleIds(), PATIENCE, report -> tell(DemoText.arrived(report, watch)));
            DemoResult result = watch.result(published, failures, lost);
            tell(DemoText.summary(result));
            return result;
        }
    }

    private PublishSummary publish(Path seeds) {
        var config = PublisherConfig.of(system.bootstrapServers());
        try (var publisher = new Publisher(config)) {
            return publisher.publish(List.of(seeds), new Listener());
        }
    }

    private List<String> articleIds() {
        return published.stream().map(Published::articleId).toList();
    }

    private void tell(String text) {
        told.println(text);
        told.flush();
    }

    /** Remembers what was published from where. */
    private final class Listener implements PublishListener {

        @Override
        public void published(Article article, Path file, int line) {
            published.add(new Published(article.articleId(), file.getFileName().toString(), line));
            tell(DemoText.publishing(published.size(), article));
        }

        @Override
        public void failed(ReadFailure failure) {
            failures.add(failure);
            tell(DemoText.failed(failure));
        }
    }
}
