package io.storywire.producer;

import java.nio.file.Path;

/**
 * An article that could not be read or published, or a file or folder that could not be opened.
 *
 * @param file   as it was given, or found under a folder that was given
 * @param line   from 1; 0 when the failure concerns the whole file
 * @param reason for people, one line
 */
public record ReadFailure(Path file, int line, String reason) {

    /** {@code file:line: reason}, without a line when none is known. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + reason;
    }
}
