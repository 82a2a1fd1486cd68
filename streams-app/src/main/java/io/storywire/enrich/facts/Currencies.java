package io.storywire.enrich.facts;

import io.storywire.enrich.segment.Tokens;
import java.util.Map;
import java.util.Set;

/** Signs and codes of currencies before and after a number. */
final class Currencies {

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("$", "USD"),
            Map.entry("€", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("¥", "JPY"),
            Map.entry("₹", "INR"),
            Map.entry("₩", "KRW"),
            Map.entry("₽", "RUB"),
            Map.entry("₺", "TRY"),
            Map.entry("₴", "UAH"),
            Map.entry("₪", "ILS"),
            Map.entry("฿", "THB"),
            Map.entry("₫", "VND"),
            Map.entry("₦", "NGN"),
            Map.entry("₱", "PHP"),
            Map.entry("₿", "XBT"),
            Map.entry("US$", "USD"),
            Map.entry("A$", "AUD"),
            Map.entry("C$", "CAD"),
            Map.entry("CA$", "CAD"),
            Map.entry("AU$", "AUD"),
            Map.entry("HK$", "HKD"),
            Map.entry("S$", "SGD"),
            Map.entry("NZ$", "NZD"),
            Map.entry("R$", "BRL"),
            Map.entry("NT$", "TWD"),
            Map.entry("MX$", "MXN"));
    private static final Set<String> CODES = Set.of(
            "USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "CNY", "RMB", "INR", "KRW", "RUB", "TRY", "BRL", "MXN",
            "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "ILS", "SAR", "AED", "ZAR", "SGD", "HKD", "NZD", "THB", "IDR",
            "MYR", "PHP", "VND", "UAH", "EGP", "NGN", "PKR", "TWD", "ARS", "CLP", "COP", "BTC", "ETH");

    private Currencies() {}

    /** ISO code of the sign or code right before a word, {@code ""} when there is none. */
    static String before(Tokens tokens, int word) {
        int start = start(tokens, word);
        String sign = tokens.text().substring(start, tokens.start(word)).trim();
        return sign.isEmpty() ? "" : code(sign);
    }

    /** Where the sign before a word begins; the word's own start when there is none. */
    static int start(Tokens tokens, int word) {
        String text = tokens.text();
        int at = tokens.start(word);
        int end = at > 0 && text.charAt(at - 1) == ' ' ? at - 1 : at;
        int from = end;
        while (from > 0
                && end - from < 3
                && (Character.isUpperCase(text.charAt(from - 1)) || sign(text.charAt(from - 1)))) {
            from--;
        }
        while (from < end && code(text.substring(from, end)).isEmpty()) {
            from++;
        }
        boolean whole = from == 0 || sign(text.charAt(from)) || !Character.isLetter(text.charAt(from - 1));
        return from < end && whole ? from : at;
    }

    /** ISO code of the sign right after a word, {@code ""} when there is none. */
    static String after(Tokens tokens, int word) {
        String text = tokens.text();
        int end = tokens.end(word);
        int from = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        if (from >= text.length() || (text.charAt(from) == '$' && from > end)) {
            return "";
        }
        return SIGNS.getOrDefault(text.substring(from, from + 1), "");
    }

    private static boolean sign(char c) {
        return c == '$' || c == '£' || c == '¥' || (c >= '\u20A0' && c <= '\u20CF') || c == '฿';
    }

    private static String code(String sign) {
        String known = SIGNS.getOrDefault(sign, "");
        if (!known.isEmpty()) {
            return known;
        }
        return CODES.contains(sign) ? sign.equals("RMB") ? "CNY" : sign : "";
    }
}
