package io.storywire.producer;

/** What an exception says, as one line for people. */
final class Reason {

    private Reason() {}

    /** The first line of its message; its class where it has none. */
    static String of(Throwable problem) {
        String message = problem.getMessage();
        return message == null || message.isBlank()
                ? problem.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElse("");
    }
}
