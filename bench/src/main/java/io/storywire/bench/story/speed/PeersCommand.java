package io.storywire.bench.story.speed;

import io.storywire.bench.story.LabelledArticle;
import io.storywire.bench.story.Quality;
import io.storywire.bench.story.Redirects;
import io.storywire.enrich.fingerprint.Fingerprinter;
import io.storywire.events.EnrichedArticle;
import io.storywire.story.Decision;
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
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.rocksdb.RocksDBException;
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
    /** How many thresholds are tried for each of the others. */
    private static final int STEPS = 40;

    private static final Duration SPAN = Duration.ofDays(29);

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", required = true, description = "Folder with stories/.")
    private Path data;

    @Option(
            names = "--stories",
            defaultValue = "10000",
            description = {
                "About how many stories all of them know before they are measured; ${DEFAULT-VALUE} by default.",
                "They come from the same articles, told of other people, places and numbers."
            })
    private int stories;

    private RenamedTexts texts;
    /** The number of the first article that is measured. */
    private int first;

    /** A way to find for each article the nearest before it. */
    interface Peer extends AutoCloseable {

        /** Makes an article known. */
        void add(EnrichedArticle article, int number) throws IOException;

        /** Number of the nearest of the articles that are known, and how near it is. */
        Nearest nearest(EnrichedArticle article, int number) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** The nearest article, -1 for none. */
    record Nearest(int article, double score) {}

    @Override
    public Integer call() throws IOException, RocksDBException {
        List<LabelledArticle> articles = VariedStream.articles(data, VariedStream.BODIES);
        long perRound = articles.stream().map(LabelledArticle::story).distinct().count();
        texts = new RenamedTexts(articles);
        first = texts.size() * (int) ((stories + perRound - 1) / perRound);
        spec.commandLine()
                .getOut()
                .printf("%d articles of %d stories are known, %d more are measured%n", first, stories, texts.size());
        try (ArticleFolder memory = new ArticleFolder()) {
            own(memory);
        }
        try (Peer lucene = new LucenePeer()) {
            peer("Lucene MoreLikeThis", lucene);
        }
        try (Peer minHash = new MinHashPeer()) {
            peer("MinHash LSH, 20 bands", minHash);
        }
        return 0;
    }

    private List<String> labels() {
        return IntStream.range(first, first + texts.size())
                .mapToObj(texts::label)
                .toList();
    }

    /** Storing what is remembered of an article is not measured, looking it up is. */
    private void own(ArticleFolder memory) throws RocksDBException {
        StoryEngine engine =
                new StoryEngine(StoryModel.standard(), new StoryLimits(SPAN.multipliedBy(1000), 10_000_000));
        Redirects redirects = new Redirects();
        List<String> measured = new ArrayList<>();
        long took = 0;
        for (int i = 0; i < first + texts.size(); i++) {
            EnrichedArticle article = texts.get(i);
            long before = cpu();
            Decision decision = engine.assign(Fingerprinter.of(article), Optional.empty(), memory);
            took += i < first ? 0 : cpu() - before;
            memory.save(decision);
            redirects.take(decision);
            if (i >= first) {
                measured.add(decision.remember().articleId());
            }
        }
        List<String> found = measured.stream()
                .map(article ->
                        redirects.follow(memory.find(article).orElseThrow().storyId()))
                .toList();
        print("Storywire", took, Quality.of(labels(), found), " with " + engine.size() + " stories");
    }

    private void peer(String name, Peer peer) throws IOException {
        for (int i = 0; i < first; i++) {
            peer.add(texts.get(i), i);
        }
        List<Nearest> nearest = new ArrayList<>();
        long took = 0;
        for (int i = first; i < first + texts.size(); i++) {
            EnrichedArticle article = texts.get(i);
            long before = cpu();
            nearest.add(peer.nearest(article, i));
            peer.add(article, i);
            took += cpu() - before;
        }
        double[] scores = nearest.stream().mapToDouble(Nearest::score).sorted().toArray();
        Quality best = null;
        double threshold = 0;
        for (int step = 1; step < STEPS; step++) {
            double tried = scores[scores.length * step / STEPS];
            Quality quality = Quality.of(labels(), joined(nearest, tried));
            if (best == null || quality.f1() > best.f1()) {
                best = quality;
                threshold = tried;
            }
        }
        print(name, took, Objects.requireNonNull(best), " at " + threshold);
    }

    /** An article is in the story of the nearest before it if that is near enough; those of the articles before are known. */
    private List<String> joined(List<Nearest> nearest, double threshold) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < nearest.size(); i++) {
            Nearest near = nearest.get(i);
            if (near.article() < 0 || near.score() < threshold) {
                found.add("story" + i);
            } else {
                found.add(near.article() < first ? texts.label(near.article()) : found.get(near.article() - first));
            }
        }
        return found;
    }

    private void print(String name, long nanos, Quality quality, String more) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%-24s %7.0f articles/s of one core  %s%s%n", name, texts.size() / (nanos / SECONDS), quality, more);
        out.flush();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
