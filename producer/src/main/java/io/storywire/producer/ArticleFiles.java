package io.storywire.producer;

import io.storywire.events.Article;
import io.storywire.producer.read.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads files into articles. Everything in them ends at the sink, as article, failure or skipped file; nothing stops
 * the reading. Files are read one after the other, JSON Lines as a stream, others whole.
 */
public final class ArticleFiles {

    /** Largest file, and longest line of JSON Lines, in bytes. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    /** Takes what was read; called in the order of reading, from the thread that reads. */
    public interface Sink {

        /**
         * An article.
         *
         * @param line where it begins: its line in JSON Lines, else 1
         */
        void article(Article article, Path file, int line);

        /** Something that is no article. */
        void failure(ReadFailure failure);

        /** A file that was not read on purpose. */
        void skipped(Path file, String reason);

        /** The format in which the articles that follow are read. */
        default void opened(Path file, Format format) {}

        /** How far the reading is, in bytes; standard input does not count towards the total. */
        default void progress(long read, long total) {}
    }

    private ArticleFiles() {}

    /**
     * Reads these files, and the files under these folders in the order of their names; hidden files,
     * {@code README.md} and {@code EXPECTED.md} there are skipped. {@code -} is standard input, one JSON object a line.
     */
    public static void read(List<Path> paths, ReadOptions options, Sink sink) {
        read(paths, FileAccess.DISK, options, sink);
    }

    static void read(List<Path> paths, FileAccess access, ReadOptions options, Sink sink) {
        List<Path> files = FileWalk.files(paths, access, sink);
        Progress progress =
                new Progress(sink, files.stream().mapToLong(ArticleFiles::size).sum());
        ArticleFile reader = new ArticleFile(access, options, sink, progress);
        for (Path file : files) {
            progress.next(size(file));
            reader.read(file);
        }
        progress.next(0);
    }

    private static long size(Path file) {
        return Files.isRegularFile(file) ? file.toFile().length() : 0;
    }
}
