package io.storywire.events;

/** What an entity topic is told about a story. */
public enum EntityRelation {
    /** The story concerns the entity: once per story and entity. */
    NEW,
    /** The story has something to add. */
    DEVELOPMENT,
    /** A report that the topic was told about was revised or withdrawn, or belongs to another story now. */
    CORRECTED,
    /** The story was found to be part of an older one. */
    MERGED,
    /** The last report that told of the story was withdrawn. */
    RETRACTED
}
