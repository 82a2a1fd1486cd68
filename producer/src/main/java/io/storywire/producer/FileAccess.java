package io.storywire.producer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What reading needs of a file system; tests put refusals in its place, which an administrator never meets. */
interface FileAccess {

    /** The file system itself. */
    FileAccess DISK = new FileAccess() {};

    /** What is in a folder, in any order. */
    default List<Path> list(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return entries;
    }

    /** The content of a file. */
    default InputStream open(Path file) throws IOException {
        return Files.newInputStream(file);
    }
}
