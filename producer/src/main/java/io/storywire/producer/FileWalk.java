package io.storywire.producer;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds the files to read: those given, and all under the folders given, in the order of their names. What was given by
 * name is always read; under folders, hidden files and folders, {@code README.md}, {@code EXPECTED.md} and links to
 * folders are skipped.
 */
final class FileWalk {

    /** Standard input. */
    static final Path STANDARD_INPUT = Path.of("-");

    private static final Set<String> ABOUT_ARTICLES = Set.of("README.md", "EXPECTED.md");

    private final ArticleFiles.Sink sink;
    private final List<Path> files = new ArrayList<>();

    private FileWalk(ArticleFiles.Sink sink) {
        this.sink = sink;
    }

    /** The files, in the order in which they are to be read. Folders that cannot be listed are told to the sink. */
    static List<Path> files(List<Path> paths, ArticleFiles.Sink sink) {
        FileWalk walk = new FileWalk(sink);
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                walk.folder(path);
            } else {
                walk.files.add(path);
            }
        }
        return walk.files;
    }

    private void folder(Path folder) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            List<Path> sorted = new ArrayList<>();
            entries.forEach(sorted::add);
            sorted.sort(Comparator.comparing(FileWalk::name));
            sorted.forEach(this::entry);
        } catch (IOException | DirectoryIteratorException e) {
            sink.failure(new ReadFailure(folder, 0, "the folder cannot be listed: " + reason(e)));
        }
    }

    private void entry(Path path) {
        if (name(path).startsWith(".")) {
            sink.skipped(path, "hidden");
        } else if (ABOUT_ARTICLES.contains(name(path))) {
            sink.skipped(path, "tells about the articles beside it");
        } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            folder(path);
        } else if (Files.isDirectory(path)) {
            sink.skipped(path, "a link to a folder");
        } else {
            files.add(path);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** Why something cannot be opened, in words. */
    static String reason(Exception e) {
        if (e instanceof AccessDeniedException) {
            return "no permission";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        Throwable cause = e instanceof DirectoryIteratorException && e.getCause() != null ? e.getCause() : e;
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
