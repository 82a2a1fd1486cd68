package io.storywire.enrich.clean;

import java.util.HashMap;
import java.util.Map;

/**
 * Character references of HTML that occur in news: numeric ones and the named ones of punctuation, currencies and
 * Latin letters with marks.
 */
final class Entities {

    private static final int LONGEST = 10;

    private static final Map<String, String> NAMED = named();

    private Entities() {}

    /** Index of the semicolon that ends the reference which starts at the ampersand, or -1 when there is none. */
    static int end(String text, int ampersand) {
        int limit = Math.min(text.length(), ampersand + LONGEST);
        for (int i = ampersand + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > ampersand + 1 ? i : -1;
            }
            if (!(c == '#' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) {
                return -1;
            }
        }
        return -1;
    }

    /** What a reference stands for, given what is between ampersand and semicolon; {@code ""} when it is none. */
    static String decode(String name) {
        if (name.charAt(0) != '#') {
            return NAMED.getOrDefault(name, "");
        }
        boolean hexadecimal = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        try {
            int code = hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            return valid(code) ? Character.toString(windows(code)) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private static boolean valid(int code) {
        return code >= 32 && code <= Character.MAX_CODE_POINT && !(code >= 0xD800 && code <= 0xDFFF);
    }

    /** Pages that say 145 and mean the quotation mark of Windows-1252: browsers read them so too. */
    private static int windows(int code) {
        return code >= 0x80 && code < 0xA0 ? Mojibake.windows1252(code) : code;
    }

    private static Map<String, String> named() {
        Map<String, String> named = new HashMap<>();
        String pairs = "amp & lt < gt > quot \" apos ' lsquo \u2018 rsquo \u2019 sbquo \u201A ldquo \u201C rdquo \u201D"
                + " bdquo \u201E laquo \u00AB raquo \u00BB ndash \u2013 mdash \u2014 hellip \u2026 bull \u2022"
                + " middot \u00B7 euro \u20AC pound \u00A3 yen \u00A5 cent \u00A2 copy \u00A9 reg \u00AE trade \u2122"
                + " deg \u00B0 times \u00D7 frac12 \u00BD frac14 \u00BC frac34 \u00BE iexcl \u00A1 iquest \u00BF"
                + " auml \u00E4 ouml \u00F6 uuml \u00FC Auml \u00C4 Ouml \u00D6 Uuml \u00DC szlig \u00DF"
                + " aacute \u00E1 eacute \u00E9 iacute \u00ED oacute \u00F3 uacute \u00FA agrave \u00E0 egrave \u00E8"
                + " igrave \u00EC ograve \u00F2 ugrave \u00F9 acirc \u00E2 ecirc \u00EA icirc \u00EE ocirc \u00F4"
                + " ucirc \u00FB atilde \u00E3 ntilde \u00F1 otilde \u00F5 ccedil \u00E7 aring \u00E5 aelig \u00E6"
                + " oslash \u00F8 Aacute \u00C1 Eacute \u00C9 Iacute \u00CD Oacute \u00D3 Uacute \u00DA Agrave \u00C0"
                + " Egrave \u00C8 Acirc \u00C2 Ecirc \u00CA Atilde \u00C3 Ntilde \u00D1 Otilde \u00D5 Ccedil \u00C7"
                + " Aring \u00C5 AElig \u00C6 Oslash \u00D8 euml \u00EB iuml \u00EF oelig \u0153 OElig \u0152";
        String[] parts = pairs.split(" ", -1);
        for (int i = 0; i < parts.length; i += 2) {
            named.put(parts[i], parts[i + 1]);
        }
        named.put("nbsp", " ");
        named.put("ensp", " ");
        named.put("emsp", " ");
        named.put("thinsp", " ");
        named.put("shy", "\u00AD");
        named.put("zwnj", "\u200C");
        named.put("zwj", "\u200D");
        return Map.copyOf(named);
    }
}
