package io.storywire.bench.story.copies;

import io.storywire.events.Relation;
import io.storywire.story.ArticleMemory;
import io.storywire.story.Decision;
import io.storywire.story.Fingerprint;
import io.storywire.story.SeenArticle;
import io.storywire.story.StoryEngine;
import io.storywire.story.StoryLimits;
import io.storywire.story.StoryModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Texts among which somebody planted copies: which pairs are said to be copies. */
final class PlantedCopies {

    private final Map<String, String> texts;

    /**
     * The texts.
     *
     * @param texts by id, in the order of the stream
     */
    PlantedCopies(Map<String, String> texts) {
        this.texts = texts;
    }

    /** Pairs of which the engine calls one a copy of the other. */
    Set<Set<String>> byEngine() {
        StoryEngine engine = new StoryEngine(StoryModel.standard(), StoryLimits.DEFAULT);
        Map<String, SeenArticle> seen = new HashMap<>();
        ArticleMemory memory = id -> Optional.ofNullable(seen.get(id));
        Set<Set<String>> pairs = new HashSet<>();
        texts.forEach((id, text) -> {
            Decision decision = engine.assign(EditedTexts.print(id, "", text), Optional.empty(), memory);
            seen.put(id, decision.remember());
            decision.moved().forEach(move -> seen.put(move.article().articleId(), move.article()));
            if (decision.relation() == Relation.COPY) {
                pairs.add(Set.of(id, decision.parentArticleId()));
            }
        });
        return pairs;
    }

    /** Pairs that are copies by comparison of every text with every other. */
    Set<Set<String>> byComparison() {
        List<Fingerprint> prints = new ArrayList<>();
        texts.forEach((id, text) -> prints.add(EditedTexts.print(id, "", text)));
        Set<Set<String>> pairs = new HashSet<>();
        for (int i = 0; i < prints.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (prints.get(i).sketch().to(prints.get(j).sketch()).isCopy()) {
                    pairs.add(Set.of(prints.get(i).articleId(), prints.get(j).articleId()));
                }
            }
        }
        return pairs;
    }
}
