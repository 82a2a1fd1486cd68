package io.storywire.bench.story;

import io.storywire.story.Decision;
import io.storywire.story.Fingerprint;
import io.storywire.story.Merge;
import io.storywire.story.SeenArticle;
import io.storywire.story.StoryEngine;
import io.storywire.story.StoryLimits;
import io.storywire.story.StoryModel;
import io.storywire.story.StoryState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Feeds a stream again to an engine that is stopped now and then, and made anew from what was stored. */
final class Replay {

    /** After so many articles the engine is made anew. */
    private static final int STOP = 1_000;

    private Replay() {}

    /** How many decisions are not the same to the byte: relation, evidence, states, what is remembered. */
    static int differences(List<Fingerprint> prints, List<Decision> decisions, StoryModel model, StoryLimits limits) {
        NavigableMap<String, StoryState> stored = new TreeMap<>();
        Map<String, byte[]> seen = new HashMap<>();
        StoryEngine engine = new StoryEngine(model, limits);
        int different = 0;
        for (int i = 0; i < prints.size(); i++) {
            if (i % STOP == STOP - 1) {
                engine = new StoryEngine(model, limits);
                stored.descendingMap().values().forEach(engine::restore);
            }
            Decision again = engine.assign(prints.get(i), Optional.empty(), id -> Optional.ofNullable(seen.get(id))
                    .map(SeenArticle::fromBytes));
            different += again.equals(decisions.get(i)) ? 0 : 1;
            save(again, stored);
            seen.put(prints.get(i).articleId(), again.remember().toBytes());
            again.moved()
                    .forEach(move ->
                            seen.put(move.article().articleId(), move.article().toBytes()));
        }
        return different;
    }

    private static void save(Decision decision, Map<String, StoryState> stored) {
        decision.changed().forEach(state -> stored.put(state.storyId(), StoryState.fromBytes(state.toBytes())));
        decision.closed().forEach(stored::remove);
        for (Merge merge : decision.merges()) {
            stored.remove(merge.from());
        }
    }
}
