package io.storywire.bench.tagger;

import io.storywire.bench.BenchData;
import io.storywire.entity.Recogniser.Span;
import io.storywire.entity.tagger.NameTagger;
import io.storywire.entity.tagger.Tokeniser;
import io.storywire.entity.tagger.Tokens;
import io.storywire.events.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import opennlp.tools.namefind.NameFinderME;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The tagger beside OpenNLP's name finder; one call is {@value #TOKENS} tokens, so 3.3 ms are 300,000 tokens a second.
 * OpenNLP gets our tokens as strings and a model of CrossNER's training sentences, made first, and so needs
 * {@code --data}; its time is without tokenising, ours with.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 3)
public class TaggerBench {

    private static final int TOKENS = 1000;

    private final NameTagger tagger = new NameTagger();
    private String[] texts = {};
    private List<List<String[]>> sentences = List.of();
    private NameFinderME finder;
    private int next;

    /** Cuts the articles into texts of {@value #TOKENS} tokens, and trains OpenNLP. */
    @Setup
    public void prepare() throws IOException {
        Path data = BenchData.folder().orElseThrow(() -> new IllegalStateException("this benchmark needs --data"));
        var all = new StringBuilder();
        for (Article article : BenchData.articles()) {
            all.append(article.body()).append("\n\n");
        }
        texts = NameSpeed.cut(all.toString(), TOKENS).toArray(String[]::new);
        sentences = List.of(texts).stream().map(NameSpeed::sentences).toList();
        finder = new NameFinderME(NameSpeed.openNlp(data));
    }

    private int next() {
        next = next + 1 == texts.length ? 0 : next + 1;
        return next;
    }

    /** Ours, from text. */
    @Benchmark
    public List<Span> tagger() {
        return tagger.recognise(texts[next()]);
    }

    /** OpenNLP's, from tokens. */
    @Benchmark
    public void openNlp(Blackhole blackhole) {
        for (String[] sentence : sentences.get(next())) {
            blackhole.consume(finder.find(sentence));
        }
        finder.clearAdaptiveData();
    }

    /** Our tokeniser alone. */
    @Benchmark
    public void tokeniser(Blackhole blackhole) {
        String text = texts[next()];
        Tokens tokens = new Tokens();
        for (int at = 0; at < text.length(); ) {
            at = Tokeniser.next(text, at, tokens);
            blackhole.consume(tokens.size());
        }
    }
}
