package io.storywire.events;

/**
 * Whom an article takes its news from.
 *
 * @param entityId id of the news organisation where known, else {@code ""}
 * @param name     canonical name, such as {@code The Wall Street Journal}
 * @param kind     what the source gave
 * @param sentence the sentence that says so
 */
public record CitedSource(String entityId, String name, Kind kind, String sentence) {

    /** What the source gave. */
    public enum Kind {
        /** The news itself comes from it. */
        ORIGIN,
        /** It confirmed the news. */
        CONFIRMATION,
        /** Somebody commented to it. */
        COMMENT
    }

    /** @throws IllegalArgumentException if the name is missing */
    public CitedSource {
        entityId = Checks.text(entityId);
        name = Checks.required(name, "name");
        kind = kind == null ? Kind.ORIGIN : kind;
        sentence = Checks.text(sentence);
    }
}
