package io.storywire.producer;

/** The broker cannot be reached, does not answer in time, or refuses to be written to. The message is one line. */
public final class BrokerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
