package io.storywire.enrich.clean;

import java.util.List;

/** Whether a line is dirt, from what it says alone. Gives a reason, or {@code ""} for a line that may be news. */
final class LineRules {

    private static final int SHORT_LABEL = 12;

    private final Phrases phrases;

    LineRules(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Why the line is dirt, or {@code ""}. */
    String reason(Line line) {
        if (line.words().isEmpty()) {
            return line.text().length() < 200 && !hasLetter(line.text()) ? "markup" : "";
        }
        String reason = byShape(line);
        if (reason.isEmpty() && !line.heading()) {
            reason = Bylines.reason(line);
        }
        if (reason.isEmpty() && line.isShort()) {
            reason = phrases.inLine(line.words(), true);
            reason = reason.isEmpty() || mayBeNews(line, reason) ? "" : reason;
        }
        if (reason.isEmpty()) {
            reason = Timestamps.is(line) ? "timestamp" : Menus.is(line) ? "navigation" : "";
        }
        return reason;
    }

    private static String byShape(Line line) {
        if (line.linkShare() > 0.8 && line.words().size() <= 30) {
            return "related";
        }
        if (Addresses.onlyUrls(line.text())) {
            return "link";
        }
        if (Addresses.onlyHandles(line.text())) {
            return "follow";
        }
        return "";
    }

    /** A label is short or no sentence; what ends as one and is longer may be news that begins with such words. */
    private static boolean mayBeNews(Line line, String reason) {
        boolean label = reason.equals("caption") || reason.equals("timestamp");
        return label && line.endsAsSentence() && line.words().size() > SHORT_LABEL;
    }

    static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Why a sentence within a paragraph is dirt, or {@code ""}. */
    String inSentence(List<String> words) {
        return phrases.inSentence(words);
    }
}
