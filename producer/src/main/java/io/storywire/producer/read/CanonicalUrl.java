package io.storywire.producer.read;

import java.net.IDN;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One spelling for the addresses under which the same page is reached, so that it can serve as the article's identity.
 * Changed: scheme and host in lower case, {@code http} on its default port becomes {@code https}, default ports, user
 * and a leading {@code www.} go; percent-encoding is brought to one form and dot segments are resolved (RFC 3986
 * section 6.2.2); empty segments and a slash at the end go; tracking parameters go and the others are sorted; the
 * fragment goes unless it routes ({@code #!/a}, {@code #/a}). Kept, because some sites serve other texts there: case of
 * the path, {@code m.} and {@code amp.} hosts, {@code /amp}, file endings, parameters that are not known to track.
 */
final class CanonicalUrl {

    /** RFC 3986, appendix B, for http and https. */
    private static final Pattern PARTS =
            Pattern.compile("(https?)://([^/?#\\\\]*)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", Pattern.CASE_INSENSITIVE);

    private static final Pattern AUTHORITY = Pattern.compile("(?:[^@]*@)?([^:@]+|\\[[0-9a-fA-F:.]+])(?::(\\d{0,5}))?");

    private static final Set<String> TRACKING = Set.of("""
            fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh li_fat_id mc_cid
            mc_eid mkt_tok _hsenc _hsmi vero_id oly_enc_id oly_anon_id ref ref_src ref_url referrer cmpid
            ncid smid spm s_cid icid guccounter guce_referrer guce_referrer_sig __twitter_impression _ga _gl
            at_medium at_campaign ns_mchannel ns_source ns_campaign ns_linkname
            """.split("\\s+"));

    private static final Pattern TRACKING_FAMILY = Pattern.compile("(?:utm|pk|mtm|hsa)_\\w+");

    private CanonicalUrl() {}

    /**
     * The canonical address of a page, or nothing if the text is no http address or names a whole site ({@code
     * https://example.org/}), which is no identity of an article. Applied to its own result it changes nothing. Linear.
     */
    static Optional<String> of(String url) {
        Matcher parts = PARTS.matcher(CleanText.line(url));
        Matcher authority = AUTHORITY.matcher(parts.matches() ? parts.group(2) : "");
        if (!authority.matches()) {
            return Optional.empty();
        }
        String page = path(parts.group(3)) + query(parts.group(4)) + fragment(parts.group(5));
        String host = host(authority.group(1));
        if (page.equals("/") || host.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(site(parts.group(1).toLowerCase(Locale.ROOT), host, authority.group(2)) + page);
    }

    /** The host as a name for the publisher, without {@code www.}; {@code ""} if the text is no http address. */
    static String publisher(String url) {
        Matcher parts = PARTS.matcher(CleanText.line(url));
        Matcher authority = AUTHORITY.matcher(parts.matches() ? parts.group(2) : "");
        return authority.matches() ? host(authority.group(1)) : "";
    }

    private static String site(String scheme, String host, String port) {
        int number = port == null || port.isEmpty() ? 0 : Integer.parseInt(port);
        boolean usual = number == 0 || number == (scheme.equals("http") ? 80 : 443);
        return usual ? "https://" + host : scheme + "://" + host + ":" + number;
    }

    private static String host(String written) {
        String host;
        try {
            host = written.startsWith("[") ? written : IDN.toASCII(written.strip(), IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return "";
        }
        host = host.toLowerCase(Locale.ROOT);
        while (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        while (host.startsWith("www.") && host.indexOf('.', 4) > 0) {
            host = host.substring(4);
        }
        return host;
    }

    private static String path(String written) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : PercentEncoding.normal(written.replace('\\', '/')).split("/", -1)) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.equals(".") && !segment.isEmpty()) {
                segments.addLast(segment);
            }
        }
        return "/" + String.join("/", segments);
    }

    private static String query(String written) {
        if (written == null) {
            return "";
        }
        String kept = Arrays.stream(PercentEncoding.normal(written).split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                .sorted()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isTracking(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return TRACKING.contains(name) || TRACKING_FAMILY.matcher(name).matches();
    }

    private static String fragment(String written) {
        boolean routes = written != null && (written.startsWith("!") || written.startsWith("/"));
        return routes ? "#" + PercentEncoding.normal(written) : "";
    }
}
