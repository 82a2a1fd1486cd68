package io.storywire.bench.story.speed;

import io.storywire.bench.story.LabelledArticle;
import io.storywire.bench.story.StoryFile;
import io.storywire.enrich.fingerprint.Fingerprinter;
import io.storywire.story.Fingerprint;
import io.storywire.story.StoryModel;
import io.storywire.story.StoryTrial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eval candidates}: how often the story that fits best is among those that an article is compared with. */
@Command(
        name = "candidates",
        mixinStandardHelpOptions = true,
        description = "Measures the recall of the candidate step against comparing every article with every story.")
public final class CandidatesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Labelled articles, stories/*.jsonl.gz.")
    private List<Path> files;

    @Override
    public Integer call() throws IOException {
        StoryFile reader = new StoryFile();
        for (Path file : files) {
            int[] found = recall(reader.read(file));
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%-28s %5d articles fit a story, of %d of them it is a candidate: recall %.4f%n",
                            file.getFileName(), found[0], found[1], found[0] == 0 ? 1 : (double) found[1] / found[0]);
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    /** How many articles fit a story, and of how many that is a candidate; stories are those of the labels. */
    static int[] recall(List<LabelledArticle> articles) {
        StoryTrial trial = StoryTrial.of(StoryModel.standard());
        Map<String, Long> stories = new HashMap<>();
        int[] counts = new int[2];
        for (LabelledArticle article : articles) {
            Fingerprint print = Fingerprinter.of(article.article());
            Optional<Boolean> found = trial.findsBest(print, StoryModel.standard());
            counts[0] += found.isPresent() ? 1 : 0;
            counts[1] += found.orElse(false) ? 1 : 0;
            Long story = stories.get(article.story());
            if (story == null) {
                stories.put(article.story(), trial.begin(print));
            } else {
                trial.join(print, story);
            }
        }
        return counts;
    }
}
