package io.storywire.bench.story;

import io.storywire.story.Decision;
import io.storywire.story.Fingerprint;
import io.storywire.story.SeenArticle;
import io.storywire.story.StoryEngine;
import io.storywire.story.StoryLimits;
import io.storywire.story.StoryModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stream fed to the engine, article by article.
 *
 * @param decisions the verdicts in the order of the stream
 * @param stories   per article, the story it is in at the end
 */
record Clustering(List<Decision> decisions, List<String> stories) {

    /** Nothing closes: sets of labelled articles span years. */
    static final StoryLimits OPEN = new StoryLimits(Duration.ofDays(36_500), Integer.MAX_VALUE);

    static Clustering of(List<Fingerprint> prints, StoryModel model, StoryLimits limits) {
        StoryEngine engine = new StoryEngine(model, limits);
        List<Decision> decisions = new ArrayList<>();
        Redirects redirects = new Redirects();
        Map<String, SeenArticle> seen = new HashMap<>();
        for (Fingerprint print : prints) {
            Decision decision = engine.assign(print, Optional.empty(), id -> Optional.ofNullable(seen.get(id)));
            decisions.add(decision);
            seen.put(print.articleId(), decision.remember());
            decision.moved().forEach(move -> seen.put(move.article().articleId(), move.article()));
            redirects.take(decision);
        }
        List<String> stories = prints.stream()
                .map(print -> redirects.follow(seen.get(print.articleId()).storyId()))
                .toList();
        return new Clustering(decisions, stories);
    }
}
