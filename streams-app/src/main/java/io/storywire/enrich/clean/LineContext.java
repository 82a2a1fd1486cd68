package io.storywire.enrich.clean;

import java.util.List;

/** Judges lines by what stands around them: lists below "Related", the headline once more, captions below images. */
final class LineContext {

    private static final int LONGEST_HEADLINE = 25;

    private LineContext() {}

    /** Fills in reasons of lines that seemed news by themselves. */
    static void judge(List<Line> lines, String[] reasons, String title) {
        repeatedTitle(lines, reasons, title);
        listsBelowLabels(lines, reasons);
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
        return line.linkShare() < 0.5 && line.words().size() <= 6 && !SentenceEnds.at(line.text());
    }

    private static boolean headline(Line line) {
        return !line.heading() && line.words().size() <= LONGEST_HEADLINE && (line.bullet() || !line.endsAsSentence());
    }
}
