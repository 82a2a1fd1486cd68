package io.storywire.enrich.clean;

import java.util.List;
import java.util.Set;

/** Author lines: "By Jane Doe", "Reporter Mansu Choi name@paper.com", "Von Max Muster, Berlin". */
final class Bylines {

    private static final int LONGEST = 14;

    private static final Set<String> OPENERS = Set.of(
            "by",
            "analysis",
            "reporter",
            "words",
            "text",
            "story",
            "von",
            "par",
            "por",
            "di",
            "door",
            "auteur",
            "autor",
            "autorka",
            "автор",
            "автори",
            "текст",
            "yazan",
            "haber",
            "muhabir",
            "بقلم",
            "كتب",
            "كتبت",
            "מאת",
            "作者",
            "记者",
            "記者",
            "文",
            "기자",
            "author",
            "correspondent",
            "written",
            "redaktion",
            "auteure",
            "autore");
    private static final Set<String> ROLES = Set.of(
            "writer",
            "reporter",
            "correspondent",
            "editor",
            "columnist",
            "producer",
            "staff",
            "contributor",
            "redakteur",
            "redakteurin",
            "journaliste",
            "redactor",
            "redactora",
            "기자",
            "특파원",
            "author",
            "freelance");

    private static final List<String> SPACELESS_OPENERS =
            List.of("作者", "记者", "記者", "文／", "文/", "编辑", "編輯", "责编", "责任编辑", "撰文", "来源", "來源", "取材", "執筆", "文＝", "写真＝");

    private Bylines() {}

    /** {@code byline} for an author line, {@code ""} for anything else. */
    static String reason(Line line) {
        List<String> words = line.words();
        if (spaceless(line)) {
            return "byline";
        }
        if (words.size() > LONGEST || !line.isShort()) {
            return "";
        }
        boolean email = Addresses.email(line.text(), 0) >= 0;
        boolean opened =
                OPENERS.contains(words.get(0)) && !line.endsAsSentence() && allNames(line.text(), words.size());
        return (email && !longSentence(line)) || opened || signature(line) || role(line) ? "byline" : "";
    }

    /** Chinese and Japanese author lines: short, and with a sign or a blank after the word for author. */
    private static boolean spaceless(Line line) {
        String text = line.text();
        if (text.length() > 40 || line.endsAsSentence()) {
            return false;
        }
        boolean opened = text.charAt(0) >= 0x80 && SPACELESS_OPENERS.stream().anyMatch(text::startsWith);
        boolean korean = text.endsWith("기자") || text.endsWith("특파원");
        return opened || (korean && line.hasAtMost(6));
    }

    /** Two or three words that all begin with a capital, such as "Jane Q. Doe"; nothing else on the line. */
    static boolean nameAlone(Line line) {
        String text = line.text();
        int words = line.words().size();
        return words >= 2
                && words <= 3
                && !line.heading()
                && !line.bullet()
                && Character.isUpperCase(text.charAt(0))
                && allNames(text, words)
                && isWrittenAsName(text);
    }

    /** Whether a text is letters and what joins them in names, with a small letter among them. */
    private static boolean isWrittenAsName(String text) {
        boolean small = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c) && " .'’-".indexOf(c) < 0) {
                return false;
            }
            small |= Character.isLowerCase(c);
        }
        return small;
    }

    private static boolean longSentence(Line line) {
        return line.endsAsSentence() && !line.hasAtMost(LONGEST - 2);
    }

    /** "-- Marisa Gerber", "— Jane Doe, AP". */
    private static boolean signature(Line line) {
        String text = line.text();
        boolean dash = text.startsWith("--") || text.startsWith("—") || text.startsWith("–");
        return dash
                && line.hasAtMost(8)
                && !line.endsAsSentence()
                && allNames(text, line.words().size());
    }

    /** "Jane Doe, staff writer", "Jane Doe | Senior Reporter". */
    private static boolean role(Line line) {
        List<String> words = line.words();
        boolean named = words.size() >= 3 && words.size() <= 8 && !line.endsAsSentence();
        return named
                && ROLES.contains(words.get(words.size() - 1))
                && (line.text().indexOf(',') > 0 || line.text().indexOf('|') > 0)
                && Character.isUpperCase(line.text().charAt(0));
    }

    /** Whether nearly all words after the first begin with a capital, or the script has none. */
    private static boolean allNames(String text, int words) {
        int lower = 0;
        int begun = 0;
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            char c = text.charAt(i);
            if ((before == ' ' || before == '\t') && Character.isLetter(c)) {
                begun++;
                lower += Character.isLowerCase(c) ? 1 : 0;
            }
        }
        return words > 1 && (begun == 0 || lower * 3 <= begun);
    }
}
