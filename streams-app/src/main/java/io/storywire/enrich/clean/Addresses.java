package io.storywire.enrich.clean;

/** E-mail addresses, web addresses and names of accounts. All scans are linear. */
final class Addresses {

    private Addresses() {}

    /** Index of the at sign of the first e-mail address at or after a place, or -1. */
    static int email(String text, int from) {
        for (int at = text.indexOf('@', from); at >= 0; at = text.indexOf('@', at + 1)) {
            if (at > 0 && local(text.charAt(at - 1)) && domainEnd(text, at) > 0) {
                return at;
            }
        }
        return -1;
    }

    /** Where the address around an at sign begins. */
    static int emailStart(String text, int at) {
        int start = at;
        while (start > 0 && at - start < 64 && local(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** One past the address around an at sign, or -1 when no domain follows. */
    static int domainEnd(String text, int at) {
        int end = at + 1;
        int dot = -1;
        while (end < text.length() && end - at < 100 && (domain(text.charAt(end)) || text.charAt(end) == '.')) {
            if (text.charAt(end) == '.' && end + 1 < text.length() && domain(text.charAt(end + 1))) {
                dot = end;
            } else if (text.charAt(end) == '.') {
                break;
            }
            end++;
        }
        return dot > at + 1 && end - dot > 2 ? end : -1;
    }

    /** One past the web address that begins here, or -1 when none does. */
    static int urlEnd(String text, int at) {
        boolean url = text.startsWith("http://", at)
                || text.startsWith("https://", at)
                || text.startsWith("www.", at)
                || text.startsWith("pic.twitter.com/", at);
        if (!url) {
            return -1;
        }
        int end = at;
        while (end < text.length() && text.charAt(end) > ' ' && "<>\"”“)（）」』，。、".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > at && ".,;:!?'’".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end - at < 8 ? -1 : end;
    }

    /** Whether a line has nothing but web addresses. */
    static boolean onlyUrls(String line) {
        int i = 0;
        while (i < line.length()) {
            int end = line.charAt(i) == ' ' ? i + 1 : urlEnd(line, i);
            if (end < 0) {
                return false;
            }
            i = end;
        }
        return true;
    }

    /** Whether a line has nothing but names of accounts and hashtags. */
    static boolean onlyHandles(String line) {
        boolean sign = true;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (sign && c != '@' && c != '#') {
                return false;
            }
            sign = c == ' ' || c == ',' || c == '|';
            while (sign && i + 1 < line.length() && (line.charAt(i + 1) == ' ' || line.charAt(i + 1) == '|')) {
                i++;
            }
        }
        return line.length() > 2 && Character.isLetter(line.charAt(1));
    }

    private static boolean local(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '_'
                || c == '-'
                || c == '+'
                || c == '%';
    }

    private static boolean domain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }
}
