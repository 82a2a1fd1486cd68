package io.storywire.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.properties.MetaProperties;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * Where a broker keeps its records: a directory in Kafka's own layout, held by one broker at a time. The server locks its
 * directory itself, but only after its controller half has already written there; hence a lock file of our own.
 */
final class DataDirectory implements AutoCloseable {

    /** The bytes of "storywire-local1": directories kept by one broker are known again by all later ones. */
    static final String KEPT_CLUSTER = "c3Rvcnl3aXJlLWxvY2FsMQ";

    private static final String LOCK = ".storywire.lock";

    private final Path path;
    private final boolean temporary;
    private final FileChannel lock;

    private DataDirectory(Path path, boolean temporary, FileChannel lock) {
        this.path = path;
        this.temporary = temporary;
        this.lock = lock;
    }

    /**
     * Creates, locks and formats it, as far as each is needed.
     *
     * @param kept empty for a temporary one, which {@link #close()} removes
     * @throws BrokerStartException if it cannot be written, is in use, or belongs to another Kafka cluster
     */
    static DataDirectory open(Optional<Path> kept) {
        try {
            Path path = kept.isPresent()
                    ? Files.createDirectories(kept.get()).toRealPath()
                    : Files.createTempDirectory("storywire-broker-");
            DataDirectory data = new DataDirectory(path, kept.isEmpty(), lock(path));
            data.prepare();
            return data;
        } catch (IOException e) {
            throw new BrokerStartException("data directory cannot be used: " + reason(e), e);
        }
    }

    Path path() {
        return path;
    }

    /** Lets others use the directory, and removes it if it is temporary. */
    @Override
    public void close() {
        try {
            lock.close();
            if (temporary) {
                remove();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("data directory not released: " + path, e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // held by another broker of this process
        }
        channel.close();
        throw new BrokerStartException("data directory " + path + " is in use by another broker");
    }

    private void prepare() {
        try {
            Optional<MetaProperties> found = found();
            if (found.isEmpty()) {
                format();
            } else {
                requireOurs(found.get());
            }
        } catch (Exception e) {
            close();
            throw e instanceof BrokerStartException known
                    ? known
                    : new BrokerStartException("data directory " + path + " cannot be prepared: " + e.getMessage(), e);
        }
    }

    private Optional<MetaProperties> found() throws IOException {
        MetaPropertiesEnsemble ensemble = new MetaPropertiesEnsemble.Loader()
                .addLogDirs(List.of(path.toString()))
                .addMetadataLogDir(path.toString())
                .load();
        if (!ensemble.errorLogDirs().isEmpty()) {
            throw new BrokerStartException("data directory " + path + " has a meta.properties that cannot be read");
        }
        return Optional.ofNullable(ensemble.logDirProps().get(path.toString()));
    }

    private void requireOurs(MetaProperties found) {
        String cluster = found.clusterId().orElse("unknown");
        int node = found.nodeId().orElse(-1);
        if (!cluster.equals(KEPT_CLUSTER) || node != BrokerSettings.NODE_ID) {
            throw new BrokerStartException("data directory " + path + " belongs to another Kafka cluster (id " + cluster
                    + ", node " + node + "), not to a Storywire broker (id " + KEPT_CLUSTER + ", node "
                    + BrokerSettings.NODE_ID + ")");
        }
    }

    private void format() throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(BrokerSettings.NODE_ID)
                .setClusterId(temporary ? Uuid.randomUuid().toString() : KEPT_CLUSTER)
                .setDirectories(List.of(path.toString()))
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .setMetadataLogDirectory(path.toString())
                .run();
    }

    private void remove() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException file) {
            return file.getFile() + ": " + Optional.ofNullable(file.getReason()).orElse(kind(file));
        }
        return e.getMessage();
    }

    private static String kind(FileSystemException e) {
        return switch (e.getClass().getSimpleName()) {
            case "AccessDeniedException" -> "permission denied";
            case "FileAlreadyExistsException" -> "is a file, not a directory";
            case "NoSuchFileException" -> "does not exist";
            default -> e.getClass().getSimpleName();
        };
    }
}
