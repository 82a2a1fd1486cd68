package io.storywire.bench.story.speed;

import io.storywire.bench.story.LabelledArticle;
import io.storywire.story.ArticleMemory;
import io.storywire.story.Decision;
import io.storywire.story.Fingerprint;
import io.storywire.story.StoryEngine;
import io.storywire.story.StoryLimits;
import io.storywire.story.StoryModel;
import io.storywire.story.StoryState;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rocksdb.RocksDBException;
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
    /** Rounds of copies have numbers that no round of articles has. */
    static final int FIRST_COPIES = 1 << 20;

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
            defaultValue = "10000,100000,1000000",
            description = "At how many live stories to measure, ascending; ${DEFAULT-VALUE} by default.")
    private List<Integer> stories;

    @Option(
            names = "--judged",
            defaultValue = "100000",
            description = {
                "Up to how many stories come from judging articles one by one; ${DEFAULT-VALUE} by default.",
                "Beyond, the stories that there are come again with other names, numbers and rare words."
            })
    private int judged;

    @Option(
            names = "--forget",
            description = "Remember no article: what the engine costs by itself. No story is split then.")
    private boolean forget;

    private int next;
    private long heapBefore;
    /** A field, so that it can go before another takes its place: there is not room for both. */
    private StoryEngine engine = engine();

    @Override
    public Integer call() throws IOException, RocksDBException {
        List<LabelledArticle> articles = VariedStream.articles(data, VariedStream.BODIES);
        int most = stories.get(stories.size() - 1);
        VariedStream stream = VariedStream.of(
                articles,
                Math.min(most, judged) * 3 + MEASURED * stories.size() + articles.size(),
                Duration.ofDays(29));
        articles.clear();
        heapBefore = heap();
        try (StateFolder store = new StateFolder();
                ArticleFolder memory = new ArticleFolder()) {
            for (int size : stories) {
                fill(Math.min(size, judged), stream, store, memory);
                multiply(size, stream, store);
                report(stream, store, memory);
            }
        }
        return 0;
    }

    private void fill(int size, VariedStream stream, StateFolder store, ArticleFolder memory) throws RocksDBException {
        while (engine.size() < size) {
            Decision decision =
                    engine.assign(stream.get(next++), Optional.empty(), forget ? ArticleMemory.NOTHING : memory);
            store.save(decision);
            memory.save(decision);
        }
    }

    /** Adds the stories that there are under other names, again and again, until there are enough. */
    private void multiply(int size, VariedStream stream, StateFolder store) throws RocksDBException {
        for (int round = FIRST_COPIES; engine.size() < size; round++) {
            int copies = round;
            store.forEach(state -> {
                if (engine.size() < size) {
                    StoryState renamed = stream.renamed(state, copies);
                    engine.restore(renamed);
                    store.save(renamed);
                }
            });
        }
    }

    /** Measures, and goes on with what came back from the store. */
    private void report(VariedStream stream, StateFolder store, ArticleFolder memory) throws RocksDBException {
        PrintWriter out = spec.commandLine().getOut();
        long[] cpu = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            Fingerprint article = stream.get(next++);
            long before = threads.getCurrentThreadCpuTime();
            Decision decision = engine.assign(article, Optional.empty(), forget ? ArticleMemory.NOTHING : memory);
            cpu[i] = threads.getCurrentThreadCpuTime() - before;
            store.save(decision);
            memory.save(decision);
        }
        double mean = Arrays.stream(cpu).average().orElse(0);
        Arrays.sort(cpu);
        out.printf(
                "%d live stories of %d articles: assign, processor time, "
                        + "mean %.0f µs, median %.0f µs, p90 %.0f µs, p99 %.0f µs%n",
                engine.size(),
                next,
                mean / MICROS,
                cpu[MEASURED / 2] / MICROS,
                cpu[MEASURED * 9 / 10] / MICROS,
                cpu[MEASURED * 99 / 100] / MICROS);
        out.printf(
                "  heap of the engine %d MB, of all %d MB; direct memory %d MB; a state %d bytes on average%n",
                heap() - heapBefore >> 20, heap() >> 20, direct() >> 20, store.meanState());
        out.flush();
        rebuild(engine.size(), store);
    }

    private void rebuild(int live, StateFolder store) throws RocksDBException {
        engine = engine();
        heap();
        long before = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        store.restore(engine);
        spec.commandLine()
                .getOut()
                .printf(
                        "  rebuilt from the store: %d stories of %d in %.1f s, %.1f s of a processor%n",
                        engine.size(),
                        live,
                        (System.nanoTime() - before) / SECONDS,
                        (threads.getCurrentThreadCpuTime() - cpu) / SECONDS);
        spec.commandLine().getOut().flush();
    }

    private static StoryEngine engine() {
        return new StoryEngine(StoryModel.standard(), StoryLimits.DEFAULT);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long direct() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }
}
