package io.storywire.topology;

/** An article that a stage refuses; expected, so without a stack trace. {@link DeadLetters} turns it into a letter. */
final class RefusedException extends RuntimeException {

    RefusedException(String reason) {
        super(reason, null, false, false);
    }
}
