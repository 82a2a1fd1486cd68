package io.storywire.app;

/** The application cannot start; the message is one line for the person who started it. */
public final class AppStartException extends RuntimeException {

    AppStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
