package io.storywire.producer.read;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * One form of percent-encoding: letters, digits and {@code - . _ ~} are never encoded, what may not stand in an
 * address always is, in upper-case hexadecimal digits of its UTF-8 bytes; everything else stays as written.
 */
final class PercentEncoding {

    private static final String UNRESERVED_MARKS = "-._~";
    private static final String RESERVED = ":/?#[]@!$&'()*+,;=";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    static String normal(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xFF);
            if (c == '%' || isUnreserved(c) || RESERVED.indexOf(c) >= 0) {
                normal.append(c);
            } else {
                encode(normal, c);
            }
        }
        return settled(normal);
    }

    /** Decodes what need not be encoded, and encodes a percent sign that encodes nothing. */
    private static String settled(CharSequence text) {
        StringBuilder settled = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '%') {
                settled.append(c);
            } else if (isEncoded(text, at)) {
                char decoded = (char) HexFormat.fromHexDigits(text, at + 1, at + 3);
                if (isUnreserved(decoded)) {
                    settled.append(decoded);
                } else {
                    encode(settled, decoded);
                }
                at += 2;
            } else {
                encode(settled, '%');
            }
        }
        return settled.toString();
    }

    private static boolean isEncoded(CharSequence text, int at) {
        return at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private static void encode(StringBuilder to, char unit) {
        to.append('%').append(HEX.toHexDigits((byte) unit));
    }

    private static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || UNRESERVED_MARKS.indexOf(c) >= 0;
    }
}
