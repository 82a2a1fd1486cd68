package io.storywire.producer;

import io.storywire.events.Article;
import java.nio.file.Path;

/**
 * Hears what becomes of files and articles while they are published. Called by one thread at a time, and should be
 * quick.
 */
public interface PublishListener {

    /** Hears nothing. */
    PublishListener SILENT = new PublishListener() {};

    /** The broker has the article. Articles of one file may be acknowledged in another order than they were read. */
    default void published(Article article, Path file, int line) {}

    /** Something could not be read or published. */
    default void failed(ReadFailure failure) {}

    /** A file was left out on purpose. */
    default void skipped(Path file, String reason) {}

    /** So many bytes of the files are read, of so many; articles may still be on their way. */
    default void progress(long read, long total) {}
}
