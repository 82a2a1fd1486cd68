package io.storywire.events;

/** How an article relates to its story. */
public enum Relation {
    /** First report of a story. */
    NEW,
    /** Same story, adds something. */
    DEVELOPMENT,
    /** Same story, nothing added, other words. */
    RETELLING,
    /** Near-identical text. */
    COPY,
    /** The same article again. */
    REPLAY
}
