package io.storywire.bench.story.speed;

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
 * Bytes under ids as a running application stores them: in RocksDB, in a folder that goes when it is closed. Changes are collected
 * and written together, without a log, as there is nothing to be recovered.
 */
final class IdFolder implements AutoCloseable {

    private static final int COLLECTED = 10_000;

    private final Path folder;
    private final Options options;
    private final WriteOptions writing;
    private final RocksDB store;
    /** The latest bytes, empty for those that are to go. */
    private final Map<String, Optional<byte[]>> changed = new TreeMap<>();

    IdFolder(String name) throws IOException, RocksDBException {
        RocksDB.loadLibrary();
        folder = Files.createTempDirectory(name);
        options = new Options().setCreateIfMissing(true);
        writing = new WriteOptions().setDisableWAL(true);
        store = RocksDB.open(options, folder.toString());
    }

    void put(String id, byte[] bytes) throws RocksDBException {
        change(id, Optional.of(bytes));
    }

    void remove(String id) throws RocksDBException {
        change(id, Optional.empty());
    }

    private void change(String id, Optional<byte[]> bytes) throws RocksDBException {
        changed.put(id, bytes);
        if (changed.size() >= COLLECTED) {
            write();
        }
    }

    Optional<byte[]> get(String id) throws RocksDBException {
        return changed.containsKey(id) ? changed.get(id) : Optional.ofNullable(store.get(key(id)));
    }

    private void write() throws RocksDBException {
        try (WriteBatch batch = new WriteBatch()) {
            for (Map.Entry<String, Optional<byte[]>> entry : changed.entrySet()) {
                if (entry.getValue().isPresent()) {
                    batch.put(key(entry.getKey()), entry.getValue().get());
                } else {
                    batch.delete(key(entry.getKey()));
                }
            }
            store.write(writing, batch);
        }
        changed.clear();
    }

    private static byte[] key(String id) {
        return id.getBytes(StandardCharsets.UTF_8);
    }

    /** All as they are now, in the order of their ids, whatever is put in meanwhile. */
    void forEach(Reader reader) throws RocksDBException {
        write();
        try (RocksIterator all = store.newIterator()) {
            for (all.seekToFirst(); all.isValid(); all.next()) {
                reader.read(all.value());
            }
        }
    }

    /** Takes bytes. */
    interface Reader {

        /** Takes the next. */
        void read(byte[] bytes) throws RocksDBException;
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
