package io.storywire.bench.enrich;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import io.storywire.bench.BenchData;
import io.storywire.events.Article;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
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

/** What well-known libraries take for parts of the work of {@link EnrichBench}, on the same articles. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 3, time = 4)
public class EnrichPeersBench {

    private static final int SAMPLE = 240;

    private List<Article> articles = List.of();
    private int next;

    private Article next() {
        next = next + 1 == articles.size() ? 0 : next + 1;
        return articles.get(next);
    }

    /** Reads the articles. */
    @Setup
    public void prepare() throws IOException {
        articles = BenchData.articles();
    }

    /** OpenNLP's English models 1.3. */
    @State(Scope.Thread)
    public static class OpenNlp {
        private final SentenceDetectorME sentences = new SentenceDetectorME(
                OpenNlp.<SentenceModel>read("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin", SentenceModel::new));
        private final TokenizerME tokens = new TokenizerME(
                OpenNlp.<TokenizerModel>read("/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin", TokenizerModel::new));

        private interface Reading<T> {
            T of(InputStream in) throws IOException;
        }

        private static <T> T read(String model, Reading<T> reading) {
            try (InputStream in = OpenNlp.class.getResourceAsStream(model)) {
                return reading.of(Objects.requireNonNull(in, model));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** lingua with all its languages, in the mode that needs little memory. */
    @State(Scope.Thread)
    public static class Lingua {
        final LanguageDetector detector = LanguageDetectorBuilder.fromAllLanguages()
                .withLowAccuracyMode()
                .withPreloadedLanguageModels()
                .build();
    }

    /** Sentences and words, as {@link EnrichBench#segment}. */
    @Benchmark
    public void segmentOpenNlp(OpenNlp openNlp, Blackhole blackhole) {
        for (String sentence : openNlp.sentences.sentDetect(next().body())) {
            blackhole.consume(openNlp.tokens.tokenize(sentence));
        }
    }

    /** Which language, as {@link EnrichBench#language}; it gets the beginning only, as much as ours reads first. */
    @Benchmark
    public Language languageLingua(Lingua lingua) {
        String body = next().body();
        return lingua.detector.detectLanguageOf(body.substring(0, Math.min(SAMPLE, body.length())));
    }
}
