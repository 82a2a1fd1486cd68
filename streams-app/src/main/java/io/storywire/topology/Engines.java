package io.storywire.topology;

import io.storywire.story.Decision;
import io.storywire.story.StoryEngine;
import io.storywire.story.StoryLimits;
import io.storywire.story.StoryModel;
import io.storywire.story.StoryState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The story engines of one partition, two per shard at most, and the store that they are rebuilt from. What an archive tells
 * of the time before the live window is judged by an engine of its own, so that it can neither join live stories, nor close
 * them, nor change what is rare among them. Keys are {@code shard/storyId}, of an archive {@code shard~archive/storyId}.
 */
final class Engines {

    private static final String ARCHIVE = "~archive";

    private final KeyValueStore<String, byte[]> store;
    private final StoryModel model;
    private final StoryLimits limits;
    private final Map<String, StoryEngine> byShard = new HashMap<>();

    Engines(KeyValueStore<String, byte[]> store, StoryModel model, StoryLimits limits) {
        this.store = store;
        this.model = model;
        this.limits = limits;
        reload();
    }

    /** Rebuilds all engines from the store. Cost: one scan. */
    void reload() {
        byShard.clear();
        try (var all = store.all()) {
            while (all.hasNext()) {
                KeyValue<String, byte[]> entry = all.next();
                of(shard(entry.key)).restore(StoryState.fromBytes(entry.value));
            }
        }
    }

    StoryEngine of(String shard) {
        return byShard.computeIfAbsent(shard, s -> new StoryEngine(model, isArchive(s) ? limits.ofArchive() : limits));
    }

    /** The shard in which archives are judged beside this one. */
    static String archiveOf(String shard) {
        return shard + ARCHIVE;
    }

    static boolean isArchive(String shard) {
        return shard.endsWith(ARCHIVE);
    }

    /** Whether the engine of a shard holds this story, or one that absorbed it. */
    boolean holds(String shard, String storyId) {
        StoryEngine engine = byShard.get(shard);
        return engine != null && engine.holds(storyId);
    }

    /** A story as it is stored. */
    Optional<StoryState> stored(String shard, String storyId) {
        return Optional.ofNullable(store.get(key(shard, storyId))).map(StoryState::fromBytes);
    }

    void save(String shard, Decision decision) {
        decision.changed().forEach(state -> store.put(key(shard, state.storyId()), state.toBytes()));
        decision.closed().forEach(storyId -> store.delete(key(shard, storyId)));
        decision.merges().forEach(merge -> store.delete(key(shard, merge.from())));
    }

    private static String key(String shard, String storyId) {
        return shard + "/" + storyId;
    }

    private static String shard(String key) {
        return key.substring(0, key.indexOf('/'));
    }
}
