package io.storywire.producer.read;

/** What bytes say: {@link Text}, or {@link Unreadable}. */
public sealed interface Decoded {

    /**
     * Text.
     *
     * @param text     without a byte order mark
     * @param encoding the encoding that was recognised, such as {@code windows-1252}
     */
    record Text(String text, String encoding) implements Decoded {}

    /**
     * No text.
     *
     * @param reason why, for people
     */
    record Unreadable(String reason) implements Decoded {}
}
