package io.storywire.producer.read;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads plain text: the first line is the title, the rest the body. Where empty lines separate paragraphs, the lines of
 * one paragraph are joined; where there are none, every line is a paragraph. A first line of more than 250 characters
 * is no title but text that has none: then its first sentence serves as title and everything stays in the body.
 * Total; linear.
 */
final class PlainTextReader {

    private static final int LONGEST_TITLE = 250;
    private static final Pattern EMPTY_LINE = Pattern.compile("\n\n");
    private static final Pattern MARKUP =
            Pattern.compile("^\\s*(?:<!doctype html|<html|<\\?xml|<rss|<feed)", Pattern.CASE_INSENSITIVE);

    private PlainTextReader() {}

    static Reading read(String text) {
        if (MARKUP.matcher(text).find()) {
            return new Broken(1, "an HTML or XML page, none of the formats that are read");
        }
        String clean = CleanText.paragraphs(text);
        int end = clean.indexOf('\n');
        String first = end < 0 ? clean : clean.substring(0, end);
        if (first.length() > LONGEST_TITLE) {
            String title = Sentences.asTitle(first, LONGEST_TITLE);
            return new Draft(Metadata.titled(title), paragraphs(clean)).unlessEmpty();
        }
        String rest = end < 0 ? "" : clean.substring(end).strip();
        return new Draft(Metadata.titled(first), paragraphs(rest)).unlessEmpty();
    }

    private static String paragraphs(String text) {
        List<String> blocks = EMPTY_LINE.splitAsStream(text).toList();
        Stream<String> paragraphs = blocks.size() > 1 ? blocks.stream().map(CleanText::line) : text.lines();
        return paragraphs.collect(Collectors.joining("\n\n"));
    }
}
