package io.storywire.bench.story.speed;

import io.storywire.story.Decision;
import io.storywire.story.StoryEngine;
import io.storywire.story.StoryState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * States of stories as a running application stores them: in RocksDB under their ids, in a folder that goes when it is closed.
 * Changes are collected and written together, without a log, as there is nothing to be recovered.
 */
final class StateFolder implements AutoCloseable {

    private static final int COLLECTED = 10_000;

    private final Path folder = Files.createTempDirectory("stories");
    private final Options options;
    private final WriteOptions writing;
    private final RocksDB store;
    /** The latest states, empty for those that are to go. */
    private final Map<String, Optional<StoryState>> changed = new TreeMap<>();

    StateFolder() throws IOException, RocksDBException {
        RocksDB.loadLibrary();
        options = new Options().setCreateIfMissing(true);
        writing = new WriteOptions().setDisableWAL(true);
        store = RocksDB.open(options, folder.toString());
    }

    void save(Decision decision) throws RocksDBException {
        decision.changed().forEach(state -> changed.put(state.storyId(), Optional.of(state)));
        decision.closed().forEach(story -> changed.put(story, Optional.empty()));
        decision.merges().forEach(merge -> changed.put(merge.from(), Optional.empty()));
        writeMany();
    }

    void save(StoryState state) throws RocksDBException {
        changed.put(state.storyId(), Optional.of(state));
        writeMany();
    }

    private void writeMany() throws RocksDBException {
        if (changed.size() >= COLLECTED) {
            write();
        }
    }

    private void write() throws RocksDBException {
        try (WriteBatch batch = new WriteBatch()) {
            for (Map.Entry<String, Optional<StoryState>> entry : changed.entrySet()) {
                byte[] key = entry.getKey().getBytes(StandardCharsets.UTF_8);
                if (entry.getValue().isPresent()) {
                    batch.put(key, entry.getValue().get().toBytes());
                } else {
                    batch.delete(key);
                }
            }
            store.write(writing, batch);
        }
        changed.clear();
    }

    /** Gives all states to an engine, in the order of their ids. */
    void restore(StoryEngine engine) throws RocksDBException {
        forEach(engine::restore);
    }

    /** All states as they are now, in the order of their ids, whatever is saved meanwhile. */
    void forEach(Reader reader) throws RocksDBException {
        write();
        try (RocksIterator all = store.newIterator()) {
            for (all.seekToFirst(); all.isValid(); all.next()) {
                reader.read(StoryState.fromBytes(all.value()));
            }
        }
    }

    /** Takes states. */
    interface Reader {

        /** Takes the next state. */
        void read(StoryState state) throws RocksDBException;
    }

    /** How many bytes a state has on average. */
    long meanState() throws RocksDBException {
        long[] sum = new long[2];
        forEach(state -> {
            sum[0] += state.toBytes().length;
            sum[1]++;
        });
        return sum[0] / Math.max(1, sum[1]);
    }

    @Override
    public void close() {
        store.close();
        writing.close();
        options.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
