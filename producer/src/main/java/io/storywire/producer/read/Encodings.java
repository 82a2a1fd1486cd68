package io.storywire.producer.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/*
 * The rule, in this order:
 *  1. A byte order mark decides (UTF-8, UTF-16, UTF-32); bytes that do not follow it are an error.
 *  2. The first bytes of well-known binary formats are an error; only such as no article begins with.
 *  3. Zero bytes: if nearly all stand on even or nearly all on odd places it is UTF-16 without a mark, else binary.
 *  4. Valid UTF-8 is UTF-8: text of other encodings practically never is, unless it is ASCII.
 *  5. Mostly valid UTF-8, that is, more valid sequences beyond ASCII than bytes that fit into none, is UTF-8 that was
 *     damaged or cut; the damage becomes U+FFFD. Windows-1252 text is not like that: its accented letters stand alone.
 *  6. Windows-1252, unless a byte is not assigned there.
 * Whatever was decoded must not consist of control characters by more than one in a hundred.
 */

/** From bytes to text when nobody says which encoding it is. Total; linear. */
public final class Encodings {

    private record Mark(String bytes, Charset charset) {}

    /** UTF-32 before UTF-16: its little-endian mark starts like the other's. */
    private static final List<Mark> MARKS = List.of(
            new Mark("\u00EF\u00BB\u00BF", StandardCharsets.UTF_8),
            new Mark("\u00FF\u00FE\0\0", Charset.forName("UTF-32LE")),
            new Mark("\0\0\u00FE\u00FF", Charset.forName("UTF-32BE")),
            new Mark("\u00FF\u00FE", StandardCharsets.UTF_16LE),
            new Mark("\u00FE\u00FF", StandardCharsets.UTF_16BE));

    private static final List<String> BINARY = List.of(
            "\u0089PNG",
            "\u00FF\u00D8\u00FF",
            "GIF87a",
            "GIF89a",
            "%PDF-",
            "PK\u0003\u0004",
            "\u001F\u008B",
            "\u007FELF",
            "\u00FD7zXZ",
            "7z\u00BC\u00AF",
            "(\u00B5/\u00FD",
            "\u00D0\u00CF\u0011\u00E0",
            "\u00CA\u00FE\u00BA\u00BE",
            "{\\rtf");

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int SAMPLE = 64 * 1024;

    private Encodings() {}

    /** The text of these bytes, by the rule above. */
    public static Decoded decode(byte[] bytes) {
        for (Mark mark : MARKS) {
            if (startWith(bytes, mark.bytes())) {
                int length = mark.bytes().length();
                return strictly(bytes, length, mark.charset())
                        .orElse(new Decoded.Unreadable("not the " + mark.charset() + " that its first bytes announce"));
            }
        }
        if (isKnownBinary(bytes)) {
            return binary();
        }
        if (hasZero(bytes)) {
            return wide(bytes).flatMap(charset -> strictly(bytes, 0, charset)).orElseGet(Encodings::binary);
        }
        return strictly(bytes, 0, StandardCharsets.UTF_8)
                .or(() -> Utf8Damage.isRepairable(bytes) ? Optional.of(repaired(bytes)) : Optional.empty())
                .or(() -> strictly(bytes, 0, WINDOWS))
                .orElse(new Decoded.Unreadable("neither UTF-8 nor UTF-16 nor Windows-1252"));
    }

    /** Whether bytes that start like this are UTF-16 or UTF-32, where a line does not end at every byte {@code \n}. */
    public static boolean isWide(byte[] start) {
        return MARKS.stream().skip(1).anyMatch(mark -> startWith(start, mark.bytes()))
                || wide(Arrays.copyOf(start, start.length & ~1)).isPresent();
    }

    private static Decoded binary() {
        return new Decoded.Unreadable("binary data, not text");
    }

    private static boolean isKnownBinary(byte[] bytes) {
        return BINARY.stream().anyMatch(start -> startWith(bytes, start));
    }

    private static boolean startWith(byte[] bytes, String latin1) {
        byte[] start = latin1.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= start.length && Arrays.equals(start, 0, start.length, bytes, 0, start.length);
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte unit : bytes) {
            if (unit == 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Charset> wide(byte[] bytes) {
        int[] zeros = new int[2];
        int length = Math.min(bytes.length, SAMPLE);
        for (int at = 0; at < length; at++) {
            zeros[at & 1] += bytes[at] == 0 ? 1 : 0;
        }
        int enough = length / 5;
        if (bytes.length % 2 != 0 || Math.max(zeros[0], zeros[1]) <= enough) {
            return Optional.empty();
        }
        if (zeros[0] * 20L < zeros[1]) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return zeros[1] * 20L < zeros[0] ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static Decoded repaired(byte[] bytes) {
        return text(new String(bytes, StandardCharsets.UTF_8), "UTF-8, damaged");
    }

    private static Optional<Decoded> strictly(byte[] bytes, int from, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            return Optional.of(text(text, charset.name()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Decoded text(String text, String encoding) {
        long controls = text.chars()
                .filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c) && c != 0x85)
                .count();
        return controls * 100 > text.length() ? binary() : new Decoded.Text(text, encoding);
    }
}
