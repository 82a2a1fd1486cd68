package io.storywire.producer.read;

/** What bytes say: {@link Text}, or {@link Unreadable}. */
public sealed interface Decoded {

    /**
     * Text.
     *
     * @param text     without a byte order mark
     * @param encoding the encoding that was recognised, such as {@code windows-1252}
     */
    record Text(String text, String encoding) implements Decoded {

        /** Whether a line ends at every byte {@code \n} and nowhere else, as in all encodings but the wide ones. */
        public boolean hasByteLineEnds() {
            return !encoding.startsWith("UTF-16") && !encoding.startsWith("UTF-32");
        }
    }

    /**
     * No text.
     *
     * @param reason why, for people
     */
    record Unreadable(String reason) implements Decoded {}
}
