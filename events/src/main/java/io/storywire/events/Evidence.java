package io.storywire.events;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Why an article was given its story and its relation.
 *
 * @param score     how well it fits its story, in [0, 1]; for {@code NEW} how well it fitted the best other story
 * @param threshold from which score on an article joins a story
 * @param views     score per view, such as {@code title}, {@code words}, {@code entities}, {@code numbers}
 * @param sharedEntities names of entities that article and story share, rarest first
 * @param sharedTerms    other terms that they share, rarest first
 * @param sharedNumbers  numbers that they share
 * @param against   what spoke against joining, in words
 * @param runnerUp  the next best story
 * @param resemblance estimated share of word shingles in common with the parent article, in [0, 1]
 * @param containment estimated share of the shorter text that is contained in the longer, in [0, 1]
 * @param added     facts that the story did not have before, in words
 */
public record Evidence(
        double score,
        double threshold,
        SortedMap<String, Double> views,
        List<String> sharedEntities,
        List<String> sharedTerms,
        List<String> sharedNumbers,
        List<String> against,
        @Nullable RunnerUp runnerUp,
        double resemblance,
        double containment,
        List<String> added) {

    /**
     * The next best story.
     *
     * @param storyId which
     * @param score   how well the article fits it, in [0, 1]
     */
    public record RunnerUp(String storyId, double score) {

        /** @throws IllegalArgumentException if the id is missing or the score out of range */
        public RunnerUp {
            storyId = Checks.required(storyId, "storyId");
            score = Checks.share(score, "score");
        }
    }

    /** @throws IllegalArgumentException if a share is out of range */
    public Evidence {
        score = Checks.share(score, "score");
        threshold = Checks.share(threshold, "threshold");
        views = Checks.sorted(views);
        sharedEntities = Checks.list(sharedEntities);
        sharedTerms = Checks.list(sharedTerms);
        sharedNumbers = Checks.list(sharedNumbers);
        against = Checks.list(against);
        resemblance = Checks.share(resemblance, "resemblance");
        containment = Checks.share(containment, "containment");
        added = Checks.list(added);
    }
}
