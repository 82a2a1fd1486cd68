package io.storywire.bench.story.speed;

import io.storywire.bench.story.LabelledArticle;
import io.storywire.bench.story.Quality;
import io.storywire.enrich.fingerprint.Fingerprinter;
import io.storywire.events.EnrichedArticle;
import io.storywire.story.StoryEngine;
import io.storywire.story.StoryLimits;
import io.storywire.story.StoryModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code eval peers}: the story engine beside Lucene's MoreLikeThis and MinHash, on the same texts in one run. */
@Command(
        name = "peers",
        mixinStandardHelpOptions = true,
        description = {
            "Groups the same articles with the story engine, with Lucene's MoreLikeThis and with MinHash LSH, one by one.",
            "The others get the threshold that is best for these very articles."
        })
public final class PeersCommand implements Callable<Integer> {

    private static final double SECONDS = 1e9;
    private static final Duration SPAN = Duration.ofDays(29);

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", required = true, description = "Folder with stories/.")
    private Path data;

    @Option(
            names = "--rounds",
            defaultValue = "1",
            description = "How many times the labelled articles are told, each time of other people; 1 by default.")
    private int rounds;

    /** A way to find for each article the nearest before it. */
    interface Peer extends AutoCloseable {

        /** Number of the nearest of the articles before, and how near it is; the article is known afterwards. */
        Nearest next(EnrichedArticle article, int number) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** The nearest article, -1 for none. */
    record Nearest(int article, double score) {}

    @Override
    public Integer call() throws IOException {
        List<LabelledArticle> articles = RenamedTexts.rounds(VariedStream.articles(data, VariedStream.BODIES), rounds);
        List<String> labels = articles.stream().map(LabelledArticle::story).toList();
        own(articles, labels);
        try (Peer lucene = new LucenePeer()) {
            peer("Lucene MoreLikeThis", lucene, articles, labels);
        }
        try (Peer minHash = new MinHashPeer()) {
            peer("MinHash LSH, 20 bands", minHash, articles, labels);
        }
        return 0;
    }

    private void own(List<LabelledArticle> articles, List<String> labels) {
        StoryEngine engine =
                new StoryEngine(StoryModel.standard(), new StoryLimits(SPAN.multipliedBy(1000), 1_000_000));
        List<String> stories = new ArrayList<>();
        long before = cpu();
        for (LabelledArticle article : articles) {
            stories.add(engine.assign(Fingerprinter.of(article.article()), Optional.empty())
                    .storyId());
        }
        print("Storywire", articles.size(), cpu() - before, Quality.of(labels, stories), "");
    }

    private void peer(String name, Peer peer, List<LabelledArticle> articles, List<String> labels) throws IOException {
        List<Nearest> nearest = new ArrayList<>();
        long before = cpu();
        for (int i = 0; i < articles.size(); i++) {
            nearest.add(peer.next(articles.get(i).article(), i));
        }
        long took = cpu() - before;
        double[] scores = nearest.stream().mapToDouble(Nearest::score).sorted().toArray();
        Quality best = null;
        double threshold = 0;
        for (int step = 1; step < 40; step++) {
            double tried = scores[scores.length * step / 40];
            Quality quality = Quality.of(labels, stories(nearest, tried));
            if (best == null || quality.f1() > best.f1()) {
                best = quality;
                threshold = tried;
            }
        }
        print(name, articles.size(), took, java.util.Objects.requireNonNull(best), " at " + threshold);
    }

    /** An article is in the story of the nearest before it if that is near enough. */
    private static List<String> stories(List<Nearest> nearest, double threshold) {
        List<String> stories = new ArrayList<>();
        for (int i = 0; i < nearest.size(); i++) {
            Nearest near = nearest.get(i);
            boolean joins = near.article() >= 0 && near.score() >= threshold;
            stories.add(joins ? stories.get(near.article()) : "story" + i);
        }
        return stories;
    }

    private void print(String name, int articles, long nanos, Quality quality, String threshold) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%-24s %7.0f articles/s of one core  %s%s%n", name, articles / (nanos / SECONDS), quality, threshold);
        out.flush();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
