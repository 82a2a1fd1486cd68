package io.storywire.bench.story.speed;

import io.storywire.bench.BenchData;
import io.storywire.story.Decision;
import io.storywire.story.Fingerprint;
import io.storywire.story.StoryEngine;
import io.storywire.story.StoryLimits;
import io.storywire.story.StoryModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to judge one article among so many live stories; see {@link VariedStream} for the articles. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC", "-XX:MaxDirectMemorySize=4g"})
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
public class AssignBench {

    private static final int STREAM = 8_000_000;

    /** How many stories are live; 1,000,000 fills for a long time. */
    @Param({"10000", "100000"})
    private int stories;

    private StoryEngine engine;
    private VariedStream stream;
    private int next;
    private Fingerprint article;

    /** Called by JMH. */
    public AssignBench() {}

    /** Fills the engine. */
    @Setup
    public void fill() throws IOException {
        Path data = BenchData.folder().orElseThrow(() -> new IllegalStateException("needs --data"));
        stream = VariedStream.of(VariedStream.articles(data, VariedStream.BODIES), STREAM, Duration.ofDays(29));
        engine = new StoryEngine(StoryModel.standard(), StoryLimits.DEFAULT);
        while (engine.size() < stories) {
            engine.assign(stream.get(next++), Optional.empty());
        }
    }

    /** Makes the next article. */
    @Setup(Level.Invocation)
    public void next() {
        article = stream.get(next++);
    }

    /** Judges it. */
    @Benchmark
    public Decision assign() {
        return engine.assign(article, Optional.empty());
    }
}
