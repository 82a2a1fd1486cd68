package io.storywire.events;

/**
 * A part of the published body that is not news and was taken out.
 *
 * @param start  first UTF-16 code unit in {@link Article#body()}
 * @param end    one past the last
 * @param reason why, in a word: {@code navigation}, {@code subscribe}, {@code byline}, {@code image}, {@code related},
 *               {@code cookie}, {@code paywall}, {@code boilerplate}, {@code repeated-title}, {@code timestamp}, …
 */
public record Removal(int start, int end, String reason) {

    /** @throws IllegalArgumentException if the span is before the text or ends before it starts */
    public Removal {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a removal needs 0 <= start <= end, was " + start + ".." + end);
        }
        reason = Checks.text(reason);
    }
}
