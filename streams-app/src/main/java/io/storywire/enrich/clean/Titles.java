package io.storywire.enrich.clean;

import java.util.Locale;

/** Headlines: without markup and without the publisher's name behind them; derived when there is none. */
final class Titles {

    private static final int LONGEST_DERIVED = 120;
    private static final int SHORTEST_DERIVED = 15;
    private static final int LONGEST_SUFFIX = 40;

    private Titles() {}

    /** The headline in one line, without a publisher's name at its end. */
    static String clean(String title, String publisher) {
        String plain = Markup.strip(title).text().text().replace('\n', ' ').trim();
        while (plain.startsWith("#")) {
            plain = plain.substring(1).trim();
        }
        int bar = plain.lastIndexOf(" | ");
        if (bar > 20 && plain.length() - bar <= LONGEST_SUFFIX) {
            return plain.substring(0, bar).trim();
        }
        int dash = Math.max(plain.lastIndexOf(" - "), plain.lastIndexOf(" – "));
        boolean named = dash > 10 && names(plain.substring(dash + 3), publisher);
        return named ? plain.substring(0, dash).trim() : plain;
    }

    private static boolean names(String suffix, String publisher) {
        String a = letters(suffix);
        String b = letters(publisher);
        return suffix.length() <= LONGEST_SUFFIX
                && a.length() >= 2
                && b.length() >= 2
                && (b.contains(a) || a.contains(b));
    }

    /** The letters and digits of a text, in lower case. */
    static String letters(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
            int c = lower.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters.appendCodePoint(c);
            }
        }
        return letters.toString();
    }

    /** Whether two lines have the same letters and digits, in any case. */
    static boolean same(String a, String b) {
        return Math.abs(a.length() - b.length()) < 40
                && (first(a) == first(b) || Math.max(first(a), first(b)) >= 0x80)
                && letters(a).equals(letters(b));
    }

    /** The first letter or digit, in lower case if it is one of ASCII; 0 in a text without any. */
    private static char first(String text) {
        int i = 0;
        while (i < text.length()
                && !Character.isLetterOrDigit(text.charAt(i))
                && !Character.isSurrogate(text.charAt(i))) {
            i++;
        }
        return i == text.length() ? 0 : Character.toLowerCase(text.charAt(i));
    }

    /** The first line that reads as a headline or a sentence, cut at a word; {@code ""} for a text without any. */
    static String derive(CleanText text) {
        String first = "";
        for (CleanText.Paragraph paragraph : text.paragraphs()) {
            String line = text.body().substring(paragraph.start(), paragraph.end());
            first = first.isEmpty() ? line : first;
            if (line.length() >= SHORTEST_DERIVED) {
                return cut(firstSentence(line));
            }
        }
        return cut(first);
    }

    private static String firstSentence(String paragraph) {
        for (int i = SHORTEST_DERIVED; i + 1 < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            boolean stop = "!?。！？".indexOf(c) >= 0 || (c == '.' && paragraph.charAt(i + 1) == ' ' && i > 40);
            if (stop) {
                return paragraph.substring(0, c == '.' || c == '。' ? i : i + 1);
            }
        }
        return paragraph.endsWith(".") ? paragraph.substring(0, paragraph.length() - 1) : paragraph;
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_DERIVED) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST_DERIVED - 1);
        int end = space > LONGEST_DERIVED / 2 ? space : LONGEST_DERIVED - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).trim() + "…";
    }
}
