package io.storywire.producer;

/** Counts bytes read for {@link ArticleFiles.Sink#progress}. */
final class Progress {

    private final ArticleFiles.Sink sink;
    private final long total;
    private long before;
    private long size;

    Progress(ArticleFiles.Sink sink, long total) {
        this.sink = sink;
        this.total = total;
    }

    /** The file before is done; the next has this size. */
    void next(long bytes) {
        before += size;
        size = bytes;
        sink.progress(before, total);
    }

    /** So much of the present file is read. */
    void within(long bytes) {
        sink.progress(before + Math.min(bytes, size), total);
    }
}
