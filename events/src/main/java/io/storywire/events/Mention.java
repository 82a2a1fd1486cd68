package io.storywire.events;

/**
 * Where an entity stands in the text of an {@link EnrichedArticle}.
 *
 * @param field title or body
 * @param start first UTF-16 code unit
 * @param end   one past the last, greater than {@code start}
 * @param text  what stands there
 */
public record Mention(Field field, int start, int end, String text) {

    /** The part of the article that the offsets count in. */
    public enum Field {
        TITLE,
        BODY
    }

    /** @throws IllegalArgumentException if the span is empty or before the text */
    public Mention {
        field = field == null ? Field.BODY : field;
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a mention needs 0 <= start < end, was " + start + ".." + end);
        }
        text = Checks.text(text);
    }
}
