package io.storywire.enrich.clean;

import java.util.Set;

/** Whether a line is dirt, from what it says alone. Gives a reason, or {@code ""} for a line that may be news. */
final class LineRules {

    private static final int SHORT_LABEL = 12;
    private static final Set<String> CAUTIOUS = Set.of("caption", "timestamp", "byline", "navigation");
    private static final int LONGEST_LABEL = 30;
    private static final Set<String> LABELS =
            Set.of("related", "share", "subscribe", "advertisement", "follow", "cookie");

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
            reason = reason.isEmpty() || mayBeNews(line, reason) || onlyInPart(line, reason) ? labelled(line) : reason;
        }
        if (reason.isEmpty() && line.isShort()) {
            reason = Captions.is(line) ? "caption" : "";
        }
        if (reason.isEmpty()) {
            reason = Timestamps.is(line) ? "timestamp" : Menus.is(line) ? "navigation" : "";
        }
        return reason;
    }

    /** "Related: …", "Video: …": what stands before the colon would be dirt as a line of its own. */
    private String labelled(Line line) {
        if (!line.hasAtMost(25)) {
            return "";
        }
        int colon = line.text().indexOf(':');
        colon = colon < 0 ? line.text().indexOf('：') : colon;
        if (colon <= 0 || colon > LONGEST_LABEL) {
            return "";
        }
        String reason = phrases.inLine(PhraseWords.of(line.text().substring(0, colon), Line.MOST_WORDS), true);
        return LABELS.contains(reason) ? reason : "";
    }

    private static String byShape(Line line) {
        if (Captions.videoItem(line)) {
            return "related";
        }
        if (line.linkShare() > 0.8 && line.hasAtMost(30)) {
            return "related";
        }
        if (Addresses.onlyUrls(line.text())) {
            return "link";
        }
        if (Addresses.onlyHandles(line.text()) || Captions.embedded(line)) {
            return "follow";
        }
        return "";
    }

    /** A notice at the end of a paragraph does not make the whole of it dirt. */
    private boolean onlyInPart(Line line, String reason) {
        return reason.equals(Phrases.NOTICE)
                && SentenceRules.several(line.text())
                && inSentence(PhraseWords.of(SentenceRules.first(line.text()), Line.MOST_WORDS))
                        .isEmpty();
    }

    /** A label is short or no sentence; what ends as one and is longer may be news that begins with such words. */
    private static boolean mayBeNews(Line line, String reason) {
        return CAUTIOUS.contains(reason) && line.endsAsSentence() && !line.hasAtMost(SHORT_LABEL);
    }

    static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Why a sentence within a paragraph is dirt, or {@code ""}. */
    String inSentence(PhraseWords words) {
        return phrases.inSentence(words);
    }
}
