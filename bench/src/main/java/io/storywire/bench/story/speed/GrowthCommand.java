package io.storywire.bench.story.speed;

import io.storywire.bench.story.LabelledArticle;
import io.storywire.story.Decision;
import io.storywire.story.Fingerprint;
import io.storywire.story.StoryEngine;
import io.storywire.story.StoryLimits;
import io.storywire.story.StoryModel;
import io.storywire.story.StoryState;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code eval growth}: what many live stories cost in time, memory and storage, and how long a restart takes. */
@Command(
        name = "growth",
        mixinStandardHelpOptions = true,
        description =
                "Measures the story engine with many live stories: time of one article, memory, storage, restart.")
public final class GrowthCommand implements Callable<Integer> {

    private static final int MEASURED = 4_000;
    private static final double MICROS = 1e3;
    private static final double SECONDS = 1e9;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", required = true, description = "Folder with stories/.")
    private Path data;

    @Option(
            names = "--stories",
            split = ",",
            defaultValue = "10000,100000",
            description = "At how many live stories to measure, ascending; ${DEFAULT-VALUE} by default.")
    private List<Integer> stories;

    private int next;

    @Override
    public Integer call() throws IOException, RocksDBException {
        List<LabelledArticle> articles = VariedStream.articles(data, VariedStream.BODIES);
        int most = stories.get(stories.size() - 1);
        VariedStream stream = VariedStream.of(articles, most * 4 + MEASURED * stories.size(), Duration.ofDays(29));
        Path folder = Files.createTempDirectory("stories");
        RocksDB.loadLibrary();
        try (Options options = new Options().setCreateIfMissing(true);
                RocksDB store = RocksDB.open(options, folder.toString())) {
            StoryEngine engine = engine();
            for (int size : stories) {
                while (engine.size() < size) {
                    assign(engine, stream.get(next++), store);
                }
                report(engine, stream, store);
            }
        }
        return 0;
    }

    private void report(StoryEngine engine, VariedStream stream, RocksDB store) throws RocksDBException {
        PrintWriter out = spec.commandLine().getOut();
        long[] cpu = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            Fingerprint article = stream.get(next++);
            long before = threads.getCurrentThreadCpuTime();
            Decision decision = engine.assign(article, Optional.empty());
            cpu[i] = threads.getCurrentThreadCpuTime() - before;
            save(decision, store);
        }
        Arrays.sort(cpu);
        out.printf(
                "%d live stories of %d articles: assign, processor time, median %.0f µs, p90 %.0f µs, p99 %.0f µs%n",
                engine.size(),
                next,
                cpu[MEASURED / 2] / MICROS,
                cpu[MEASURED * 9 / 10] / MICROS,
                cpu[MEASURED * 99 / 100] / MICROS);
        out.printf("  heap in use %d MB; a state %d bytes on average%n", heap() >> 20, meanState(store));
        long before = System.nanoTime();
        StoryEngine again = engine();
        int restored = restore(again, store);
        out.printf(
                "  rebuilt from the store: %d stories in %.1f s%n", restored, (System.nanoTime() - before) / SECONDS);
        out.flush();
    }

    private static StoryEngine engine() {
        return new StoryEngine(StoryModel.standard(), StoryLimits.DEFAULT);
    }

    private static void assign(StoryEngine engine, Fingerprint article, RocksDB store) throws RocksDBException {
        save(engine.assign(article, Optional.empty()), store);
    }

    private static void save(Decision decision, RocksDB store) throws RocksDBException {
        for (StoryState state : decision.changed()) {
            store.put(key(state.storyId()), state.toBytes());
        }
        for (String closed : decision.closed()) {
            store.delete(key(closed));
        }
        for (var merge : decision.merges()) {
            store.delete(key(merge.from()));
        }
    }

    private static byte[] key(String storyId) {
        return storyId.getBytes(StandardCharsets.UTF_8);
    }

    private static int restore(StoryEngine engine, RocksDB store) {
        try (RocksIterator all = store.newIterator()) {
            for (all.seekToFirst(); all.isValid(); all.next()) {
                engine.restore(StoryState.fromBytes(all.value()));
            }
        }
        return engine.size();
    }

    private static long meanState(RocksDB store) {
        long bytes = 0;
        long states = 0;
        try (RocksIterator all = store.newIterator()) {
            for (all.seekToFirst(); all.isValid(); all.next()) {
                bytes += all.value().length;
                states++;
            }
        }
        return bytes / Math.max(1, states);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
