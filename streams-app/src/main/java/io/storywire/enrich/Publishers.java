package io.storywire.enrich;

import java.util.Locale;

/** Names of publishers for people. */
public final class Publishers {

    private Publishers() {}

    /** The name the article gives, else the host of its address without {@code www.}, else {@code ""}. */
    public static String name(String source, String url) {
        if (!source.isBlank()) {
            return source.strip();
        }
        int start = url.indexOf("://");
        if (start < 0) {
            return "";
        }
        int end = start + 3;
        while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String host = url.substring(start + 3, end).toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
