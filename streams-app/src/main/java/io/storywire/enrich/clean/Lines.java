package io.storywire.enrich.clean;

import java.util.ArrayList;
import java.util.List;

/** Splits a text into its lines. */
final class Lines {

    private static final String BULLETS = "•·*-–—▪►▸◦‣●■»>";

    private Lines() {}

    static List<Line> of(String text, Links links) {
        List<Line> lines = new ArrayList<>();
        TextWords words = TextWords.of(text);
        int word = 0;
        boolean blank = true;
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            Line line = line(words, word, from, end, blank, links);
            if (line != null) {
                lines.add(line);
                word = line.words().first();
            }
            blank = line == null;
            from = end + 1;
        }
        return lines;
    }

    private static @org.jspecify.annotations.Nullable Line line(
            TextWords words, int word, int from, int end, boolean blankBefore, Links links) {
        String text = words.text();
        int last = end;
        while (last > from && text.charAt(last - 1) <= ' ') {
            last--;
        }
        int start = skipBlanks(text, from, last);
        int marked = skipHeading(text, start, last);
        boolean heading = marked > start;
        int listed = heading ? marked : skipBullet(text, start, last);
        boolean bullet = !heading && listed > start;
        int first = heading ? marked : listed;
        if (first >= last) {
            return null;
        }
        String content = text.substring(first, last);
        double linkShare = (double) links.covered(first, last) / content.length();
        return new Line(
                content,
                first,
                from,
                blankBefore,
                bullet,
                heading,
                linkShare,
                PhraseWords.of(words, words.firstFrom(first, word), last, Line.mostWords(content)));
    }

    private static int skipBlanks(String text, int from, int end) {
        int i = from;
        while (i < end && text.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    private static int skipHeading(String text, int from, int end) {
        int i = from;
        while (i < end && i - from < 7 && text.charAt(i) == '#') {
            i++;
        }
        boolean heading = i > from && i - from < 7 && i < end && text.charAt(i) == ' ';
        return heading ? skipBlanks(text, i, end) : from;
    }

    private static int skipBullet(String text, int from, int end) {
        boolean bullet = from + 1 < end
                && BULLETS.indexOf(text.charAt(from)) >= 0
                && (text.charAt(from + 1) == ' ' || "•▪►▸●■".indexOf(text.charAt(from)) >= 0);
        return bullet ? skipBlanks(text, from + 1, end) : from;
    }
}
