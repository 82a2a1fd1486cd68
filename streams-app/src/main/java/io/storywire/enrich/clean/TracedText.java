package io.storywire.enrich.clean;

import java.util.Arrays;

/**
 * Text that remembers where each of its characters stood in the text it was made from.
 *
 * <p>Only the places where the distance between the two changes are kept, so that a text that needed no repair costs
 * nothing. A look-up is a binary search over these places.
 */
final class TracedText {

    private final String text;
    private final int[] at;
    private final int[] source;
    private final int changes;

    private TracedText(String text, int[] at, int[] source, int changes) {
        this.text = text;
        this.at = at;
        this.source = source;
        this.changes = changes;
    }

    /** A text that was made from itself. */
    static TracedText same(String text) {
        return new TracedText(text, new int[1], new int[1], 1);
    }

    String text() {
        return text;
    }

    /** Where the character at this position stood; for the end of the text, one past its last character's place. */
    int source(int position) {
        if (position == 0 && text.isEmpty()) {
            return 0;
        }
        if (position >= text.length()) {
            return source(text.length() - 1) + 1;
        }
        int found = Arrays.binarySearch(at, 0, changes, position);
        int change = found >= 0 ? found : -found - 2;
        return position - at[change] + source[change];
    }

    /** Collects the characters that are kept. */
    static final class Builder {

        private final StringBuilder text;
        private int[] at = new int[8];
        private int[] source = new int[8];
        private int changes;
        private int distance = Integer.MIN_VALUE;

        Builder(int capacity) {
            text = new StringBuilder(capacity);
        }

        int length() {
            return text.length();
        }

        /** The last character, or a line break when there is none. */
        char last() {
            return text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
        }

        /** Whether nothing stands on the last line yet. */
        boolean atLineStart() {
            return last() == '\n';
        }

        void append(char c, int from) {
            trace(from);
            text.append(c);
        }

        void append(CharSequence part, int from, int start, int end) {
            trace(from);
            text.append(part, start, end);
        }

        private void trace(int from) {
            if (from - text.length() == distance) {
                return;
            }
            if (changes == at.length) {
                at = Arrays.copyOf(at, changes * 2);
                source = Arrays.copyOf(source, changes * 2);
            }
            distance = from - text.length();
            at[changes] = text.length();
            source[changes++] = from;
        }

        TracedText build() {
            return new TracedText(text.toString(), at, source, changes);
        }
    }
}
