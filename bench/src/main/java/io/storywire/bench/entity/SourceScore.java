package io.storywire.bench.entity;

import io.storywire.entity.NameReader;
import io.storywire.entity.NameReader.CleanText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * How well cited sources are found in a file of sentences with answers. A source is right if the sentence takes its
 * news from it; whether its kind is right too is counted apart.
 */
final class SourceScore {

    /** A sentence and what a careful reader would answer: {@code KIND:Name}, sorted. */
    private record Sentence(String text, String language, Set<String> sources) {}

    private int sentences;
    private int negatives;
    private int right;
    private int rightKind;
    private int wrong;
    private int missed;
    private final List<String> errors = new ArrayList<>();

    /** Scores a reader on one of the files beside this class, such as {@code sources.tsv}. */
    static SourceScore of(NameReader reader, String file) throws IOException {
        var score = new SourceScore();
        for (Sentence sentence : read(file)) {
            score.add(sentence, reader);
        }
        return score;
    }

    double precision() {
        return (double) right / Math.max(1, right + wrong);
    }

    double recall() {
        return (double) right / Math.max(1, right + missed);
    }

    /** Of the right sources, the share whose kind is right. */
    double kinds() {
        return (double) rightKind / Math.max(1, right);
    }

    /** How many sentences, and how many of them cite nobody. */
    String size() {
        return sentences + " sentences, " + negatives + " without a source";
    }

    List<String> errors() {
        return errors;
    }

    String line(String set) {
        return String.format(
                Locale.ROOT,
                "%-18s precision %.3f  recall %.3f  kind %.3f  (%s)",
                set,
                precision(),
                recall(),
                kinds(),
                size());
    }

    private void add(Sentence sentence, NameReader reader) {
        sentences++;
        negatives += sentence.sources.isEmpty() ? 1 : 0;
        Set<String> found = new TreeSet<>();
        reader.read(new CleanText("", sentence.text, sentence.language, "", "", List.of()))
                .citedSources()
                .forEach(source -> found.add(source.kind() + ":" + source.name()));
        Set<String> foundNames = names(found);
        Set<String> wanted = names(sentence.sources);
        right += (int) foundNames.stream().filter(wanted::contains).count();
        wrong +=
                (int) foundNames.stream().filter(name -> !wanted.contains(name)).count();
        missed +=
                (int) wanted.stream().filter(name -> !foundNames.contains(name)).count();
        rightKind += (int) found.stream().filter(sentence.sources::contains).count();
        if (!found.equals(sentence.sources)) {
            errors.add(sentence.text + "  wanted " + sentence.sources + ", found " + found);
        }
    }

    private static Set<String> names(Set<String> sources) {
        var names = new TreeSet<String>();
        sources.forEach(source -> names.add(source.substring(source.indexOf(':') + 1)));
        return names;
    }

    private static List<Sentence> read(String file) throws IOException {
        try (InputStream stream = SourceScore.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IOException(file + " is missing beside " + SourceScore.class.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(SourceScore::parse)
                    .toList();
        }
    }

    private static Sentence parse(String line) {
        String[] fields = line.split("\t");
        Set<String> sources = new TreeSet<>();
        if (!fields[2].equals("-")) {
            sources.addAll(Arrays.asList(fields[2].split(";")));
        }
        return new Sentence(fields[0], fields[1], sources);
    }
}
