package io.storywire.producer;

import java.nio.file.Path;

/** Passes to a tally what concerns no article; what becomes of articles is for the subclass. */
abstract class TallyingSink implements ArticleFiles.Sink {

    final Tally tally;

    TallyingSink(Tally tally) {
        this.tally = tally;
    }

    @Override
    public final void failure(ReadFailure failure) {
        tally.failed(failure);
    }

    @Override
    public final void skipped(Path file, String reason) {
        tally.skipped(file, reason);
    }

    @Override
    public final void progress(long read, long total) {
        tally.progress(read, total);
    }
}
