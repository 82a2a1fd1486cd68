package io.storywire.bench.story;

import io.storywire.enrich.fingerprint.Fingerprinter;
import io.storywire.story.Fingerprint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A labelled set to train on.
 *
 * @param name      of its file
 * @param articles  what the engine sees of each, with its label
 * @param headlines the same articles as if only their headlines were known; empty when the set has no more
 */
record TrainingSet(
        String name,
        List<TrainingStream.Labelled> articles,
        List<TrainingStream.Labelled> headlines) {

    static TrainingSet read(Path file, StoryFile reader) throws IOException {
        List<LabelledArticle> read = reader.read(file);
        boolean bodies = read.stream().anyMatch(each -> !each.article().body().isEmpty());
        if (!bodies) {
            return new TrainingSet(nameOf(file), labelled(read), List.of());
        }
        List<LabelledArticle> headlines = read.stream()
                .map(each -> new LabelledArticle(reader.headlineOf(each.article()), each.story()))
                .toList();
        return new TrainingSet(
                nameOf(file),
                labelled(read),
                labelled(headlines));
    }

    /** The name of a file without its endings. */
    static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.jsonl(\\.gz)?$", "");
    }

    List<Fingerprint> prints() {
        return articles.stream().map(TrainingStream.Labelled::print).toList();
    }

    List<String> labels() {
        return articles.stream().map(TrainingStream.Labelled::label).toList();
    }

    private static List<TrainingStream.Labelled> labelled(List<LabelledArticle> articles) {
        return articles.stream()
                .map(each -> new TrainingStream.Labelled(Fingerprinter.of(each.article()), each.story()))
                .toList();
    }
}
