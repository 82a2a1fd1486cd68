package io.storywire.producer.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/*
 * Front matter whose line ends were lost is no YAML any more: nothing marks where a value ends. What is still there:
 *  - a quoted value ends at a quote that is followed by the closing "---" or by the next key, so that quotes
 *    inside a value, escaped or not, do not end it;
 *  - a bare value ends before the closing "---" or before the next key, and only names that front matter is known to
 *    use count as keys there, since "Update: …" may well stand in a bare value.
 * One pass from left to right; every character is looked at a bounded number of times.
 */

/** Front matter flattened to one line: {@code --- title: "…" url: … ---}. */
final class FlatFrontMatter implements Metadata.Fields {

    private static final Set<String> KNOWN = Set.of(
            "title",
            "headline",
            "type",
            "locale",
            "locales",
            "language",
            "lang",
            "url",
            "link",
            "canonical",
            "canonical_url",
            "description",
            "summary",
            "excerpt",
            "datetime",
            "date",
            "published",
            "published_at",
            "pubdate",
            "updated",
            "modified",
            "author",
            "authors",
            "byline",
            "source",
            "publisher",
            "site",
            "category",
            "categories",
            "tags",
            "keywords",
            "image",
            "id",
            "slug",
            "tickers",
            "symbols");

    private static final Pattern KEY = Pattern.compile("([A-Za-z_][\\w.-]{0,40}):(?=\\s|\"|'|$)");
    private static final Pattern CLOSE = Pattern.compile("---(?=\\s|$)");
    private static final Pattern QUOTED = Pattern.compile("\\s*[\"']");

    private final String text;
    private final Map<String, String> values = new LinkedHashMap<>();
    private int at;
    private @Nullable Broken broken;

    private FlatFrontMatter(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** Reads the front matter at the start of a text that begins with {@code ---}; what follows it is {@link #rest}. */
    static FlatFrontMatter parse(String text) {
        FlatFrontMatter matter = new FlatFrontMatter(text, text.indexOf("---") + "---".length());
        while (matter.broken == null && !matter.closes()) {
            matter.pair();
        }
        return matter;
    }

    /** Why the front matter cannot be read, if so. */
    Optional<Broken> broken() {
        return Optional.ofNullable(broken);
    }

    /** The text after the closing marker. */
    String rest() {
        return text.substring(at);
    }

    @Override
    public String first(String... names) {
        return Stream.of(names)
                .map(name -> values.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }

    @Override
    public List<String> list(String... names) {
        return List.of(first(names).split("[\\s,\\[\\]\"']+"));
    }

    private boolean closes() {
        at = afterSpace(at);
        if (at == text.length()) {
            broken = new Broken(line(at), "the front matter is cut off: no closing ---");
            return true;
        }
        boolean closed = CLOSE.matcher(text).region(at, text.length()).lookingAt();
        at += closed ? "---".length() : 0;
        return closed;
    }

    private void pair() {
        Matcher key = KEY.matcher(text).region(at, text.length());
        if (!key.lookingAt()) {
            at = endOfWord(at);
            return;
        }
        String name = key.group(1).toLowerCase(java.util.Locale.ROOT);
        at = afterSpace(key.end());
        char first = at < text.length() ? text.charAt(at) : ' ';
        values.putIfAbsent(name, first == '"' || first == '\'' ? quoted(name, first) : bare());
    }

    private String quoted(String name, char quote) {
        int start = at + 1;
        for (int end = text.indexOf(quote, start); end >= 0; end = text.indexOf(quote, end + 1)) {
            if (text.charAt(end - 1) != '\\' && endsValue(end + 1, false)) {
                at = end + 1;
                return text.substring(start, end)
                        .replace("\\" + quote, "" + quote)
                        .replace("\\\\", "\\");
            }
        }
        broken = new Broken(line(at), "the front matter is cut off: the value of " + name + " never ends");
        return "";
    }

    private String bare() {
        int start = at;
        while (at < text.length() && !endsValue(at, true)) {
            at = endOfWord(afterSpace(at));
        }
        return text.substring(start, at).strip();
    }

    /** Whether, behind white space, the closing marker or another key follows. */
    private boolean endsValue(int end, boolean bare) {
        int next = afterSpace(end);
        if (next == end && !bare) {
            return false;
        }
        if (CLOSE.matcher(text).region(next, text.length()).lookingAt()) {
            return true;
        }
        Matcher key = KEY.matcher(text).region(next, text.length());
        return key.lookingAt()
                && (KNOWN.contains(key.group(1).toLowerCase(java.util.Locale.ROOT))
                        || (!bare
                                && QUOTED.matcher(text)
                                        .region(key.end(), text.length())
                                        .lookingAt()));
    }

    private int afterSpace(int from) {
        int end = from;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int endOfWord(int from) {
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int line(int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
