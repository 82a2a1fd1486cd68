package io.storywire.producer;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Writes failures to standard error, and a progress bar if that is a terminal. */
final class ConsoleListener implements PublishListener, AutoCloseable {

    private static final String CLEAR_LINE = "\r\u001B[2K";
    private static final int WIDTH = 79;

    private final PrintWriter err;
    private final @Nullable ProgressBar bar;

    private ConsoleListener(PrintWriter err, @Nullable ProgressBar bar) {
        this.err = err;
        this.bar = bar;
    }

    static ConsoleListener to(PrintWriter err) {
        return new ConsoleListener(err, standardErrorIsTerminal() ? bar() : null);
    }

    @Override
    public void failed(ReadFailure failure) {
        err.println((bar == null ? "" : CLEAR_LINE) + failure);
        err.flush();
    }

    @Override
    public void progress(long read, long total) {
        if (bar != null) {
            bar.maxHint(total).stepTo(read);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    private static ProgressBar bar() {
        return new ProgressBarBuilder()
                .setTaskName("publish")
                .setUnit(" kB", 1024)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .build();
    }

    /** Java cannot tell (its console is about standard input and output), the shell's {@code test} can. */
    private static boolean standardErrorIsTerminal() {
        try {
            return new ProcessBuilder("test", "-t", "2")
                            .redirectError(Redirect.INHERIT)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
