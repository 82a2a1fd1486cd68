package io.storywire.producer.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/*
 * A page as Markdown, all on one line:
 *     --- title: "T" … --- # T Introduction … ## Heading Text … ### Related Stocks - [X](…) ## Related News - [N](…)
 * The title that opens the text is dropped where it repeats the one in the front matter. "##" to "######" between
 * blanks start a section; a single "#" does so nowhere but at the very start, since it is common in text ("C# 12",
 * "# 1 in the charts"). A section called "Related …" that is a list of links, or nothing but its heading, is
 * furniture of the page and goes as a whole; when it lists securities, the link texts become tickers. Every other
 * section is kept: its heading as a paragraph "## …", its text as the next one, see HeadingEnd for where one ends and
 * the other begins. Within text, links become their text, images go, emphasis marks go. "- " stays as it is: a dash or
 * a bullet, nobody can tell.
 */

/** Reads Markdown flattened to one line. Total; linear. */
final class FlatMarkdownReader {

    private static final Pattern MARKER = Pattern.compile("(?<=\\s|^)#{2,6}\\s+(?=[^\\s#])");
    private static final Pattern RELATED = Pattern.compile("^(?:Related\\b|相关|相關)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECURITIES =
            Pattern.compile("stock|share|securit|ticker|symbol|quote|股票|证券|證券", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile("- \\[([^\\[\\]]{1,500})]\\([^()\\s]{0,2000}\\)");
    private static final Pattern TICKER = Pattern.compile("[A-Za-z0-9.$^=-]{1,20}");
    private static final int RELATED_WORDS = 6;

    private final Metadata about;
    private final HeadingEnd headingEnd;
    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> tickers;
    private String title;

    private FlatMarkdownReader(Metadata about, String text) {
        this.about = about;
        this.title = about.title();
        this.tickers = new ArrayList<>(about.tickers());
        this.headingEnd = new HeadingEnd(about.title() + "\n" + about.description() + "\n" + text);
    }

    static Reading read(String text) {
        if (!text.stripLeading().startsWith("---")) {
            return new Broken(1, "no front matter: the text does not start with ---");
        }
        FlatFrontMatter matter = FlatFrontMatter.parse(text);
        if (matter.broken().isPresent()) {
            return matter.broken().get();
        }
        Metadata about = Metadata.from(matter).withoutId();
        return new FlatMarkdownReader(about, matter.rest()).body(matter.rest());
    }

    private Reading body(String text) {
        Matcher marker = MARKER.matcher(text);
        boolean more = marker.find();
        introduction(text.substring(0, more ? marker.start() : text.length()));
        while (more) {
            int start = marker.end();
            more = marker.find();
            section(text.substring(start, more ? marker.start() : text.length()));
        }
        return new Draft(about.withTitle(title).withTickers(tickers), String.join("\n\n", paragraphs)).unlessEmpty();
    }

    private void introduction(String written) {
        String text = written.strip();
        boolean heading = text.startsWith("# ");
        String plain = heading ? text.substring(2).stripLeading() : text;
        int repeated = Prefixes.endOf(title, plain);
        if (repeated > 0) {
            add(plain.substring(repeated));
        } else if (heading) {
            titled(plain);
        } else {
            add(plain);
        }
    }

    private void titled(String text) {
        int end = headingEnd.in(text);
        if (title.isEmpty()) {
            title = MarkdownText.inline(text.substring(0, end));
            add(text.substring(end));
        } else {
            section(text);
        }
    }

    private void section(String text) {
        if (isRelated(text)) {
            related(text);
            return;
        }
        int end = headingEnd.in(text);
        if (end > 0) {
            paragraphs.add("## " + MarkdownText.inline(text.substring(0, end)));
        }
        add(text.substring(end));
    }

    private void add(String text) {
        String plain = MarkdownText.inline(text);
        if (!plain.isEmpty()) {
            paragraphs.add(plain);
        }
    }

    private static boolean isRelated(String text) {
        if (!RELATED.matcher(text).find()) {
            return false;
        }
        Matcher link = LINK.matcher(text);
        String heading = link.find() ? text.substring(0, link.start()) : text;
        return heading.strip().split("\\s+", RELATED_WORDS + 1).length <= RELATED_WORDS;
    }

    private void related(String text) {
        Matcher link = LINK.matcher(text);
        boolean securities = link.find()
                && SECURITIES.matcher(text.substring(0, link.start())).find();
        link.reset();
        while (securities && link.find()) {
            if (TICKER.matcher(link.group(1)).matches()) {
                tickers.add(link.group(1));
            }
        }
    }
}
