package io.storywire.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** Which scripts the letters of a text belong to. */
final class Scripts {

    /** The language that alone uses a script. */
    static final Map<UnicodeScript, String> OWNERS = Map.ofEntries(
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.MYANMAR, "my"));

    private final Map<UnicodeScript, int[]> counts = new EnumMap<>(UnicodeScript.class);
    private int letters;

    private Scripts() {}

    static Scripts of(String text) {
        Scripts scripts = new Scripts();
        int latin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                int small = c | 0x20;
                latin += small >= 'a' && small <= 'z' ? 1 : 0;
            } else {
                int code = text.codePointAt(i);
                i += Character.charCount(code) - 1;
                scripts.add(code);
            }
        }
        scripts.add(UnicodeScript.LATIN, latin);
        return scripts;
    }

    private void add(int code) {
        if (Character.isLetter(code)) {
            add(UnicodeScript.of(code), 1);
        }
    }

    private void add(UnicodeScript script, int count) {
        counts.computeIfAbsent(script, s -> new int[1])[0] += count;
        letters += count;
    }

    int letters() {
        return letters;
    }

    private double share(UnicodeScript script) {
        return counts.containsKey(script) ? (double) counts.get(script)[0] / letters : 0;
    }

    /**
     * The script that most letters belong to; Latin ones count half, because texts in other scripts quote Latin words
     * and hardly ever the other way round.
     */
    UnicodeScript main() {
        UnicodeScript most = UnicodeScript.LATIN;
        double weight = share(most) / 2;
        for (UnicodeScript script : counts.keySet()) {
            if (script != UnicodeScript.LATIN && share(script) > weight) {
                most = script;
                weight = share(script);
            }
        }
        return most;
    }

    /** The language that alone uses the script of most letters, {@code ""} when several do. */
    String uniqueLanguage() {
        if (share(UnicodeScript.HIRAGANA) + share(UnicodeScript.KATAKANA) > 0.1) {
            return "ja";
        }
        return share(UnicodeScript.HAN) > 0.3 ? "zh" : OWNERS.getOrDefault(main(), "");
    }
}
