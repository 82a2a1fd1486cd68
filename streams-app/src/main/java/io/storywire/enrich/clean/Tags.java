package io.storywire.enrich.clean;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the elements of HTML mean for a plain text, by their names in lower case. */
final class Tags {

    /** Elements that go with all that is in them. */
    static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "noscript",
            "nav",
            "aside",
            "footer",
            "form",
            "button",
            "figure",
            "figcaption",
            "iframe",
            "svg",
            "select",
            "template",
            "textarea");

    /** Those of them that may be long; the others are closed soon or were never opened as such. */
    static final Set<String> PROGRAMS = Set.of("script", "style", "svg", "select", "noscript");

    /** Elements that begin a line, and what stands for their beginning in the plain text. */
    static final Map<String, String> BLOCKS = blocks();

    /** Elements whose tags go and whose text stays. */
    static final Set<String> INLINE = Set.of(
            "a", "b", "i", "u", "s", "em", "strong", "span", "small", "sub", "sup", "font", "mark", "time", "abbr",
            "cite", "q", "code", "img", "picture", "source", "video", "audio", "input", "label", "wbr", "del", "ins",
            "amp-img", "object", "embed", "param", "link", "meta", "html", "head", "body", "title", "center", "big",
            "amp-ad", "nobr", "strike", "tt", "var", "kbd", "samp", "dfn", "bdi", "bdo", "data", "canvas", "map",
            "area");

    private Tags() {}

    private static Map<String, String> blocks() {
        Map<String, String> blocks = new HashMap<>();
        for (String name :
                "p div section article header main table ul ol dl blockquote hr tbody thead pre".split(" ", -1)) {
            blocks.put(name, "\n\n");
        }
        for (String name : "br tr td th dt dd option".split(" ", -1)) {
            blocks.put(name, "\n");
        }
        for (int level = 1; level <= 6; level++) {
            blocks.put("h" + level, "\n\n## ");
        }
        blocks.put("li", "\n- ");
        return Map.copyOf(blocks);
    }
}
