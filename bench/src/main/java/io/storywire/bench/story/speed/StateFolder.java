package io.storywire.bench.story.speed;

import io.storywire.story.Decision;
import io.storywire.story.StoryEngine;
import io.storywire.story.StoryState;
import java.io.IOException;
import org.rocksdb.RocksDBException;

/** States of stories as a running application stores them, under the ids of the stories. */
final class StateFolder implements AutoCloseable {

    private final IdFolder folder = new IdFolder("stories");

    StateFolder() throws IOException, RocksDBException {}

    void save(Decision decision) throws RocksDBException {
        for (StoryState state : decision.changed()) {
            save(state);
        }
        for (String story : decision.closed()) {
            folder.remove(story);
        }
        for (var merge : decision.merges()) {
            folder.remove(merge.from());
        }
    }

    void save(StoryState state) throws RocksDBException {
        folder.put(state.storyId(), state.toBytes());
    }

    /** Gives all states to an engine, in the order of their ids. */
    void restore(StoryEngine engine) throws RocksDBException {
        forEach(engine::restore);
    }

    /** All states as they are now, in the order of their ids, whatever is saved meanwhile. */
    void forEach(Reader reader) throws RocksDBException {
        folder.forEach(bytes -> reader.read(StoryState.fromBytes(bytes)));
    }

    /** Takes states. */
    interface Reader {

        /** Takes the next state. */
        void read(StoryState state) throws RocksDBException;
    }

    /** How many bytes a state has on average. */
    long meanState() throws RocksDBException {
        long[] sum = new long[2];
        folder.forEach(bytes -> {
            sum[0] += bytes.length;
            sum[1]++;
        });
        return sum[0] / Math.max(1, sum[1]);
    }

    @Override
    public void close() {
        folder.close();
    }
}
