package io.storywire.bench.entity;

import io.storywire.bench.BenchData;
import io.storywire.entity.match.AliasAutomaton;
import io.storywire.entity.match.Matches;
import io.storywire.entity.match.Tokeniser;
import io.storywire.events.Article;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Finding the aliases of a large catalogue in news text; one call reads 1,000,000 characters, so 50 ms are 20 MB a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 3)
public class MatcherBench {

    private static final int LENGTH = 1_000_000;

    /** How many aliases the automaton knows. */
    @Param({"200000", "1000000"})
    public int aliases;

    private AliasAutomaton automaton = new AliasAutomaton.Builder().build();
    private String text = "";

    /** Builds the automaton, and the text from articles. */
    @Setup
    public void prepare() throws IOException {
        automaton = ManyAliases.automaton(aliases);
        var many = new StringBuilder();
        while (many.length() < LENGTH) {
            for (Article article : BenchData.articles()) {
                many.append(article.body()).append("\n\n");
            }
        }
        text = many.substring(0, LENGTH);
    }

    /** Tokens and matches. */
    @Benchmark
    public Matches match() {
        return Matches.find(automaton, Tokeniser.tokenise("", text), "en");
    }
}
