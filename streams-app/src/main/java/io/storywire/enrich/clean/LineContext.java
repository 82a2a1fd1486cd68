package io.storywire.enrich.clean;

import java.util.List;

/** Judges lines by what stands around them: lists below "Related", the headline once more, captions below images. */
final class LineContext {

    private static final int LONGEST_HEADLINE = 25;
    private static final int SHORTEST_HEADLINE = 4;
    private static final int FEWEST_SENTENCES = 2;

    private LineContext() {}

    /** Fills in reasons of lines that seemed news by themselves. */
    static void judge(List<Line> lines, String[] reasons, String title, String publisher) {
        repeatedTitle(lines, reasons, title);
        publisherAlone(lines, reasons, publisher);
        listsBelowLabels(lines, reasons);
        headlinesAtTheEnd(lines, reasons);
        namesAtTheEdges(lines, reasons);
    }

    private static void publisherAlone(List<Line> lines, String[] reasons, String publisher) {
        for (int i = 0; i < reasons.length; i++) {
            boolean name = reasons[i].isEmpty() && lines.get(i).hasAtMost(6);
            if (name && !publisher.isEmpty() && Titles.same(lines.get(i).text(), publisher)) {
                reasons[i] = "navigation";
            }
        }
    }

    /** Two or more headlines after the last sentence of a text that has sentences: other stories. */
    private static void headlinesAtTheEnd(List<Line> lines, String[] reasons) {
        int from = reasons.length;
        int found = 0;
        while (from > 0 && (!reasons[from - 1].isEmpty() || headlineAlone(lines.get(from - 1)))) {
            from--;
            found += reasons[from].isEmpty() ? 1 : 0;
        }
        boolean introduced = from > 0 && lines.get(from - 1).text().endsWith(":");
        if (found < 2 || introduced || sentences(lines, reasons, from) < FEWEST_SENTENCES) {
            return;
        }
        for (int i = from; i < reasons.length; i++) {
            reasons[i] = reasons[i].isEmpty() ? "related" : reasons[i];
        }
    }

    private static boolean headlineAlone(Line line) {
        int words = line.words().size();
        return !line.heading()
                && !line.endsAsSentence()
                && line.isShort()
                && words >= SHORTEST_HEADLINE
                && words <= LONGEST_HEADLINE
                && !Character.isDigit(line.text().charAt(0));
    }

    private static int sentences(List<Line> lines, String[] reasons, int to) {
        int sentences = 0;
        for (int i = 0; i < to; i++) {
            sentences += reasons[i].isEmpty() && lines.get(i).endsAsSentence() ? 1 : 0;
        }
        return sentences;
    }

    /** A name and nothing else, before the first sentence or after the last, is an author. */
    private static void namesAtTheEdges(List<Line> lines, String[] reasons) {
        if (sentences(lines, reasons, reasons.length) < FEWEST_SENTENCES) {
            return;
        }
        for (int i = 0;
                i < reasons.length && (!reasons[i].isEmpty() || !lines.get(i).endsAsSentence());
                i++) {
            nameAlone(lines, reasons, i);
        }
        for (int i = reasons.length - 1;
                i >= 0 && (!reasons[i].isEmpty() || !lines.get(i).endsAsSentence());
                i--) {
            nameAlone(lines, reasons, i);
        }
    }

    private static void nameAlone(List<Line> lines, String[] reasons, int i) {
        if (reasons[i].isEmpty() && Bylines.nameAlone(lines.get(i))) {
            reasons[i] = "byline";
        }
    }

    private static void repeatedTitle(List<Line> lines, String[] reasons, String title) {
        for (int i = 0; i < Math.min(lines.size(), 12); i++) {
            if (reasons[i].isEmpty()
                    && !title.isEmpty()
                    && Titles.same(lines.get(i).text(), title)) {
                reasons[i] = "repeated-title";
            }
        }
    }

    /** What follows a label such as "Related stories:" as long as it looks like headlines. */
    private static void listsBelowLabels(List<Line> lines, String[] reasons) {
        boolean inList = false;
        for (int i = 0; i < reasons.length; i++) {
            Line line = lines.get(i);
            if (reasons[i].equals("related")) {
                inList |= label(line);
            } else if (inList && reasons[i].isEmpty()) {
                inList = headline(line);
                reasons[i] = inList ? "related" : "";
            }
        }
    }

    private static boolean label(Line line) {
        return line.linkShare() < 0.5 && line.hasAtMost(6) && !SentenceEnds.at(line.text());
    }

    private static boolean headline(Line line) {
        return !line.heading() && line.hasAtMost(LONGEST_HEADLINE) && (line.bullet() || !line.endsAsSentence());
    }
}
