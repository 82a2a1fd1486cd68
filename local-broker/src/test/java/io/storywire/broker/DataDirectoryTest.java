package io.storywire.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataDirectoryTest {

    @TempDir
    private Path parent;

    @Test
    void aDirectoryThatDoesNotExistIsMadeAndKept() {
        Path wanted = parent.resolve("some/where");

        open(wanted).close();

        assertThat(wanted.resolve("meta.properties")).content().contains("cluster.id=" + DataDirectory.KEPT_CLUSTER);
    }

    @Test
    void aTemporaryOneIsRemoved() {
        DataDirectory temporary = DataDirectory.open(Optional.empty());
        assertThat(temporary.path().resolve("meta.properties")).exists();

        temporary.close();

        assertThat(temporary.path()).doesNotExist();
    }

    @Test
    void whatWasKeptIsOpenedAgainUnchanged() throws IOException {
        open(parent).close();
        String before = Files.readString(parent.resolve("meta.properties"));

        open(parent).close();

        assertThat(parent.resolve("meta.properties")).hasContent(before);
    }

    @Test
    void twoBrokersCannotHaveTheSame() {
        try (DataDirectory held = open(parent)) {

            assertThatThrownBy(() -> open(parent))
                    .isInstanceOf(BrokerStartException.class)
                    .hasMessage("data directory %s is in use by another broker", held.path());
        }

        open(parent).close();
    }

    @Test
    void theDataOfAnotherClusterAreRefusedAndLeftAlone() throws IOException {
        String foreign = "version=1\ncluster.id=MkU3OEVBNTcwNTJENDM2Qg\nnode.id=1\n";
        Files.writeString(parent.resolve("meta.properties"), foreign);

        assertThatThrownBy(() -> open(parent))
                .isInstanceOf(BrokerStartException.class)
                .hasMessageContaining("belongs to another Kafka cluster (id MkU3OEVBNTcwNTJENDM2Qg, node 1)")
                .hasMessageNotContaining("\n");
        assertThat(parent.resolve("meta.properties")).hasContent(foreign);
    }

    @Test
    void theDataOfAnotherNodeAreRefused() throws IOException {
        Files.writeString(
                parent.resolve("meta.properties"),
                "version=1\ncluster.id=" + DataDirectory.KEPT_CLUSTER + "\nnode.id=7\n");

        assertThatThrownBy(() -> open(parent)).hasMessageContaining("node 7");
    }

    @Test
    void brokenMetaDataAreOneClearLine() throws IOException {
        Files.writeString(parent.resolve("meta.properties"), "version=99\n");

        assertThatThrownBy(() -> open(parent))
                .isInstanceOf(BrokerStartException.class)
                .hasMessage("data directory %s has a meta.properties that cannot be read", parent.toRealPath());
    }

    @Test
    void aFileIsNoDirectory() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> open(file))
                .isInstanceOf(BrokerStartException.class)
                .hasMessage("data directory cannot be used: %s: is a file, not a directory", file);
        assertThatThrownBy(() -> open(file.resolve("below")))
                .isInstanceOf(BrokerStartException.class)
                .hasMessageStartingWith("data directory cannot be used: " + file);
    }

    @Test
    void aDirectoryWithoutWritePermissionIsRefused() throws IOException {
        Path sealed = Files.createDirectory(
                parent.resolve("sealed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        assumeFalse(Files.isWritable(sealed), "this user may write anywhere");

        assertThatThrownBy(() -> open(sealed))
                .isInstanceOf(BrokerStartException.class)
                .hasMessage("data directory cannot be used: %s/.storywire.lock: permission denied", sealed);
    }

    private static DataDirectory open(Path path) {
        return DataDirectory.open(Optional.of(path));
    }
}
