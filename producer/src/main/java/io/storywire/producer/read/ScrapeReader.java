package io.storywire.producer.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/*
 * A page scraped to text:
 *     Summary / - bullets / heading lines / (empty) / one paragraph a line / byline with e-mail / ![caption](image) …
 *  - The bullets are the publisher's own summary: the description.
 *  - No title is given. Of what stands there, the first bullet is what a reader would take for one: it says who does
 *    what, while the heading lines ("A bid for a rocket builder") only name sides of it. So the title is the first
 *    bullet without its full stop; without bullets the first heading line; without those the first sentence of the
 *    body. Where lines come before "Summary", the first of them is the title.
 *  - The heading lines are kept, each as a paragraph "## …" before the body.
 *  - A short line with an e-mail address is the byline; addresses go everywhere. The address's host is taken for the
 *    publisher, unless it gives mailboxes to everybody: reporters write from their paper's address.
 *  - Image links go wherever they are, and so do a caption in the line below one and everything behind the first
 *    image after the byline: it belongs to other stories.
 */

/** Reads text scraped from a page with a summary. Total; linear. */
final class ScrapeReader {

    private static final Pattern SUMMARY =
            Pattern.compile("(?m)\\A\\s*(?:\\S.{0,300}\\R\\s*){0,2}(?i:summary|key points):?[ \\t]*\\R\\s*[-•*][ \\t]");
    private static final Pattern SUMMARY_LINE = Pattern.compile("(?i)(?:summary|key points):?");
    private static final Pattern BULLET = Pattern.compile("^[-•*]\\s+");
    private static final int LONGEST_HEADING = 120;
    private static final int LONGEST_BYLINE = 160;
    private static final int LONGEST_CAPTION = 300;
    private static final int LONGEST_TITLE = 300;

    private final List<String> before = new ArrayList<>();
    private final List<StringBuilder> bullets = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> bylines = new ArrayList<>();
    private Part part = Part.BEFORE;
    private boolean afterImage;

    private enum Part {
        BEFORE,
        BULLETS,
        HEADINGS,
        BODY,
        OTHER_STORIES
    }

    private ScrapeReader() {}

    static boolean recognises(String text) {
        return SUMMARY.matcher(text).find();
    }

    static Reading read(String text) {
        ScrapeReader reader = new ScrapeReader();
        CleanText.paragraphs(text).lines().forEach(reader::line);
        return reader.draft().unlessEmpty();
    }

    private void line(String line) {
        if (part == Part.OTHER_STORIES || isImage(line)) {
            return;
        }
        if (isByline(line)) {
            bylines.add(line);
            return;
        }
        String text = CleanText.line(Emails.removed(line));
        switch (part) {
            case BEFORE -> before(text);
            case BULLETS -> bullet(text);
            case HEADINGS -> heading(text);
            default -> body(text);
        }
    }

    private void before(String line) {
        if (SUMMARY_LINE.matcher(line).matches()) {
            part = Part.BULLETS;
        } else if (!line.isEmpty()) {
            before.add(line);
        }
    }

    private void bullet(String line) {
        if (BULLET.matcher(line).find()) {
            bullets.add(new StringBuilder(BULLET.matcher(line).replaceFirst("")));
        } else if (continuesBullet(line)) {
            bullets.get(bullets.size() - 1).append(' ').append(line);
        } else if (!line.isEmpty()) {
            part = Part.HEADINGS;
            heading(line);
        }
    }

    private boolean continuesBullet(String line) {
        return !bullets.isEmpty()
                && !line.isEmpty()
                && Character.isLowerCase(line.codePointAt(0))
                && !Sentences.isEnded(bullets.get(bullets.size() - 1));
    }

    private void heading(String line) {
        if (line.isEmpty() || line.length() > LONGEST_HEADING || Sentences.isEnded(line)) {
            part = Part.BODY;
            body(line);
        } else {
            headings.add(line);
        }
    }

    private void body(String line) {
        boolean caption = afterImage && line.length() <= LONGEST_CAPTION && !Sentences.isEnded(line);
        if (!line.isEmpty() && !caption) {
            paragraphs.add(line);
        }
        afterImage = afterImage && line.isEmpty();
    }

    /** Image links that fill a line; a caption may hold brackets of its own. */
    private boolean isImage(String line) {
        boolean image = line.startsWith("![") && line.endsWith(")") && line.contains("](");
        afterImage = afterImage || image;
        if (image && !bylines.isEmpty()) {
            part = Part.OTHER_STORIES;
        }
        return image;
    }

    private boolean isByline(String line) {
        return part != Part.BULLETS
                && line.length() <= LONGEST_BYLINE
                && Emails.isIn(line)
                && !Sentences.isEnded(Emails.removed(line).strip());
    }

    private Draft draft() {
        String title = title();
        Stream<String> kept = headings.stream().filter(line -> !line.equals(title));
        String body = Stream.concat(
                        Stream.concat(before.stream().skip(1), kept.map(line -> "## " + line)), paragraphs.stream())
                .collect(Collectors.joining("\n\n"));
        String byline = bylines.stream()
                .map(Metadata::author)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        String source = bylines.stream()
                .flatMap(line -> Emails.publisher(line).stream())
                .findFirst()
                .orElse("");
        String description = String.join(" ", bullets);
        return new Draft(new Metadata("", title, description, "", source, "", null, byline, List.of()), body);
    }

    private String title() {
        return Stream.of(before, bullets, headings, paragraphs)
                .filter(lines -> !lines.isEmpty())
                .map(lines -> lines.get(0).toString())
                .findFirst()
                .map(line -> Sentences.asTitle(line, LONGEST_TITLE))
                .orElse("");
    }
}
