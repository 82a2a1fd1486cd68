package io.storywire.producer;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
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

    private final FileAccess access;
    private final ArticleFiles.Sink sink;
    private final List<Path> files = new ArrayList<>();

    private FileWalk(FileAccess access, ArticleFiles.Sink sink) {
        this.access = access;
        this.sink = sink;
    }

    /** The files, in the order in which they are to be read. Folders that cannot be listed are told to the sink. */
    static List<Path> files(List<Path> paths, FileAccess access, ArticleFiles.Sink sink) {
        FileWalk walk = new FileWalk(access, sink);
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
        try {
            List<Path> entries = new ArrayList<>(access.list(folder));
            entries.sort(Comparator.comparing(FileWalk::name));
            entries.forEach(this::entry);
        } catch (IOException e) {
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
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        return Reason.of(e);
    }
}
