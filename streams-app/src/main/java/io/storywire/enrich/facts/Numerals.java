package io.storywire.enrich.facts;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Reads numbers as they are written in a language: {@code 1,234.5} in English is {@code 1.234,5} in German. */
final class Numerals {

    private static final int LONGEST = 24;

    private static final Set<String> DECIMAL_POINT = Set.of(
            "en", "zh", "ja", "ko", "th", "he", "hi", "ur", "ar", "ms", "tl", "sw", "mr", "bn", "ta", "te", "gu", "pa",
            "ga", "cy", "si", "zu", "yo", "und");

    private Numerals() {}

    /** The value of a number that begins with a digit and consists of digits, points and commas. */
    static Optional<BigDecimal> parse(String written, String language) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder(written.length());
        int decimal = decimalMark(written, DECIMAL_POINT.contains(language) ? '.' : ',');
        for (int i = 0; i < written.length(); i++) {
            int digit = Character.digit(written.charAt(i), 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            } else if (i == decimal) {
                digits.append('.');
            } else if (".,' ".indexOf(written.charAt(i)) < 0) {
                return Optional.empty();
            }
        }
        return digits.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(digits.toString()));
    }

    /** Index of the mark before the fraction, or -1. */
    private static int decimalMark(String written, char usual) {
        int point = written.lastIndexOf('.');
        int comma = written.lastIndexOf(',');
        int last = Math.max(point, comma);
        if (last < 0) {
            return -1;
        }
        if (point >= 0 && comma >= 0) {
            return last;
        }
        char mark = written.charAt(last);
        boolean several = written.indexOf(mark) != last;
        boolean group = written.length() - last - 1 == 3 && last <= 3 && written.charAt(0) != '0';
        return several || (group && mark != usual) ? -1 : mark == usual || !group ? last : -1;
    }

    /** Plain decimal without trailing zeros. */
    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
