package io.storywire.bench.tagger;

import io.storywire.entity.Recogniser;
import io.storywire.entity.Recogniser.Span;
import io.storywire.entity.tagger.Tokeniser;
import io.storywire.entity.tagger.Tokens;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Tokens a second on one core, side by side with OpenNLP's name finder, in processor time of the thread so that other work
 * on the machine disturbs little. OpenNLP gets our tokens as strings and a model of CrossNER's training sentences, since
 * none is published that could be used; its time is without tokenising, ours with.
 */
final class NameSpeed {
    private static final int TEXTS = 400;
    private static final int ROUNDS = 5;

    private NameSpeed() {}

    static void measure(Recogniser tagger, Path data, PrintWriter print) throws IOException {
        List<String> texts = LabelledStories.texts(data.resolve("stories/allsides-dev.jsonl.gz"))
                .subList(0, 2 * TEXTS);
        List<List<String[]>> sentences =
                texts.stream().map(NameSpeed::sentences).toList();
        long tokens = sentences.stream()
                .flatMap(List::stream)
                .mapToLong(s -> s.length)
                .sum();
        NameFinderME finder = new NameFinderME(openNlp(data));
        print.printf("%d texts, %d tokens; tokens a second in %d rounds%n", texts.size(), tokens, ROUNDS);
        for (int round = 1; round <= ROUNDS; round++) {
            double ours = rate(texts, tokens, text -> tagger.recognise(text).size());
            double theirs = rate(sentences, tokens, text -> find(finder, text));
            print.printf("  this %,10.0f   OpenNLP %,10.0f%n", ours, theirs);
        }
    }

    private static <T> double rate(List<T> texts, long tokens, ToIntFunction<T> work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long found = 0;
        for (T text : texts) {
            found += work.applyAsInt(text);
        }
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        return found == 0 ? 0 : tokens * 1e9 / spent;
    }

    private static int find(NameFinderME finder, List<String[]> sentences) {
        int found = 0;
        for (String[] sentence : sentences) {
            found += finder.find(sentence).length;
        }
        finder.clearAdaptiveData();
        return found;
    }

    /** The sentences of a text, as tokens. */
    static List<String[]> sentences(String text) {
        List<String[]> sentences = new ArrayList<>();
        Tokens tokens = new Tokens();
        for (int at = 0; at < text.length(); ) {
            at = Tokeniser.next(text, at, tokens);
            if (tokens.size() > 0) {
                sentences.add(words(text, tokens));
            }
        }
        return sentences;
    }

    /** Cuts a text into pieces of whole sentences with at least so many tokens; the rest is left out. */
    static List<String> cut(String text, int least) {
        List<String> pieces = new ArrayList<>();
        Tokens tokens = new Tokens();
        int begin = 0;
        int count = 0;
        for (int at = 0; at < text.length(); ) {
            at = Tokeniser.next(text, at, tokens);
            count += tokens.size();
            if (count >= least) {
                pieces.add(text.substring(begin, at));
                begin = at;
                count = 0;
            }
        }
        return pieces;
    }

    private static String[] words(String text, Tokens tokens) {
        String[] words = new String[tokens.size()];
        Arrays.setAll(words, i -> text.substring(tokens.start(i), tokens.end(i)));
        return words;
    }

    /** A model of OpenNLP's from CrossNER's training sentences. */
    static TokenNameFinderModel openNlp(Path data) throws IOException {
        List<NameSample> samples = new ArrayList<>();
        for (String domain : List.of("politics", "ai", "science")) {
            for (Sample sample : ColumnFile.read(data.resolve("ner/crossner-" + domain + "-train.txt"))) {
                samples.add(nameSample(sample));
            }
        }
        TrainingParameters parameters = TrainingParameters.defaultParams();
        return NameFinderME.train(
                "en",
                "name",
                ObjectStreamUtils.createObjectStream(samples),
                parameters,
                TokenNameFinderFactory.create(null, null, Collections.emptyMap(), new BioCodec()));
    }

    private static NameSample nameSample(Sample sample) {
        String[] words = sample.text().split(" ", -1);
        List<opennlp.tools.util.Span> names = new ArrayList<>();
        for (Span name : sample.names()) {
            int first = words(sample.text().substring(0, name.start()));
            int count = words(sample.text().substring(name.start(), name.end())) + 1;
            names.add(new opennlp.tools.util.Span(
                    first, first + count, name.type().name().toLowerCase(Locale.ROOT)));
        }
        return new NameSample(words, names.toArray(new opennlp.tools.util.Span[0]), false);
    }

    /** How many spaces there are, so how many words come before what follows. */
    private static int words(String text) {
        return (int) text.chars().filter(c -> c == ' ').count();
    }
}
