package io.storywire.producer.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Markdown. Front matter is YAML between a first line {@code ---} and a line {@code ---} or {@code ...}, at most
 * 64 Ki characters, nested at most 10 deep. Where the text opens with the title as heading or paragraph, that is
 * dropped; where the front matter has no title, the heading that opens the text is it. What becomes of the rest:
 * {@link MarkdownText}. Total.
 */
final class MarkdownReader {

    private static final int LONGEST = 64 * 1024;
    private static final int DEEPEST = 10;
    private static final String HEADING = "## ";
    private static final Pattern OPEN = Pattern.compile("^\\s*---[ \\t]*(?:\\r\\n?|\\n)");
    private static final Pattern CLOSE = Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*$", Pattern.MULTILINE);

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST)
                    .build())
            .build());

    private MarkdownReader() {}

    static Reading read(String text) {
        Matcher open = OPEN.matcher(text);
        if (!open.find()) {
            return draft(Metadata.titled(""), text);
        }
        int end = Math.min(text.length(), open.end() + LONGEST);
        Matcher close = CLOSE.matcher(text).region(open.end(), end);
        if (!close.find()) {
            String why = end < text.length() ? "is longer than 64 Ki characters" : "is cut off: no closing line ---";
            return new Broken(line(text, open.end()) - 1, "the front matter " + why);
        }
        String yaml = text.substring(open.end(), close.start());
        try {
            JsonNode node = YAML.readTree(yaml);
            if (!node.isObject() && !node.isMissingNode() && !node.isNull()) {
                return new Broken(line(text, open.end()), "the front matter is no list of names and values");
            }
            return draft(Metadata.from(new NodeFields(node)).withoutId(), text.substring(close.end()));
        } catch (JsonProcessingException e) {
            int within =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            String reason =
                    CleanText.line(e.getOriginalMessage().lines().findFirst().orElse(""));
            return new Broken(line(text, open.end()) + within - 1, "the front matter is no valid YAML: " + reason);
        }
    }

    private static Reading draft(Metadata about, String markdown) {
        List<String> paragraphs = MarkdownText.paragraphs(markdown);
        String first = paragraphs.isEmpty() ? "" : paragraphs.get(0);
        boolean heading = first.startsWith(HEADING);
        String plain = CleanText.line(heading ? first.substring(HEADING.length()) : first);
        boolean untitled = about.title().isEmpty() && heading;
        Metadata titled = untitled ? about.withTitle(plain) : about;
        boolean repeated = untitled || (!plain.isEmpty() && plain.equalsIgnoreCase(titled.title()));
        List<String> body = repeated ? paragraphs.subList(1, paragraphs.size()) : paragraphs;
        return new Draft(titled, String.join("\n\n", body)).unlessEmpty();
    }

    private static int line(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
