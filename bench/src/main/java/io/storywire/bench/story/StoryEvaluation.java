package io.storywire.bench.story;

import io.storywire.enrich.fingerprint.Fingerprinter;
import io.storywire.story.Fingerprint;
import io.storywire.story.StoryModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the engine made of one labelled set.
 *
 * @param name     of the set
 * @param articles in the order in which they were fed
 * @param quality  how well its stories agree with the labels
 * @param errors   the wrong decisions, in the order of the stream
 * @param differences how many decisions were others when the stream was fed again, see {@link Replay}
 * @param seconds  that fingerprinting and assigning took, wall clock
 */
record StoryEvaluation(
        String name,
        List<LabelledArticle> articles,
        Quality quality,
        List<StoryError> errors,
        int differences,
        double seconds) {

    static StoryEvaluation of(Path file, StoryFile reader, StoryModel model) throws IOException {
        List<LabelledArticle> articles = reader.read(file);
        long start = System.nanoTime();
        List<Fingerprint> prints =
                articles.stream().map(each -> Fingerprinter.of(each.article())).toList();
        Clustering clustering = Clustering.of(prints, model, Clustering.OPEN);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<String> labels = articles.stream().map(LabelledArticle::story).toList();
        return new StoryEvaluation(
                TrainingSet.nameOf(file),
                articles,
                Quality.of(labels, clustering.stories()),
                StoryErrors.of(labels, clustering.decisions()),
                Replay.differences(prints, clustering.decisions(), model, Clustering.OPEN),
                seconds);
    }
}
