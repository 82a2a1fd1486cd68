package io.storywire.cli;

/** A command cannot do what it was asked to; the message is for the person who asked. */
final class FailedException extends RuntimeException {

    FailedException(String message) {
        super(message, null, false, false);
    }
}
