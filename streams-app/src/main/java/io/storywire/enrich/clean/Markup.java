package io.storywire.enrich.clean;

import io.storywire.events.Removal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes residue of HTML and Markdown out of a text and repairs its characters.
 *
 * <p>One pass from left to right. At each character that may begin something ({@code < & [ ! *}) the end of it is
 * looked up; the position of the next closing sign is remembered until the scan has passed it, so that the whole is
 * linear even for a million opening signs without a closing one. Everything else is copied: line ends become
 * {@code \n}, blanks of all kinds a single space, invisible and control characters and unpaired surrogates are
 * dropped, broken UTF-8 is mended.
 *
 * <p>Tags that begin a block become line ends, headings {@code "## "}, list items {@code "- "}, so that the rules on
 * lines see what a reader would have seen.
 */
final class Markup {

    private static final int LONGEST_TAG = 4_000;
    private static final byte SPECIAL = 1;
    private static final byte[] SIGNS = signs();

    private final String in;
    private final TracedText.Builder out;
    private final List<Removal> removed = new ArrayList<>();
    private final Links links = new Links();
    private final boolean broken;
    private final Ahead comment;
    private final Ahead greater;
    private final Ahead bracket;
    private final Ahead parenthesis;
    private final Map<String, Ahead> closings = new HashMap<>();
    private int linkStart = -1;

    private Markup(String in) {
        this.in = in;
        out = new TracedText.Builder(in.length());
        broken = Mojibake.in(in);
        comment = new Ahead(in, "-->");
        greater = new Ahead(in, ">");
        bracket = new Ahead(in, "](");
        parenthesis = new Ahead(in, ")");
    }

    /** What is left of a text, where it stood, and what was taken out. */
    record Plain(TracedText text, Links links, List<Removal> removed) {}

    static Plain strip(String text) {
        if (isPlain(text)) {
            return new Plain(TracedText.same(text), new Links(), List.of());
        }
        Markup markup = new Markup(text);
        markup.run();
        return new Plain(markup.out.build(), markup.links, markup.removed);
    }

    /** Whether a text has nothing to take out or repair; most have not. */
    private static boolean isPlain(String text) {
        int before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && (c < 0xF5 || strange(c))) {
                return false;
            }
            int sign = c < 0x80 ? SIGNS[c] : 0;
            if ((sign & (before | SPECIAL)) != 0) {
                return false;
            }
            before = sign;
        }
        return text.isEmpty() || text.charAt(0) != ' ';
    }

    /** Characters of ASCII that say that a text is not plain: {@link #SPECIAL} wherever they stand, others when doubled. */
    private static byte[] signs() {
        byte[] signs = new byte[0x80];
        for (char c = 0; c < signs.length; c++) {
            boolean special = c == '<' || c == '&' || c == '[' || c < ' ' && c != '\n' || c == 0x7F;
            int whenDoubled = " #*".indexOf(c);
            signs[c] = special ? SPECIAL : whenDoubled < 0 ? 0 : (byte) (SPECIAL << 1 + whenDoubled);
        }
        return signs;
    }

    private static boolean strange(char c) {
        return Blanks.blank(c) || Blanks.lineEnd(c) || Blanks.invisible(c) || Character.isSurrogate(c);
    }

    private void run() {
        int i = 0;
        while (i < in.length()) {
            char c = in.charAt(i);
            int next =
                    switch (c) {
                        case '<' -> tag(i);
                        case '&' -> reference(i);
                        case '!' -> image(i);
                        case '[' -> link(i);
                        case '*' -> emphasis(i);
                        case '-', '#' -> flattened(i);
                        default -> -1;
                    };
            i = next > i ? next : plain(c, i);
        }
    }

    private int plain(char c, int i) {
        if (c < 0x80) {
            ascii(c, i);
            return i + 1;
        }
        if (broken && c >= 0xC2 && c <= 0xF4) {
            int length = Mojibake.length(in, i);
            if (length > 0) {
                emit(Character.toString(Mojibake.decode(in, i, length)), i);
                return i + length;
            }
        }
        if (Character.isHighSurrogate(c) && i + 1 < in.length() && Character.isLowSurrogate(in.charAt(i + 1))) {
            out.append(in, i, i, i + 2);
            return i + 2;
        }
        emit(c, i);
        return i + 1;
    }

    private void ascii(char c, int i) {
        if (c > ' ') {
            out.append(c, i);
        } else if (c == '\n' || (c == '\r' && (i + 1 == in.length() || in.charAt(i + 1) != '\n'))) {
            out.append('\n', i);
        } else if ((c == ' ' || c == '\t') && out.last() != ' ') {
            out.append(' ', i);
        }
    }

    private void emit(char c, int i) {
        if (Blanks.lineEnd(c)) {
            out.append('\n', i);
        } else if (Blanks.blank(c)) {
            if (out.last() != ' ') {
                out.append(' ', i);
            }
        } else if (!Blanks.invisible(c) && !Character.isSurrogate(c)) {
            out.append(c, i);
        }
    }

    private void emit(String part, int i) {
        for (int k = 0; k < part.length(); k++) {
            char c = part.charAt(k);
            if (Character.isSurrogate(c)) {
                out.append(c, i);
            } else if (c < 0x80) {
                ascii(c, i);
            } else {
                emit(c, i);
            }
        }
    }

    private int reference(int i) {
        int end = Entities.end(in, i);
        if (end < 0) {
            return -1;
        }
        String decoded = Entities.decode(in.substring(i + 1, end));
        if (decoded.isEmpty()) {
            return -1;
        }
        emit(decoded, i);
        return end + 1;
    }

    /** A Markdown image: gone, with its caption. */
    private int image(int i) {
        if (i + 1 >= in.length() || in.charAt(i + 1) != '[') {
            return -1;
        }
        int end = target(i + 1);
        return end < 0 ? -1 : drop(i, end, "image");
    }

    /** A Markdown link: its words stay, its address goes. */
    private int link(int i) {
        if (in.startsWith("![", i + 1)) {
            return linkedImage(i);
        }
        int close = bracket.from(i);
        int end = target(i);
        if (end < 0) {
            return -1;
        }
        int start = out.length();
        drop(i, i + 1, "markup");
        for (int k = i + 1; k < close; ) {
            char c = in.charAt(k);
            int next = c == '!' ? image(k) : c == '&' ? reference(k) : -1;
            k = next > k ? next : plain(c, k);
        }
        links.add(start, out.length());
        return drop(close, end, "markup");
    }

    private int linkedImage(int i) {
        int end = target(i + 2);
        if (end < 0) {
            return -1;
        }
        if (in.startsWith("](", end)) {
            int close = parenthesis.from(end);
            end = close < 0 || close - end > LONGEST_TAG ? end : close + 1;
        }
        return drop(i, end, "image");
    }

    /** One past the parenthesis that ends the address of the link whose bracket opens here, or -1. */
    private int target(int open) {
        int close = bracket.from(open);
        if (close < 0 || close - open > LONGEST_TAG || hasBlankLine(open, close)) {
            return -1;
        }
        int end = parenthesis.from(close);
        return end < 0 || end - close > LONGEST_TAG || hasBlankLine(close, end) ? -1 : end + 1;
    }

    private boolean hasBlankLine(int from, int to) {
        for (int k = from; k + 1 < to; k++) {
            if (in.charAt(k) == '\n' && in.charAt(k + 1) == '\n') {
                return true;
            }
        }
        return false;
    }

    /** Lists of links and headings of a page that was flattened to one line begin lines again. */
    private int flattened(int i) {
        boolean inLine = i > 0 && out.last() == ' ' && in.charAt(i - 1) == ' ';
        if (inLine && in.startsWith("- [", i)) {
            out.append('\n', i);
        } else if (inLine && in.startsWith("##", i)) {
            out.append('\n', i);
            out.append('\n', i);
        }
        return -1;
    }

    private int emphasis(int i) {
        int end = i;
        while (end < in.length() && in.charAt(end) == '*') {
            end++;
        }
        boolean mark = end - i >= 2 && end - i <= 3;
        return mark ? drop(i, end, "markup") : -1;
    }

    private int tag(int i) {
        if (in.startsWith("<!--", i)) {
            int end = comment.from(i);
            return end < 0 ? -1 : drop(i, end + 3, "markup");
        }
        int nameStart = i + 1 < in.length() && in.charAt(i + 1) == '/' ? i + 2 : i + 1;
        int nameEnd = nameStart;
        while (nameEnd < in.length() && nameEnd - nameStart < 12 && nameCharacter(in.charAt(nameEnd))) {
            nameEnd++;
        }
        int end = greater.from(i);
        if (nameEnd == nameStart || end < 0 || end - i > LONGEST_TAG) {
            return -1;
        }
        String name = in.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        return element(name, nameStart == i + 2, i, end + 1);
    }

    private int element(String name, boolean closing, int start, int end) {
        if (Tags.DROPPED.contains(name)) {
            int after = closing ? -1 : closeOf(name, end);
            return drop(start, after < 0 ? end : after, name.startsWith("fig") ? "caption" : "markup");
        }
        String block = Tags.BLOCKS.get(name);
        if (block != null) {
            breakLine(closing && block.startsWith("\n\n") ? "\n\n" : closing ? "\n" : block, start);
            return drop(start, end, "markup");
        }
        if (!Tags.INLINE.contains(name)) {
            return -1;
        }
        if (name.equals("a")) {
            anchor(closing);
        }
        return drop(start, end, name.equals("img") ? "image" : "markup");
    }

    private void anchor(boolean closing) {
        if (closing && linkStart >= 0) {
            links.add(linkStart, out.length());
        }
        linkStart = closing ? -1 : out.length();
    }

    /** One past the closing tag, or -1 when there is none or it is too far away to belong to this one. */
    private int closeOf(String name, int from) {
        int close = closings.computeIfAbsent(name, n -> new Ahead(in, "</" + n)).from(from);
        int limit = Tags.PROGRAMS.contains(name) ? Integer.MAX_VALUE : LONGEST_TAG;
        int end = close < 0 || close - from > limit ? -1 : in.indexOf('>', close);
        return end < 0 || end - close > LONGEST_TAG ? -1 : end + 1;
    }

    private void breakLine(String block, int from) {
        for (int k = 0; k < block.length(); k++) {
            char c = block.charAt(k);
            if (c != '\n' || out.length() > 0) {
                out.append(c, from);
            }
        }
    }

    private int drop(int start, int end, String reason) {
        removed.add(new Removal(start, end, reason));
        return end;
    }

    private static boolean nameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    }
}
