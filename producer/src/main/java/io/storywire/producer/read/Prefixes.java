package io.storywire.producer.read;

/** Finds a title that a text repeats at its start. */
final class Prefixes {

    private Prefixes() {}

    /**
     * Where the text goes on after repeating the title, white space and case aside; 0 if it does not, or if the title
     * is only the start of a longer word. Linear.
     */
    static int endOf(String title, String text) {
        String wanted = CleanText.line(title);
        int at = 0;
        for (int index = 0; index < wanted.length(); index++) {
            char c = wanted.charAt(index);
            if (at >= text.length()) {
                return 0;
            }
            if (c == ' ' && Character.isWhitespace(text.charAt(at))) {
                at = afterSpace(text, at);
            } else if (Character.toLowerCase(c) == Character.toLowerCase(text.charAt(at))) {
                at++;
            } else {
                return 0;
            }
        }
        boolean whole = at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
        return whole ? at : 0;
    }

    private static int afterSpace(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
