package io.storywire.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** An engine with the stores that the topology keeps for it, as bytes, so that it can stop and start again. */
final class StoredEngine {

    final Map<String, byte[]> states = new TreeMap<>();
    final Map<String, byte[]> seen = new TreeMap<>();
    private final StoryModel model;
    private final StoryLimits limits;
    private StoryEngine engine;

    StoredEngine(StoryModel model, StoryLimits limits) {
        this.model = model;
        this.limits = limits;
        this.engine = new StoryEngine(model, limits);
    }

    /** Forgets everything that is not stored. */
    void restart(long seed) {
        engine = new StoryEngine(model, limits);
        List<byte[]> all = new ArrayList<>(states.values());
        Collections.shuffle(all, new Random(seed));
        all.forEach(bytes -> engine.restore(StoryState.fromBytes(bytes)));
    }

    /** All that is stored, as text. */
    Map<String, String> stored() {
        Map<String, String> all = new TreeMap<>();
        states.forEach((id, bytes) -> all.put("story " + id, HexFormat.of().formatHex(bytes)));
        seen.forEach((id, bytes) -> all.put("article " + id, HexFormat.of().formatHex(bytes)));
        return all;
    }

    Decision assign(Fingerprint article) {
        return store(article.articleId(), engine.assign(article, find(article.articleId()), this::find));
    }

    Decision retract(String articleId, Instant time) {
        return store(articleId, engine.retract(find(articleId).orElseThrow(), time));
    }

    Optional<SeenArticle> find(String articleId) {
        return Optional.ofNullable(seen.get(articleId)).map(SeenArticle::fromBytes);
    }

    /** Ids of the articles of all stories, once for every story that lists them. */
    List<String> members() {
        return states.keySet().stream()
                .flatMap(id -> state(id).draft().members.stream())
                .map(StoryDraft.Member::articleId)
                .toList();
    }

    StoryState state(String storyId) {
        return StoryState.fromBytes(states.get(storyId));
    }

    private Decision store(String articleId, Decision decision) {
        decision.changed().forEach(state -> states.put(state.storyId(), state.toBytes()));
        decision.closed().forEach(states::remove);
        decision.merges().forEach(merge -> states.remove(merge.from()));
        decision.moved()
                .forEach(move ->
                        seen.put(move.article().articleId(), move.article().toBytes()));
        seen.put(articleId, decision.remember().toBytes());
        return decision;
    }
}
