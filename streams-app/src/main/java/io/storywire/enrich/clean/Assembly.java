package io.storywire.enrich.clean;

import io.storywire.events.Removal;
import java.util.ArrayList;
import java.util.List;

/** Joins the lines that stay into paragraphs, and writes down what goes. */
final class Assembly {

    private static final int NEAR_END = 12;
    private static final int ROOM_FOR_GAPS = 64;

    private final TracedText text;
    private final SentenceRules sentences;
    private final Chrome.Known chrome;
    private final List<Removal> removed;
    private final List<CleanText.Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder body;

    Assembly(Markup.Plain plain, SentenceRules sentences, Chrome.Known chrome) {
        this.text = plain.text();
        this.sentences = sentences;
        this.chrome = chrome;
        this.removed = new ArrayList<>(plain.removed());
        this.body = new StringBuilder(text.text().length() + ROOM_FOR_GAPS);
    }

    CleanText join(String title, List<Line> lines, String[] reasons) {
        boolean open = false;
        for (int i = 0; i < reasons.length; i++) {
            Line line = lines.get(i);
            if (!reasons[i].isEmpty()) {
                remove(line.from(), line.end(), reasons[i]);
                open = false;
                continue;
            }
            String kept = kept(line, reasons.length - i <= NEAR_END);
            if (!kept.isBlank()) {
                append(kept.trim(), line, open && continues(lines.get(i - 1), line));
                open = true;
            }
        }
        return new CleanText(title, paragraphs, body.toString(), Removals.ordered(removed));
    }

    /** Hard-wrapped text: the line before did not end, and this one goes on in lower case. */
    private static boolean continues(Line before, Line line) {
        return !line.blankBefore()
                && !line.bullet()
                && !line.heading()
                && !before.heading()
                && !before.endsAsSentence()
                && Character.isLowerCase(line.text().codePointAt(0));
    }

    private void append(String kept, Line line, boolean continued) {
        if (continued) {
            body.append(' ').append(kept);
            CleanText.Paragraph last = paragraphs.remove(paragraphs.size() - 1);
            paragraphs.add(new CleanText.Paragraph(last.start(), body.length(), last.heading(), last.bullet()));
            return;
        }
        if (!body.isEmpty()) {
            body.append("\n\n");
        }
        int start = body.length();
        body.append(kept);
        paragraphs.add(new CleanText.Paragraph(start, body.length(), line.heading(), line.bullet()));
    }

    private String kept(Line line, boolean nearEnd) {
        List<Removal> parts = sentences.in(line, nearEnd, chrome);
        if (parts.isEmpty()) {
            return line.text();
        }
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (Removal part : parts) {
            kept.append(line.text(), from, part.start());
            remove(line.start() + part.start(), line.start() + part.end(), part.reason());
            from = part.end();
        }
        kept.append(line.text(), from, line.text().length());
        String rest = kept.toString();
        if (!LineRules.hasLetter(rest)) {
            remove(line.from(), line.end(), parts.get(0).reason());
            return "";
        }
        return rest;
    }

    private void remove(int start, int end, String reason) {
        removed.add(new Removal(text.source(start), text.source(end - 1) + 1, reason));
    }
}
