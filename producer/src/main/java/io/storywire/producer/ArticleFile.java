package io.storywire.producer;

import io.storywire.events.Article;
import io.storywire.producer.read.Broken;
import io.storywire.producer.read.Decoded;
import io.storywire.producer.read.Draft;
import io.storywire.producer.read.Encodings;
import io.storywire.producer.read.Format;
import io.storywire.producer.read.Identity;
import io.storywire.producer.read.Metadata;
import io.storywire.producer.read.Reading;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads one file after the other: bytes, encoding, format, articles. */
final class ArticleFile {

    private static final int START = 64 * 1024;
    private static final String UTF8_MARK = "\u00EF\u00BB\u00BF";

    private final FileAccess access;
    private final ReadOptions options;
    private final ArticleFiles.Sink sink;
    private final Progress progress;

    ArticleFile(FileAccess access, ReadOptions options, ArticleFiles.Sink sink, Progress progress) {
        this.access = access;
        this.options = options;
        this.sink = sink;
        this.progress = progress;
    }

    void read(Path file) {
        boolean standardInput = file.equals(FileWalk.STANDARD_INPUT);
        if (!standardInput && Files.exists(file) && !Files.isRegularFile(file)) {
            fail(file, 0, "no ordinary file");
            return;
        }
        try (InputStream input = standardInput ? options.standardInput() : access.open(file)) {
            BufferedInputStream bytes = new BufferedInputStream(input, START);
            if (standardInput) {
                lines(file, bytes);
            } else {
                read(file, bytes);
            }
        } catch (IOException e) {
            fail(file, 0, "cannot be read: " + FileWalk.reason(e));
        }
    }

    private void read(Path file, BufferedInputStream input) throws IOException {
        if (isStreamOfLines(input)) {
            lines(file, input);
            return;
        }
        byte[] bytes = input.readNBytes(ArticleFiles.MAX_BYTES + 1);
        if (bytes.length > ArticleFiles.MAX_BYTES) {
            fail(file, 0, tooLarge(Math.max(Files.size(file), bytes.length)));
            return;
        }
        Decoded decoded = Encodings.decode(bytes);
        if (decoded instanceof Decoded.Text text) {
            read(file, text.text());
        } else if (decoded instanceof Decoded.Unreadable unreadable) {
            fail(file, 0, unreadable.reason());
        }
    }

    /**
     * JSON Lines in an encoding whose line ends are the byte {@code \n}; those in UTF-16 are read as a whole. The look
     * at the start must not fail for a line that is broken, so it is taken byte by byte.
     */
    private boolean isStreamOfLines(BufferedInputStream input) throws IOException {
        input.mark(START);
        byte[] start = input.readNBytes(START);
        input.reset();
        if (Encodings.isWide(start)) {
            return false;
        }
        String characters = new String(start, StandardCharsets.ISO_8859_1);
        return formatOf(characters.startsWith(UTF8_MARK) ? characters.substring(UTF8_MARK.length()) : characters)
                == Format.JSONL;
    }

    private Format formatOf(String text) {
        return options.format() == null ? Format.recognise(text) : options.format();
    }

    private void read(Path file, String text) throws IOException {
        if (text.isBlank()) {
            fail(file, 0, text.isEmpty() ? "the file is empty" : "nothing but white space");
            return;
        }
        Format format = formatOf(text);
        if (format == Format.JSONL) {
            lines(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            return;
        }
        sink.opened(file, format);
        take(file, 0, format.read(text));
    }

    private void lines(Path file, InputStream input) throws IOException {
        sink.opened(file, Format.JSONL);
        Lines lines = new Lines(input, ArticleFiles.MAX_BYTES);
        boolean any = false;
        while (lines.next()) {
            progress.within(lines.read());
            any |= !lines.isBlank();
            if (lines.length() > ArticleFiles.MAX_BYTES) {
                fail(file, lines.number(), tooLarge(lines.length()));
            } else if (!lines.isBlank() && !line(file, lines)) {
                return;
            }
        }
        if (!any) {
            fail(file, 0, "the file is empty");
        }
    }

    /** Whether it makes sense to go on. */
    private boolean line(Path file, Lines lines) {
        Decoded decoded = Encodings.decode(lines.bytes());
        if (decoded instanceof Decoded.Unreadable unreadable) {
            fail(file, lines.number(), unreadable.reason());
        } else if (decoded instanceof Decoded.Text text && text.text().strip().equals("{")) {
            fail(file, lines.number(), "a JSON object over several lines; JSON Lines has one object a line");
            return false;
        } else if (decoded instanceof Decoded.Text text) {
            take(file, lines.number(), Format.JSONL.read(text.text()));
        }
        return true;
    }

    private void take(Path file, int line, Reading reading) {
        if (reading instanceof Draft draft) {
            sink.article(article(draft, file, line), file, Math.max(1, line));
        } else if (reading instanceof Broken broken) {
            fail(file, line > 0 ? line : broken.line(), broken.reason());
        }
    }

    private Article article(Draft draft, Path file, int line) {
        Metadata about = draft.about();
        return new Article(
                Identity.of(draft),
                Article.Status.PUBLISHED,
                about.title(),
                about.description(),
                draft.body(),
                about.language(),
                about.source(),
                about.url(),
                about.published(),
                options.clock().instant(),
                about.byline(),
                about.tickers(),
                line > 0 ? file + ":" + line : file.toString(),
                "");
    }

    private void fail(Path file, int line, String reason) {
        sink.failure(new ReadFailure(file, line, reason));
    }

    private static String tooLarge(long bytes) {
        double megabytes = bytes / 1048576.0;
        return String.format(Locale.ROOT, "%.1f MB, more than the limit of 10 MB", megabytes);
    }
}
