package io.storywire.producer.read;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The formats articles arrive in, see the readers for what each of them keeps and drops. */
public enum Format {
    /** A Markdown page flattened to one line, front matter included. */
    FLAT_MARKDOWN("flat-markdown"),
    /** Text scraped from a page: {@code Summary}, bullets, heading lines, body, byline, images of other stories. */
    SCRAPE("scrape"),
    /** Markdown, with YAML front matter or a heading at the top. */
    MARKDOWN("markdown"),
    /** Plain text: the first line is the title. */
    TEXT("text"),
    /** One JSON object a line; what is read at a time is one line. */
    JSONL("jsonl");

    private static final int CHARACTERS_SEEN = 64 * 1024;
    private static final int LINES_SEEN = 5;
    private static final Pattern FLAT = Pattern.compile("^\\s*---[ \\t]+[A-Za-z_][\\w.-]{0,40}:(?:\\s|\"|'|$)");
    private static final Pattern YAML =
            Pattern.compile("^\\s*---[ \\t]*\\R\\s*(?:#.{0,200}\\R\\s*){0,9}[\"']?[A-Za-z_][^:\\n]{0,60}:");
    private static final Pattern HEADING = Pattern.compile("^\\s*#{1,6}[ \\t]+\\S");
    private static final Pattern OBJECT = Pattern.compile("^\\{\\s*[\"}].*|^\\{$");

    private final String label;

    Format(String label) {
        this.label = label;
    }

    /** The name on the command line, such as {@code flat-markdown}. */
    public String label() {
        return label;
    }

    /** Reads the text of one article: a whole file, or one line of JSON Lines. Total: every text becomes a reading. */
    public Reading read(String text) {
        return switch (this) {
            case FLAT_MARKDOWN -> FlatMarkdownReader.read(text);
            case SCRAPE -> ScrapeReader.read(text);
            case MARKDOWN -> MarkdownReader.read(text);
            case TEXT -> PlainTextReader.read(text);
            case JSONL -> JsonLineReader.read(text);
        };
    }

    /** The format with this label, in any case. */
    public static Optional<Format> labelled(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label.equalsIgnoreCase(label))
                .findFirst();
    }

    /** The format that a text, or the start of a long one, is in; plain text when it looks like nothing else. */
    public static Format recognise(String whole) {
        String text = whole.substring(0, Math.min(whole.length(), CHARACTERS_SEEN));
        if (FLAT.matcher(text).find()) {
            return FLAT_MARKDOWN;
        }
        if (YAML.matcher(text).find()) {
            return MARKDOWN;
        }
        if (looksLikeJsonLines(text)) {
            return JSONL;
        }
        if (ScrapeReader.recognises(text)) {
            return SCRAPE;
        }
        return HEADING.matcher(text).find() ? MARKDOWN : TEXT;
    }

    /** One of the first lines begins an object: the very first may be the broken one. */
    private static boolean looksLikeJsonLines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(LINES_SEEN)
                .anyMatch(line -> OBJECT.matcher(line).lookingAt());
    }
}
