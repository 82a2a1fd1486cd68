package io.storywire.topology;

/** An article that a stage refuses; expected, so without a stack trace. {@link DeadLetters} turns it into a letter. */
final class RefusedException extends RuntimeException {

    private final String articleId;

    /** Refuses an article whose original record the stage has. */
    RefusedException(String reason) {
        this(reason, "");
    }

    /** Refuses an article of which the stage has only what was made of it, under another key than its id. */
    RefusedException(String reason, String articleId) {
        super(reason, null, false, false);
        this.articleId = articleId;
    }

    /** The key that the letter is to have, {@code ""} for that of the record. */
    String articleId() {
        return articleId;
    }
}
