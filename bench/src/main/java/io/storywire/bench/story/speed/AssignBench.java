package io.storywire.bench.story.speed;

import io.storywire.bench.BenchData;
import io.storywire.story.Decision;
import io.storywire.story.Fingerprint;
import io.storywire.story.SeenArticle;
import io.storywire.story.StoryEngine;
import io.storywire.story.StoryLimits;
import io.storywire.story.StoryModel;
import io.storywire.story.StoryState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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

/**
 * What it costs to judge one article among so many live stories; see {@link VariedStream} for the articles. Up to
 * {@value #JUDGED} stories come from judging articles one by one; beyond, these come again with other names, numbers and rare
 * words, as in {@link GrowthCommand}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC", "-XX:-CompactStrings", "-XX:MaxDirectMemorySize=4g"})
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
public class AssignBench {

    private static final int STREAM = 8_000_000;

    private static final int JUDGED = 10_000;

    /** How many stories are live; 1,000,000 fills for some minutes. */
    @Param({"10000", "100000"})
    private int stories;

    private StoryEngine engine;
    private VariedStream stream;
    private int next;
    private Fingerprint article;
    /** What is remembered of articles, by their ids. */
    private final Map<String, byte[]> articles = new HashMap<>();

    private @Nullable Decision last;

    /** Called by JMH. */
    public AssignBench() {}

    /** Fills the engine. */
    @Setup
    public void fill() throws IOException {
        Path data = BenchData.folder().orElseThrow(() -> new IllegalStateException("needs --data"));
        stream = VariedStream.of(VariedStream.articles(data, VariedStream.BODIES), STREAM, Duration.ofDays(29));
        engine = new StoryEngine(StoryModel.standard(), StoryLimits.DEFAULT);
        Map<String, StoryState> states = new TreeMap<>();
        while (engine.size() < Math.min(stories, JUDGED)) {
            keep(engine.assign(stream.get(next++), Optional.empty(), this::find), states);
        }
        for (int round = GrowthCommand.FIRST_COPIES; engine.size() < stories; round++) {
            int copies = round;
            states.values().stream()
                    .limit(stories - engine.size())
                    .forEach(state -> engine.restore(stream.renamed(state, copies)));
        }
    }

    private Optional<SeenArticle> find(String articleId) {
        return Optional.ofNullable(articles.get(articleId)).map(SeenArticle::fromBytes);
    }

    private void remember(Decision decision) {
        articles.put(decision.remember().articleId(), decision.remember().toBytes());
        decision.moved()
                .forEach(move ->
                        articles.put(move.article().articleId(), move.article().toBytes()));
    }

    private void keep(Decision decision, Map<String, StoryState> states) {
        remember(decision);
        decision.changed().forEach(state -> states.put(state.storyId(), state));
        decision.closed().forEach(states::remove);
        decision.merges().forEach(merge -> states.remove(merge.from()));
    }

    /** Remembers the article before and makes the next. */
    @Setup(Level.Invocation)
    public void next() {
        if (last != null) {
            remember(last);
        }
        article = stream.get(next++);
    }

    /** Judges it. */
    @Benchmark
    public Decision assign() {
        last = engine.assign(article, Optional.empty(), this::find);
        return last;
    }
}
