package io.storywire.producer.read;

/**
 * Makes text fit for JSON and for reading: no control characters, no halves of surrogate pairs, no byte order marks
 * inside, line ends as {@code \n}. No-break and zero-width spaces stay: they mean something in French and Persian.
 * Linear.
 */
final class CleanText {

    private CleanText() {}

    /** One line: every run of white space is one blank, none at either end. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int at = 0, c; at < text.length(); at += Character.charCount(c)) {
            c = text.codePointAt(at);
            if (isSpace(c)) {
                gap = true;
            } else if (isWanted(c)) {
                if (gap && !line.isEmpty()) {
                    line.append(' ');
                }
                gap = false;
                line.appendCodePoint(whole(c));
            }
        }
        return line.toString();
    }

    /** Paragraphs: no blanks at line ends, at most one empty line in a row, none at either end. */
    static String paragraphs(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        int newlines = 0;
        int blanks = 0;
        for (int at = 0, c; at < text.length(); at += Character.charCount(c)) {
            c = text.codePointAt(at);
            if (c == '\n' || c == '\f' || c == 0x2028 || c == 0x2029 || (c == '\r' && !isBefore(text, at, '\n'))) {
                newlines++;
                blanks = 0;
            } else if (isSpace(c)) {
                blanks++;
            } else if (isWanted(c)) {
                if (newlines + blanks > 0) {
                    gap(clean, newlines);
                    newlines = 0;
                    blanks = 0;
                }
                clean.appendCodePoint(whole(c));
            }
        }
        return clean.toString();
    }

    private static void gap(StringBuilder clean, int newlines) {
        if (clean.isEmpty()) {
            return;
        }
        if (newlines > 0) {
            clean.append(newlines > 1 ? "\n\n" : "\n");
        } else {
            clean.append(' ');
        }
    }

    private static boolean isBefore(String text, int at, char next) {
        return at + 1 < text.length() && text.charAt(at + 1) == next;
    }

    private static boolean isSpace(int c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isWanted(int c) {
        return !Character.isISOControl(c) && c != 0xFEFF;
    }

    private static int whole(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c;
    }
}
